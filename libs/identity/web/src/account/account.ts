import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { decideNewToken, decidePassword, roleWords, TOKEN_DAYS } from '@weft/identity/domain';
import {
  arrivals,
  Copying,
  FormField,
  Icon,
  instant,
  Mutations,
  PageError,
  pageQuery,
  type SaveOutcome,
  Skeleton,
  Toasts,
  wrongFields,
} from '@weft/ui';
import { AccountDocument } from '../generated/account.document';
import { ChangePasswordDocument } from '../generated/change-password.document';
import { CreateTokenDocument } from '../generated/create-token.document';
import { RevokeSessionDocument } from '../generated/revoke-session.document';
import { RevokeTokenDocument } from '../generated/revoke-token.document';
import { Session } from '../session/session';
import { ACCOUNT_PANELS } from './account-panels';

/** The own account: roles, password, where one is signed in, and tokens for programs. */
@Component({
  selector: 'weft-account',
  imports: [FormField, Icon, NgComponentOutlet, PageError, Skeleton],
  templateUrl: './account.html',
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Account {
  protected readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  private readonly copying = inject(Copying);
  protected readonly query = pageQuery(AccountDocument, () => ({}), {
    concerns: ({ subjectType }) => subjectType === 'Person',
  });
  private readonly wanted = inject(ACCOUNT_PANELS, { optional: true }) ?? [];
  /** What other capabilities let a person set for themselves. */
  protected readonly panels = arrivals(this.wanted);
  protected readonly tokens = computed(() =>
    (this.query.data()?.viewer.tokens ?? []).filter(({ revokedAt }) => !revokedAt),
  );

  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly tokenName = signal('');
  protected readonly tokenDays = signal('90');
  protected readonly secret = signal<string | undefined>(undefined);
  protected readonly most = TOKEN_DAYS.max;
  protected readonly roleWords = roleWords;
  protected readonly instant = instant;

  protected async changePassword(): Promise<void> {
    const person = this.session.person();
    const decided = decidePassword(
      this.next(),
      { email: person?.email ?? '', name: person?.name ?? '' },
      'newPassword',
    );
    if (!decided.ok) {
      const fields = 'fields' in decided.refusal ? decided.refusal.fields : [];
      this.wrong.set(Object.fromEntries(fields.map(({ field, message }) => [field, message])));
      return;
    }
    const input = { currentPassword: this.current(), newPassword: this.next() };
    const outcome = await this.mutations.save(ChangePasswordDocument, { input }, (data) => data.changePassword);
    if (this.settled(outcome, 'Your password is changed; your other sessions are ended.', 'currentPassword')) {
      this.current.set('');
      this.next.set('');
    }
  }

  protected async createToken(): Promise<void> {
    const input = { name: this.tokenName().trim(), days: Number(this.tokenDays()) };
    const decided = decideNewToken(input);
    if (!decided.ok) {
      const fields = 'fields' in decided.refusal ? decided.refusal.fields : [];
      this.wrong.set(Object.fromEntries(fields.map(({ field, message }) => [field, message])));
      return;
    }
    const { outcome, answer } = await this.mutations.send(CreateTokenDocument, { input }, (data) => data.createToken);
    if (answer?.__typename === 'TokenCreated') this.secret.set(answer.secret);
    if (this.settled(outcome, 'The token is made. It is shown this once.', 'name')) this.tokenName.set('');
    this.query.refetch();
  }

  protected copy(): void {
    void this.copying.copy(this.secret() ?? '', 'The token is copied.');
  }

  protected async revokeToken(id: string): Promise<void> {
    this.settled(
      await this.mutations.save(RevokeTokenDocument, { id }, (data) => data.revokeToken),
      'The token is revoked.',
      'token',
    );
  }

  protected async revokeSession(id: string): Promise<void> {
    this.settled(
      await this.mutations.save(RevokeSessionDocument, { id }, (data) => data.revokeSession),
      'The session is ended.',
      'session',
    );
  }

  /** Shows what became of it: the sentence beside the field, or the toast. Answers whether it was saved. */
  private settled(outcome: SaveOutcome, done: string, field: string): boolean {
    this.wrong.set(
      outcome.kind === 'invalid'
        ? wrongFields(outcome)
        : outcome.kind === 'refused'
          ? { [field]: outcome.message }
          : {},
    );
    if (outcome.kind === 'saved') this.toasts.show({ tone: 'done', text: done });
    return outcome.kind === 'saved';
  }
}
