/**
 * Loaded by a plain `<script src="https://verify.example.com/v/candor-verify.js">`, so that no CORS header is needed. Then
 * `<candor-verify src="https://verify.example.com/v/" token="ct_…">`: the hosted journey inside a host's page.
 * Set `token` again when `candor-token-needed` fires. Events bubble: `candor-ready`, `candor-state` (`detail.state`), `candor-token-needed`.
 * What the browser says is never the truth about a verification: the host learns that by webhook.
 */
const script = document.currentScript;
const page = script instanceof HTMLScriptElement ? new URL('./', script.src).href : '/v/';

class CandorVerify extends HTMLElement {
  static observedAttributes = ['token'];
  #frame: HTMLIFrameElement | null = null;
  #isReady = false;

  connectedCallback(): void {
    if (this.#frame) return;
    const address = new URL(this.getAttribute('src') ?? page, location.href);
    address.searchParams.set('host', location.origin);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.allow = 'camera';
    frame.title = this.getAttribute('title') ?? 'Candor';
    Object.assign(frame.style, { border: '0', width: '100%', height: '100%', minHeight: '640px' });
    this.style.display = 'block';
    this.#frame = frame;
    addEventListener('message', this.#onMessage);
    this.append(frame);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onMessage);
    this.#frame?.remove();
    this.#frame = null;
    this.#isReady = false;
  }

  attributeChangedCallback(): void {
    this.#sendToken();
  }

  #sendToken(): void {
    const token = this.getAttribute('token');
    if (!this.#frame || !this.#isReady || !token) return;
    this.#frame.contentWindow?.postMessage({ candor: 1, type: 'token', token }, new URL(this.#frame.src).origin);
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) return;
    if (event.data?.candor !== 1) return;
    const { type, state, height } = event.data;
    if (type === 'ready') {
      this.#isReady = true;
      this.#sendToken();
    }
    if (type === 'height' && Number.isFinite(height)) frame.style.height = `${height}px`;
    if (type === 'ready' || type === 'token_needed' || type === 'state') {
      const name = `candor-${type.replace('_', '-')}`;
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: state ? { state } : {} }));
    }
  };
}

if (!customElements.get('candor-verify')) customElements.define('candor-verify', CandorVerify);
