import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, Mutations, wrongFields } from '@weft/ui';
import { ConfirmRulePackDocument } from '../generated/confirm-rule-pack.document';
import { PlanEdits } from '../plan/plan-edits';

/** Confirms a draft once it was compared with what was published: from then on it stands. */
@Component({
  selector: 'weft-confirm-rules',
  imports: [FormField],
  template: `
    <h2>Confirm the rules of {{ pack().title }}</h2>
    <p class="wf-2">{{ pack().basis }}</p>
    <p class="wf-2">Confirmed rules are locked: what is wrong in them then is put right in a new round.</p>
    <form novalidate (submit)="$event.preventDefault(); confirm(basis.value)">
      <wf-form-field label="What they were compared with" for="round-basis" [error]="wrong()['basis'] ?? null">
        <textarea #basis id="round-basis" class="wf-field" rows="3" aria-describedby="round-basis-note"></textarea>
      </wf-form-field>
      @if (refusal(); as text) {
        <p class="wf-late" role="alert">{{ text }}</p>
      }
      <span><button type="submit" class="wf-button primary">Confirm the rules</button></span>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    form {
      display: grid;
      gap: 12px;
      margin: 4px 0 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmRules {
  readonly pack = input.required<{
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly basis: string;
  }>();
  readonly done = output();

  private readonly mutations = inject(Mutations);
  private readonly edits = inject(PlanEdits);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async confirm(basis: string): Promise<void> {
    const { id, version, title } = this.pack();
    const input = { id, version, basis };
    const outcome = await this.mutations.save(ConfirmRulePackDocument, { input }, (data) => data.confirmRulePack);
    const wrong = wrongFields(outcome);
    this.wrong.set(wrong);
    if (outcome.kind !== 'saved') {
      const text = 'message' in outcome ? outcome.message : 'Somebody changed it meanwhile. Look at it and try again.';
      this.refusal.set(wrong['basis'] ? '' : text);
      return;
    }
    this.edits.say(outcome, `The rules of ${title} are confirmed`);
    this.done.emit();
  }
}
