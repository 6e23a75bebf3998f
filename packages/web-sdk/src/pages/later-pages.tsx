import type { App } from '../app-context.ts';
import type { Page } from '../journey/page.ts';
import { ApprovedPage } from './approved.tsx';
import { CapturePage } from './capture.tsx';
import { ConsentPage } from './consent.tsx';
import { DetailsPage } from './details.tsx';
import { DocumentPage } from './document.tsx';
import { DeclinedPage, EndedPage } from './ended.tsx';
import { FixPage } from './fix.tsx';
import { HelpPage } from './help.tsx';
import { HoldPage } from './hold.tsx';
import { LockedPage } from './locked.tsx';
import { MessagesPage } from './messages.tsx';
import { ReviewPage } from './review.tsx';
import { WaitingPage } from './waiting.tsx';

/** Every page behind the status page. */
export function LaterPage({ app, page }: { readonly app: App; readonly page: Page }) {
  switch (page.at) {
    case 'consent':
      return <ConsentPage app={app} />;
    case 'document':
      return <DocumentPage app={app} />;
    case 'capture':
      return <CapturePage key={page.slot} app={app} slot={page.slot} />;
    case 'details':
      return <DetailsPage app={app} />;
    case 'review':
      return <ReviewPage app={app} />;
    case 'fix':
      return <FixPage app={app} />;
    case 'waiting':
      return <WaitingPage app={app} />;
    case 'approved':
      return <ApprovedPage app={app} />;
    case 'declined':
      return <DeclinedPage app={app} />;
    case 'withdrawn':
      return <EndedPage app={app} text={app.texts.withdrawn} />;
    case 'expired':
      return <EndedPage app={app} text={app.texts.expired} />;
    case 'hold':
      return <HoldPage app={app} />;
    case 'locked':
      return <LockedPage app={app} />;
    case 'messages':
      return <MessagesPage app={app} />;
    case 'help':
      return <HelpPage app={app} />;
    case 'status':
      return null;
  }
}
