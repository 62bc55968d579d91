import { Injectable, inject, signal } from '@angular/core';
import { lineIsUp, type LiveChanges, type LiveEvent, PART_FAILED, pause, Toasts, type Whereabouts } from '@weft/ui';
import type { Client } from 'graphql-ws';
import { Observable, ReplaySubject, Subject, switchMap } from 'rxjs';
import { ChangesDocument } from '../../generated/changes.document';
import type { ChangesSubscription, WhereOthersStandSubscription } from '../../generated/graphql';
import { WhereOthersStandDocument } from '../../generated/where-others-stand.document';
import { Connection } from './connection';
import { documentId } from './trusted-link';

const RESYNC = 'RESYNC';
const AWAY_MS = 2_500;

/**
 * The place's changes over one socket. After a break it goes on from the last cursor seen; without one, or when the
 * server says that the cursor is too old, every page fetches again what it shows.
 */
@Injectable({ providedIn: 'root' })
export class SocketChanges implements LiveChanges {
  private readonly connection = inject(Connection);
  private readonly toasts = inject(Toasts);
  private readonly told = new Subject<LiveEvent>();
  readonly events = this.told.asObservable();
  readonly connected = signal(true);
  readonly lastByOthers = signal(0);
  /** The connection that is open by now; another one after it was ended and started again. */
  private readonly clients = new ReplaySubject<Client>(1);
  private cursor: string | undefined;
  private stop: (() => void) | undefined;
  private broken = false;
  private asking: Promise<boolean> | undefined;
  /** Told once the connection that was begun last is there. */
  private reached = this.connection.asks();
  private away: ReturnType<typeof setTimeout> | undefined;

  /** Opens the socket; a second call does nothing. */
  async start(): Promise<void> {
    if (this.stop) return;
    const begun = () => undefined;
    this.stop = begun;
    const { createClient } = await this.program();
    if (this.stop !== begun) return;
    const client = createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: pause,
      on: {
        connecting: () => (this.reached = this.connection.asks()),
        connected: () => this.onConnected(),
        closed: () => this.onClosed(),
      },
    });
    this.clients.next(client);
    const seen = () => this.cursor;
    const end = client.subscribe<ChangesSubscription>(
      {
        query: '',
        operationName: 'Changes',
        extensions: { documentId: documentId(ChangesDocument) },
        variables: {
          // Read anew for each connection, so that a new one goes on where the last one broke.
          get after() {
            return seen();
          },
        },
      },
      {
        next: ({ data }) => data && this.onChange(data.changes),
        error: () => this.onClosed(),
        complete: () => undefined,
      },
    );
    this.stop = () => {
      end();
      // A connection that was being tried again is given up, which the client answers as a failure.
      void Promise.resolve(client.dispose()).catch(() => undefined);
    };
  }

  whereabouts(page: string): Observable<Whereabouts> {
    const asked = {
      query: '',
      operationName: 'WhereOthersStand',
      extensions: { documentId: documentId(WhereOthersStandDocument) },
      variables: { page },
    };
    const told = (client: Client) =>
      new Observable<Whereabouts>((observer) =>
        client.subscribe<WhereOthersStandSubscription>(asked, {
          next: ({ data }) => data && observer.next(data.whereabouts),
          error: () => undefined,
          complete: () => undefined,
        }),
      );
    return this.clients.pipe(switchMap(told));
  }

  /**
   * The socket's program, asked for once the server answers: the line may be gone before it was fetched. Where it is lost in
   * that very moment a browser may give up on the program: then it comes with the page that is loaded anew, as is said.
   */
  private async program(): Promise<typeof import('graphql-ws/client')> {
    const answers = async (): Promise<boolean> => {
      const up = await this.answers();
      if (!up) this.onClosed();
      return up;
    };
    for (let tries = 0; ; tries += 1) {
      await lineIsUp(answers, () => true);
      try {
        return await import('graphql-ws/client');
      } catch {
        if (await this.answers()) this.toasts.showOnce(PART_FAILED);
        await pause(tries);
      }
    }
  }

  answers(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<boolean> {
    const reached = this.connection.asks();
    const answer = await fetch('/weft.svg', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    const answered = answer?.ok ?? false;
    reached(answered);
    return answered;
  }

  /** Closes the socket: nobody is signed in any more. Started again it goes on from where it was. */
  end(): void {
    clearTimeout(this.away);
    this.stop?.();
    this.stop = undefined;
    this.broken = true;
  }

  private onConnected(): void {
    clearTimeout(this.away);
    this.connected.set(true);
    this.reached(true);
    if (this.broken && this.cursor === undefined) this.told.next({ type: 'resync' });
    this.broken = false;
  }

  private onClosed(): void {
    this.broken = true;
    clearTimeout(this.away);
    // A break that mends itself at once is not worth a word.
    this.away = setTimeout(() => {
      this.connected.set(false);
      this.connection.suspect.next();
    }, AWAY_MS);
  }

  private onChange(change: ChangesSubscription['changes']): void {
    this.cursor = change.cursor;
    if (change.kind === RESYNC) {
      this.told.next({ type: 'resync' });
      return;
    }
    const own = this.connection.isOwn(change.requestId);
    if (!own) this.lastByOthers.set(performance.now());
    this.told.next({ type: 'change', change: { ...change, projectCode: change.projectCode ?? null, own } });
  }
}
