import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { decideNewMilestone } from '@weft/portfolio/domain';
import { FormField, Mutations, readDay, wrongFields } from '@weft/ui';
import { AddMilestoneDocument } from '../generated/add-milestone.document';

/** A new milestone: a title, the baseline that starts as its forecast, and whether it is critical. */
@Component({
  selector: 'weft-add-milestone',
  imports: [FormField],
  template: `
    <form (submit)="$event.preventDefault(); add()" (keydown.escape)="done.emit()">
      <wf-form-field class="title" label="Title" for="milestone-title" [error]="wrong()['title']">
        <input
          #titleBox
          id="milestone-title"
          class="wf-field"
          aria-describedby="milestone-title-note"
          [attr.aria-invalid]="!!wrong()['title']"
          [value]="title()"
          (input)="title.set(titleBox.value)"
        />
      </wf-form-field>
      <wf-form-field label="Baseline" for="milestone-baseline" [error]="wrong()['baselineOn']">
        <input
          #dayBox
          id="milestone-baseline"
          class="wf-field"
          placeholder="28 Nov 2025"
          aria-describedby="milestone-baseline-note"
          [attr.aria-invalid]="!!wrong()['baselineOn']"
          [value]="day()"
          (input)="day.set(dayBox.value)"
        />
      </wf-form-field>
      <label class="critical"
        ><input #criticalBox type="checkbox" [checked]="critical()" (change)="critical.set(criticalBox.checked)" />
        Critical</label
      >
      <span class="acts">
        <button type="submit" class="wf-button">Add</button>
        <button type="button" class="wf-button quiet" (click)="done.emit()">Cancel</button>
      </span>
      @if (refusal(); as text) {
        <p class="refusal wf-small" role="alert">{{ text }}</p>
      }
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 12px;
      padding: 12px 16px;
      border-bottom: 1px solid var(--wf-line);
      background: var(--wf-sunken);
    }
    .title {
      flex: 1 1 220px;
    }
    .critical {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-top: 24px;
    }
    .acts {
      display: flex;
      gap: 4px;
      margin-top: 20px;
    }
    .refusal {
      width: 100%;
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddMilestone {
  readonly projectId = input.required<string>();
  readonly today = input.required<string>();
  readonly done = output();

  private readonly mutations = inject(Mutations);
  protected readonly title = signal('');
  protected readonly day = signal('');
  protected readonly critical = signal(false);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async add(): Promise<void> {
    this.refusal.set('');
    const read = this.day().trim() ? readDay(this.day(), this.today()) : { iso: null };
    if ('error' in read) {
      this.wrong.set({ baselineOn: read.error });
      return;
    }
    const input = { title: this.title(), critical: this.critical(), baselineOn: read.iso };
    const decided = decideNewMilestone(input);
    if (!decided.ok && 'fields' in decided.refusal) {
      this.wrong.set(Object.fromEntries(decided.refusal.fields.map(({ field, message }) => [field, message])));
      return;
    }
    const outcome = await this.mutations.save(
      AddMilestoneDocument,
      { input: { ...input, projectId: this.projectId() } },
      (data) => data.addMilestone,
    );
    if (outcome.kind === 'saved') this.done.emit();
    else if (outcome.kind === 'refused') this.refusal.set(outcome.message);
    else this.wrong.set({ ...wrongFields(outcome) });
  }
}
