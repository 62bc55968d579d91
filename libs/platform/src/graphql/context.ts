import type { RequestScope } from '../actor';

/** What every operation gets: who asks (none before signing in), and whether the document is one of the web app's own. */
export interface GraphqlContext {
  readonly scope: RequestScope | null;
  readonly trusted: boolean;
}
