import { A11yModule } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { STAGES, stageWords, type Stage } from '@weft/portfolio/domain';
import { FormField, longDay, Mutations, readDay, type SaveOutcome, Toasts, wrongFields } from '@weft/ui';
import { PassGateDocument } from '../generated/pass-gate.document';
import { ReturnToStageDocument } from '../generated/return-to-stage.document';
import { StopProjectDocument } from '../generated/stop-project.document';

export type StageChange = 'pass' | 'return' | 'stop';
export interface StageDialogData {
  readonly change: StageChange;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly version: number;
  readonly gate: number | undefined;
  readonly today: string;
}

/** Asks for what a change of stage needs: the day and a note, or the reason. */
@Component({
  selector: 'weft-stage-dialog',
  imports: [A11yModule, FormField],
  template: `
    <form class="wf-dialog" cdkTrapFocus [cdkTrapFocusAutoCapture]="true" (submit)="$event.preventDefault(); send()">
      <h2 id="stage-dialog-title">{{ title() }}</h2>
      <p class="wf-2">{{ data.name }}</p>
      @if (data.change === 'pass') {
        <wf-form-field label="Passed on" for="stage-day" [error]="wrong()['passedOn']" hint="Today or earlier.">
          <input
            #dayBox
            id="stage-day"
            class="wf-field"
            aria-describedby="stage-day-note"
            [attr.aria-invalid]="!!wrong()['passedOn']"
            [value]="day()"
            (input)="day.set(dayBox.value)"
          />
        </wf-form-field>
      }
      @if (data.change === 'return') {
        <wf-form-field label="Stage to go back to" for="stage-to" [error]="wrong()['stage']">
          <select #toBox id="stage-to" class="wf-field" aria-describedby="stage-to-note" (change)="setTo(toBox.value)">
            @for (stage of earlier; track stage) {
              <option [value]="stage" [selected]="stage === to()">{{ stageWords[stage] }}</option>
            }
          </select>
        </wf-form-field>
      }
      <wf-form-field
        [label]="data.change === 'pass' ? 'Note' : 'Reason'"
        for="stage-reason"
        [optional]="data.change === 'pass'"
        [error]="wrong()['reason'] ?? wrong()['note']"
      >
        <textarea
          #reasonBox
          id="stage-reason"
          class="wf-field"
          aria-describedby="stage-reason-note"
          [attr.aria-invalid]="!!wrong()['reason']"
          [value]="reason()"
          (input)="reason.set(reasonBox.value)"
        ></textarea>
      </wf-form-field>
      @if (refusal(); as text) {
        <p class="refusal" role="alert">{{ text }}</p>
      }
      <div class="acts">
        <button
          type="submit"
          class="wf-button"
          [class.primary]="data.change !== 'stop'"
          [class.danger]="data.change === 'stop'"
        >
          {{ action() }}
        </button>
        <button type="button" class="wf-button quiet" (click)="dialog.close()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
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
export class StageDialog {
  protected readonly data = inject<StageDialogData>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);

  protected readonly earlier = STAGES.slice(0, STAGES.indexOf(this.data.stage));
  protected readonly to = signal<Stage>(this.earlier.at(-1) ?? 'IDEA');
  protected readonly day = signal(longDay(this.data.today));
  protected readonly reason = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');
  protected readonly stageWords = stageWords;
  protected readonly title = computed(() => {
    if (this.data.change === 'pass') return `Pass gate ${this.data.gate}`;
    if (this.data.change === 'stop') return 'Stop the project';
    return this.data.stage === 'CLOSED' ? 'Reopen the project' : 'Return to an earlier stage';
  });
  protected readonly action = computed(() =>
    this.data.change === 'return' ? (this.data.stage === 'CLOSED' ? 'Reopen' : 'Return') : this.title(),
  );

  protected setTo(stage: string): void {
    this.to.set(STAGES.find((one) => one === stage) ?? this.to());
  }

  protected async send(): Promise<void> {
    this.wrong.set({});
    this.refusal.set('');
    const outcome = await this.change();
    if (outcome.kind === 'saved') {
      this.toasts.show({ tone: 'done', text: `${this.title()}: done` });
      this.dialog.close();
    } else if (outcome.kind === 'invalid') this.wrong.set({ ...wrongFields(outcome) });
    else
      this.refusal.set(
        outcome.kind === 'conflict'
          ? 'Someone changed the project meanwhile. Close this and look again.'
          : outcome.message,
      );
  }

  private change(): Promise<SaveOutcome> {
    const { id: projectId, version, gate = 0 } = this.data;
    const reason = this.reason().trim();
    if (this.data.change === 'pass') {
      const read = readDay(this.day(), this.data.today);
      if ('error' in read) {
        return Promise.resolve({
          kind: 'invalid',
          message: read.error,
          fields: [{ field: 'passedOn', message: read.error }],
        });
      }
      const input = { projectId, gate, passedOn: read.iso, note: reason || null, version };
      return this.mutations.save(PassGateDocument, { input }, (data) => data.passGate);
    }
    if (this.data.change === 'stop') {
      return this.mutations.save(
        StopProjectDocument,
        { input: { projectId, reason, version } },
        (data) => data.stopProject,
      );
    }
    const input = { projectId, stage: this.to(), reason, version };
    return this.mutations.save(ReturnToStageDocument, { input }, (data) => data.returnToStage);
  }
}
