import { A11yModule } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { decideHandover } from '@weft/portfolio/domain';
import { FormField, Mutations, Toasts, wrongFields } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { HandOverProjectDocument } from '../generated/hand-over-project.document';

export interface HandOverData {
  readonly projectId: string;
  readonly name: string;
  readonly version: number;
  readonly leadId: string | null;
  readonly leadName: string | null;
  readonly people: readonly Option[];
}

/** Asks who leads the project from now on, why, and whether what is open goes along. */
@Component({
  selector: 'weft-hand-over-dialog',
  imports: [A11yModule, FormField],
  template: `
    <form
      class="wf-dialog"
      novalidate
      cdkTrapFocus
      [cdkTrapFocusAutoCapture]="true"
      (submit)="$event.preventDefault(); send()"
    >
      <h2 id="hand-over-title">Hand over {{ data.name }}</h2>
      <wf-form-field label="New lead" for="hand-over-lead" [error]="wrong()['leadId']">
        <select
          #leadBox
          id="hand-over-lead"
          class="wf-field"
          aria-describedby="hand-over-lead-note"
          [attr.aria-invalid]="!!wrong()['leadId']"
          (change)="lead.set(leadBox.value)"
        >
          <option value="">Choose a person</option>
          @for (person of others; track person.value) {
            <option [value]="person.value" [selected]="person.value === lead()">
              {{ person.label }}{{ person.detail ? ', ' + person.detail : '' }}
            </option>
          }
        </select>
      </wf-form-field>
      <wf-form-field
        label="Note"
        for="hand-over-note"
        hint="Why, and what the new lead should know. It stays in the history."
        [error]="wrong()['note']"
      >
        <textarea
          #noteBox
          id="hand-over-note"
          class="wf-field"
          aria-describedby="hand-over-note-note"
          [attr.aria-invalid]="!!wrong()['note']"
          [value]="note()"
          (input)="note.set(noteBox.value)"
        ></textarea>
      </wf-form-field>
      @if (data.leadName; as name) {
        <label class="along"
          ><input #alongBox type="checkbox" [checked]="along()" (change)="along.set(alongBox.checked)" />
          <span
            >Open milestones, risks, issues, assumptions and deliverables that {{ name }} owns here go along</span
          ></label
        >
      }
      @if (refusal(); as text) {
        <p class="refusal" role="alert">{{ text }}</p>
      }
      <div class="acts">
        <button type="submit" class="wf-button primary">Hand over</button>
        <button type="button" class="wf-button quiet" (click)="dialog.close()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .along {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
    .refusal {
      padding: 8px 10px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOverDialog {
  protected readonly data = inject<HandOverData>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);

  protected readonly others = this.data.people.filter(({ value }) => value !== this.data.leadId);
  protected readonly lead = signal('');
  protected readonly note = signal('');
  protected readonly along = signal(true);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async send(): Promise<void> {
    const { projectId, version, leadId, name } = this.data;
    this.refusal.set('');
    const input = { leadId: this.lead(), note: this.note() };
    const decided = decideHandover({ leadId }, input);
    const broken = !decided.ok && 'fields' in decided.refusal ? decided.refusal.fields : [];
    this.wrong.set({
      ...Object.fromEntries(broken.map(({ field, message }) => [field, message])),
      ...(!input.leadId && { leadId: 'Choose who leads it from now on.' }),
    });
    if (Object.keys(this.wrong()).length) return;
    const outcome = await this.mutations.save(
      HandOverProjectDocument,
      { input: { ...input, projectId, version, moveOpenWork: this.along() } },
      (data) => data.handOverProject,
    );
    if (outcome.kind === 'saved') {
      const to = this.others.find(({ value }) => value === this.lead())?.label;
      this.toasts.show({ tone: 'done', text: `${name} is handed over to ${to}` });
      this.dialog.close();
    } else if (outcome.kind === 'invalid') this.wrong.set({ ...wrongFields(outcome) });
    else
      this.refusal.set(
        outcome.kind === 'conflict'
          ? 'Someone changed the project meanwhile. Close this and look again.'
          : outcome.message,
      );
  }
}
