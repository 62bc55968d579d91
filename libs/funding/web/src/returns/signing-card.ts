import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Session } from '@weft/identity/web';
import { Icon, longDay } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { PlanEdits } from '../plan/plan-edits';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** Who signs the return as what, who has, and how signatures are taken back. */
@Component({
  selector: 'weft-return-signing',
  imports: [FormsModule, Icon, InlineEdit],
  templateUrl: './signing-card.html',
  styleUrls: ['./return-table.css', './signing-card.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SigningCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
  private readonly plans = inject(PlanEdits);
  private readonly session = inject(Session);
  protected readonly day = longDay;
  protected readonly withdrawing = signal(false);
  protected readonly reason = signal('');
  protected readonly roles = computed(() => {
    const plan = this.store.plan();
    return (plan?.returnSignOffs ?? []).map(({ role, name }) => {
      const assigned = plan?.signatories.find((one) => one.role === role);
      const signature = this.its().signatures.find((one) => one.role === role);
      return { role, name, assigned, signature, mine: assigned?.person.id === this.session.person()?.id };
    });
  });
  protected readonly maySign = computed(
    () => this.its().content.status === 'COMPLETE' && this.its().state !== 'SIGNED',
  );
  protected readonly mayWithdraw = computed(
    () => this.its().state === 'SIGNING' && this.roles().some(({ mine }) => mine),
  );

  protected async sign(role: string, name: string): Promise<void> {
    this.plans.say(await this.edits.sign(this.its(), role), `Signed as ${name}`);
  }

  protected async withdraw(): Promise<void> {
    const outcome = await this.edits.withdraw(this.its(), this.reason());
    this.plans.say(outcome, 'The signatures were taken back');
    if (outcome.kind === 'saved') {
      this.withdrawing.set(false);
      this.reason.set('');
    }
  }
}
