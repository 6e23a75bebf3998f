import '@candor/design/tokens.css';
import '@candor/design/components.css';
import '@candor/design/operator.css';
import './console.css';
import './case.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused, whenSessionEnds } from './api.ts';
import { router } from './routes.tsx';
import { receiveInvite } from './session/invite-link.ts';
import { LanguageProvider } from './texts/language.tsx';

if (receiveInvite()) router.history.replace('/invite');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (tries, error) => tries < 3 && !(error instanceof Refused && error.status >= 400),
      staleTime: 5_000,
    },
  },
});
whenSessionEnds(() => queries.setQueryData(['session'], null));

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
