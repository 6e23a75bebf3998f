import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { CasesPage } from './case/cases-page.tsx';
import { Desk } from './desk.tsx';
import { BrokenPage, NoSuchPage } from './lost-page.tsx';
import { QueuePage } from './review/queue-page.tsx';
import { ReviewPage } from './review/review-page.tsx';
import { InvitePage } from './session/invite-page.tsx';
import { SignInPage } from './session/sign-in-page.tsx';

const root = createRootRoute({ component: Outlet });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** `to`: where to go on after signing in; a place of the console, never another site. */
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } =>
    typeof to === 'string' && /^\/(?!\/)/.test(to) ? { to } : {},
  component: function SignIn() {
    return <SignInPage to={signIn.useSearch().to ?? '/'} />;
  },
});
const invite = createRoute({ getParentRoute: () => root, path: '/invite', component: InvitePage });
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Desk });
const queue = createRoute({ getParentRoute: () => desk, path: '/', component: QueuePage });
const cases = createRoute({ getParentRoute: () => desk, path: '/questions', component: CasesPage });
const review = createRoute({
  getParentRoute: () => desk,
  path: '/reviews/$id',
  component: function Review() {
    const { id } = review.useParams();
    return <ReviewPage id={id} key={id} />;
  },
});

export const router = createRouter({
  /** Pages live in the fragment: one file to serve, and no case id in an access log. */
  history: createHashHistory(),
  routeTree: root.addChildren([signIn, invite, desk.addChildren([queue, cases, review])]),
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NoSuchPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
