import { A11yModule } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, wrongFields } from '@weft/ui';
import type { ViewTabFragment } from '../../generated/graphql';
import { SavedViews } from './saved-views';

export interface ViewDialogData {
  /** The view to rename or share; none: a new one is kept. */
  readonly view: ViewTabFragment | null;
  /** What a new view shows. */
  readonly definition: string;
}

/** Asks for the name of a view, and whether everybody of the place sees it. */
@Component({
  selector: 'weft-view-dialog',
  imports: [A11yModule, FormField],
  template: `
    <form class="wf-dialog" cdkTrapFocus [cdkTrapFocusAutoCapture]="true" (submit)="$event.preventDefault(); save()">
      <h2 id="view-dialog-title">{{ data.view ? 'Rename or share' : 'Save this view' }}</h2>
      <wf-form-field label="Name" for="view-name" [error]="wrong()['name'] ?? wrong()['definition']">
        <input
          #nameBox
          id="view-name"
          class="wf-field"
          autocomplete="off"
          aria-describedby="view-name-note"
          [attr.aria-invalid]="!!wrong()['name']"
          [value]="name()"
          (input)="name.set(nameBox.value)"
        />
      </wf-form-field>
      <label class="share">
        <input type="checkbox" [checked]="shared()" [disabled]="!!fixed()" (change)="shared.set(!shared())" />
        <span
          >Share it with everyone in this place
          <span class="wf-small wf-3">{{
            fixed() ?? 'Everybody finds it among the tabs. Its address works for everybody either way.'
          }}</span></span
        >
      </label>
      @if (refusal(); as text) {
        <p class="refusal" role="alert">{{ text }}</p>
      }
      <div class="acts">
        <button type="submit" class="wf-button primary">Save view</button>
        <button type="button" class="wf-button quiet" (click)="dialog.close()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
    .share {
      display: flex;
      align-items: flex-start;
      gap: 10px;
    }
    .share span span {
      display: block;
    }
    .share input {
      width: 16px;
      height: 16px;
      margin: 2px 0 0;
      accent-color: var(--wf-primary);
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
export class ViewDialog {
  protected readonly data = inject<ViewDialogData>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  private readonly views = inject(SavedViews);
  protected readonly name = signal(this.data.view?.name ?? '');
  protected readonly shared = signal(this.data.view?.shared ?? false);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');
  /** Why sharing cannot be changed. */
  protected readonly fixed = computed(() => {
    const { view } = this.data;
    if (!this.views.mayShare()) return 'Views are shared by those who work in the place.';
    return view?.shared && !this.views.mayUnshare(view) ? 'Only whoever shared it takes it back.' : null;
  });

  protected async save(): Promise<void> {
    const [name, shared] = [this.name(), this.shared()];
    const { view, definition } = this.data;
    const outcome = view
      ? await this.views.edit({ id: view.id, version: view.version, name, shared })
      : await this.views.save({ name, definition, shared });
    this.wrong.set(wrongFields(outcome));
    this.refusal.set(outcome.kind === 'refused' ? outcome.message : '');
    if (outcome.kind === 'saved' || outcome.kind === 'conflict') this.dialog.close();
  }
}
