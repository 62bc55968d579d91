import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { mayVerifyTrail } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { EmptyState, Icon, Mutations, PageError, Skeleton } from '@weft/ui';
import type { VerifyTrailMutation } from '../generated/graphql';
import { VerifyTrailDocument } from '../generated/verify-trail.document';

type Verification = Extract<VerifyTrailMutation['verifyTrail'], { readonly __typename: 'TrailVerification' }>;

/** Whether the place's trail is whole, for those who judge it. */
@Component({
  selector: 'weft-trail',
  imports: [EmptyState, Icon, PageError, Skeleton],
  templateUrl: './trail.html',
  styleUrl: './trail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trail {
  private readonly rights = inject(Rights);
  private readonly mutations = inject(Mutations);
  protected readonly may = computed(() => mayVerifyTrail(this.rights.ability()));
  protected readonly trail = signal<Verification | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly verifying = signal(false);
  protected readonly count = (value: number): string => value.toLocaleString('en-GB');

  constructor() {
    effect(() => {
      if (this.may()) untracked(() => void this.verify());
    });
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
