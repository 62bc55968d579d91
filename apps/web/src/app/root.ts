import { ChangeDetectionStrategy, Component, inject, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterOutlet } from '@angular/router';
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
  // The machine itself says that its line is gone, before any request fails; whether it is back is asked of the server.
  host: {
    '(window:offline)': 'connection.lose()',
    '(window:online)': 'connection.suspect.next()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Root {
  protected readonly connection = inject(Connection);
  private readonly session = inject(Session);
  private readonly changes = inject(SocketChanges);
  private readonly apollo = inject(Apollo);
  private readonly injector = inject(Injector);
  private asking = false;

  constructor() {
    inject(Theme);
    const { connection } = this;
    connection.signedOut.pipe(takeUntilDestroyed()).subscribe(() => void this.onSignedOut());
    // Who is signed in is asked again: a session that was ended is heard of by the link, a server that is away is not.
    connection.suspect.pipe(takeUntilDestroyed()).subscribe(() => void this.session.load().catch(() => undefined));
  }

  /** A session that ended in the midst of work is taken up again over the page, which keeps what was typed. */
  private async onSignedOut(): Promise<void> {
    const who = this.session.person()?.id;
    const where = this.session.place()?.id;
    if (!who || this.asking) return;
    this.asking = true;
    this.changes.end();
    const again = await this.askAgain();
    if (again) await this.session.load().catch(() => undefined);
    this.asking = false;
    if (!again || this.session.person()?.id !== who || this.session.place()?.id !== where) {
      location.assign(again ? '/' : '/sign-in');
      return;
    }
    void this.changes.start();
    // What fails is said on its page.
    await this.apollo.client.refetchObservableQueries().catch(() => undefined);
  }

  /** False where nobody signs in here, and where the question itself cannot be fetched: then the sign-in page asks. */
  private async askAgain(): Promise<boolean> {
    try {
      const { askToSignInAgain } = await import('./sign-in/sign-in-again');
      return await askToSignInAgain(this.injector);
    } catch {
      return false;
    }
  }
}
