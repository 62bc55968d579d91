import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { RequestFailed } from './graphql/trusted-link';
import { SocketChanges } from './graphql/socket-changes';

/** Lets in who is signed in; anyone else signs in and comes back to the same address. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  const changes = inject(SocketChanges);
  if (!session.known()) {
    try {
      await session.load();
    } catch (problem) {
      const away = problem instanceof RequestFailed && problem.reason !== 'signed-out';
      const queryParams = { ...(url !== '/' && { return: url }), ...(away && { away: 1 }) };
      return router.createUrlTree(['/sign-in'], { queryParams });
    }
  }
  void changes.start();
  return true;
};
