import { type ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { ACCOUNT_PANELS } from '@weft/identity/web';
import { LIVE_CHANGES } from '@weft/ui';
import { provideApollo } from 'apollo-angular';
import { newCache } from './graphql/cache';
import { Connection } from './graphql/connection';
import { SocketChanges } from './graphql/socket-changes';
import { trustedLink } from './graphql/trusted-link';
import { routes } from './routes';
import { PageTitle } from './shell/page-title';
import { Unfetched } from './shell/unfetched';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'top' }),
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
      withNavigationErrorHandler((failed) => inject(Unfetched).onFailed(failed)),
    ),
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: LIVE_CHANGES, useExisting: SocketChanges },
    { provide: ACCOUNT_PANELS, useValue: [async () => (await import('@weft/my-work/web')).notificationPanel()] },
    provideApollo(() => {
      const connection = inject(Connection);
      return {
        cache: newCache(),
        link: trustedLink({
          sending: (requestId) => connection.sending(requestId),
          asks: () => connection.asks(),
          signedOut: () => connection.signedOut.next(),
        }),
      };
    }),
  ],
};
