import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from '@weft/identity/web';
import { Theme, ToastOutlet } from '@weft/ui';
import { Apollo } from 'apollo-angular';
import { Connection } from './graphql/connection';
import { SocketChanges } from './graphql/socket-changes';

/** The application: a page, and the toasts over it. */
@Component({
  selector: 'weft-root',
  imports: [RouterOutlet, ToastOutlet],
  template: `<router-outlet /><wf-toast-outlet />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Root {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly changes = inject(SocketChanges);
  private readonly apollo = inject(Apollo);

  constructor() {
    inject(Theme);
    const connection = inject(Connection);
    connection.signedOut.pipe(takeUntilDestroyed()).subscribe(() => this.onSignedOut());
    // Who is signed in is asked again: a session that was ended is heard of by the link, a server that is away is not.
    connection.suspect.pipe(takeUntilDestroyed()).subscribe(() => void this.session.load().catch(() => undefined));
  }

  /** A session that ended in the midst of work leads to the sign-in page, and back to the same address. */
  private onSignedOut(): void {
    if (!this.session.known()) return;
    this.session.forget();
    this.changes.end();
    void this.router
      .navigate(['/sign-in'], { queryParams: { return: this.router.url, ended: 1 } })
      .then(() => this.apollo.client.clearStore());
  }
}
