import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Icon, Mutations, PageError, Skeleton } from '@weft/ui';
import type { VerifyTrailMutation } from '../generated/graphql';
import { VerifyTrailDocument } from '../generated/verify-trail.document';

type Verification = Extract<VerifyTrailMutation['verifyTrail'], { readonly __typename: 'TrailVerification' }>;

/** Whether the place's trail is whole: every row's own hash, and the chain. It is gone through when it is shown. */
@Component({
  selector: 'weft-verification-card',
  imports: [Icon, PageError, Skeleton],
  templateUrl: './verification-card.html',
  styleUrl: './verification-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerificationCard {
  private readonly mutations = inject(Mutations);
  protected readonly trail = signal<Verification | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly verifying = signal(false);
  protected readonly count = (value: number): string => value.toLocaleString('en-GB');

  constructor() {
    void this.verify();
  }

  protected async verify(): Promise<void> {
    if (this.verifying()) return;
    this.verifying.set(true);
    const { outcome, answer } = await this.mutations.send(VerifyTrailDocument, {}, (data) => data.verifyTrail);
    this.verifying.set(false);
    this.problem.set('message' in outcome ? outcome.message : '');
    this.trail.set(answer?.__typename === 'TrailVerification' ? answer : undefined);
  }
}
