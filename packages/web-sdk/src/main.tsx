import '@candor/design/tokens.css';
import '@candor/design/components.css';
import './journey.css';
import { render } from 'preact';
import { storedToken, takeToken } from './api/token.ts';
import { Root } from './app.tsx';
import { connectToHost } from './embed/frame.ts';

const storage = (() => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
})();

const { token, rest } = takeToken(location.hash);
// Out of the address bar at once, so that it is in no history, bookmark or shared link.
if (token) history.replaceState(null, '', `${location.pathname}${location.search}${rest}`);

const host = connectToHost(location.search);
const root = document.getElementById('app');
if (root) render(<Root token={token ?? storedToken(storage)} storage={storage} host={host} />, root);
