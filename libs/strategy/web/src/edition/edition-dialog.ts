import { A11yModule } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, longDay, Mutations, readDay, type SaveOutcome, wrongFields } from '@weft/ui';
import { DraftEditionDocument } from '../generated/draft-edition.document';
import type { EditionLineFragment } from '../generated/graphql';
import { PublishEditionDocument } from '../generated/publish-edition.document';

export interface EditionDialogData {
  readonly what: 'draft' | 'publish';
  readonly edition: EditionLineFragment;
  readonly today: string;
}

/** Makes a draft from an edition, or publishes a draft. Closes with the id of the edition to show. */
@Component({
  selector: 'weft-edition-dialog',
  imports: [A11yModule, FormField],
  template: `
    <form class="wf-dialog" cdkTrapFocus [cdkTrapFocusAutoCapture]="true" (submit)="$event.preventDefault(); send()">
      <h2 id="edition-dialog-title">
        {{ data.what === 'draft' ? 'Draft from ' + data.edition.title : 'Publish ' + data.edition.title }}
      </h2>
      @if (data.what === 'draft') {
        <p class="wf-2">
          Every statement is copied; each copy takes the place of its original once the draft is published.
        </p>
        <wf-form-field label="Code" for="draft-code" hint="Short, for instance 2026." [error]="wrong()['code']">
          <input
            #codeBox
            id="draft-code"
            class="wf-field"
            aria-describedby="draft-code-note"
            [attr.aria-invalid]="!!wrong()['code']"
            [value]="code()"
            (input)="code.set(codeBox.value)"
          />
        </wf-form-field>
        <wf-form-field label="Title" for="draft-title" [error]="wrong()['title']">
          <input
            #titleBox
            id="draft-title"
            class="wf-field"
            aria-describedby="draft-title-note"
            [attr.aria-invalid]="!!wrong()['title']"
            [value]="title()"
            (input)="title.set(titleBox.value)"
          />
        </wf-form-field>
      } @else {
        <p class="wf-2">The edition in force until now is then superseded. What is published is not edited any more.</p>
        <wf-form-field label="Published on" for="publish-day" [error]="wrong()['publishedOn']">
          <input
            #dayBox
            id="publish-day"
            class="wf-field"
            aria-describedby="publish-day-note"
            [attr.aria-invalid]="!!wrong()['publishedOn']"
            [value]="day()"
            (input)="day.set(dayBox.value)"
          />
        </wf-form-field>
      }
      @if (refusal(); as text) {
        <p class="refusal" role="alert">{{ text }}</p>
      }
      <div class="acts">
        <button type="submit" class="wf-button primary">
          {{ data.what === 'draft' ? 'Make the draft' : 'Publish' }}
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
export class EditionDialog {
  protected readonly data = inject<EditionDialogData>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly mutations = inject(Mutations);
  protected readonly code = signal('');
  protected readonly title = signal(this.data.edition.title);
  protected readonly day = signal(longDay(this.data.today));
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async send(): Promise<void> {
    this.wrong.set({});
    this.refusal.set('');
    if (this.data.what === 'draft') {
      const input = { fromEditionId: this.data.edition.id, code: this.code().trim(), title: this.title().trim() };
      const { outcome, answer } = await this.mutations.send(
        DraftEditionDocument,
        { input },
        (data) => data.draftEdition,
      );
      this.settle(outcome, answer?.__typename === 'Edition' ? answer.id : undefined);
      return;
    }
    const read = readDay(this.day(), this.data.today);
    if ('error' in read) {
      this.wrong.set({ publishedOn: read.error });
      return;
    }
    const { id, version } = this.data.edition;
    const input = { id, version, publishedOn: read.iso };
    this.settle(await this.mutations.save(PublishEditionDocument, { input }, (data) => data.publishEdition), id);
  }

  private settle(outcome: SaveOutcome, id: string | undefined): void {
    if (outcome.kind === 'saved') this.dialog.close(id);
    else if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome));
    else
      this.refusal.set(
        outcome.kind === 'conflict'
          ? 'Someone changed the edition meanwhile. Close this and look again.'
          : outcome.message,
      );
  }
}
