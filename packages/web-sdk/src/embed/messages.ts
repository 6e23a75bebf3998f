/**
 * What the hosted page and `<candor-verify>` tell each other, version 1. Exact origins on both sides; never a picture, a name or a
 * reason: the host learns results from its own server.
 */
export type ToHost =
  | { readonly candor: 1; readonly type: 'ready' }
  | { readonly candor: 1; readonly type: 'token_needed' }
  | { readonly candor: 1; readonly type: 'state'; readonly state: string }
  | { readonly candor: 1; readonly type: 'height'; readonly height: number };
export type ToPage = { readonly candor: 1; readonly type: 'token'; readonly token: string };
