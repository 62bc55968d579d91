import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { percent } from '../format/words';
import { Icon } from '../icon/icon';
import { FileSender, type SendingProgress } from './file-sender';

/** Where a file is dropped or chosen, with how far it has come and why it was not taken in. */
@Component({
  selector: 'wf-bring-file',
  imports: [Icon],
  template: `
    <div
      class="wf-card drop"
      [class.over]="over()"
      (dragover)="$event.preventDefault(); over.set(true)"
      (dragleave)="over.set(false)"
      (drop)="$event.preventDefault(); over.set(false); bring($event.dataTransfer?.files)"
    >
      @if (progress(); as at) {
        <p class="wf-strong">{{ name() }}</p>
        <progress [value]="at.share" max="1" aria-label="How far the file has come">{{ at.step }}</progress>
        <p class="wf-2">
          <span role="status">{{ at.step }} …</span>
          @if (at.within !== undefined) {
            <span class="wf-num within">{{ percent(at.within) }}</span>
          }
        </p>
      } @else {
        <wf-icon name="file-text" [size]="20" />
        <p>
          <b>Drop the {{ noun() }} here,</b> or
          <label class="wf-button primary">
            Choose a file
            <input
              #box
              class="wf-sr"
              type="file"
              [accept]="accept()"
              aria-describedby="bring-hint"
              (change)="bring(box.files); box.value = ''"
            />
          </label>
        </p>
        <p id="bring-hint" class="wf-small wf-2">
          {{ hint() }} You see everything that it would do before anything is saved.
        </p>
      }
    </div>
    @if (refused(); as text) {
      <p class="refused" role="alert"><wf-icon name="triangle-alert" /> {{ text }}</p>
    }
  `,
  styles: `
    .drop {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 10px;
      padding: 32px 16px;
      border: 1px dashed var(--wf-control);
      text-align: center;
    }
    .drop.over {
      border-style: solid;
      border-color: var(--wf-primary);
      background: var(--wf-selected);
    }
    .drop > wf-icon {
      color: var(--wf-text-3);
    }
    label {
      margin-left: 4px;
    }
    label:focus-within {
      outline: 2px solid var(--wf-focus);
      outline-offset: 2px;
    }
    #bring-hint {
      max-width: 56ch;
      text-wrap: balance;
    }
    progress {
      width: min(420px, 100%);
      height: 8px;
      accent-color: var(--wf-primary);
    }
    .refused {
      display: flex;
      gap: 8px;
      margin-top: 12px;
      padding: 8px 10px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
    .refused wf-icon {
      flex: none;
      margin-top: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BringFile {
  /** As `POST /files` names it, and as people do. */
  readonly kind = input.required<string>();
  readonly noun = input.required<string>();
  /** Ends of names that the browser offers: '.xlsx,.csv'. */
  readonly accept = input.required<string>();
  /** What is read, and how much of it. */
  readonly hint = input.required<string>();
  /** The id of a file that was read and is kept. */
  readonly brought = output<string>();

  private readonly sender = inject(FileSender);
  protected readonly percent = percent;
  protected readonly over = signal(false);
  protected readonly name = signal('');
  protected readonly progress = signal<SendingProgress | null>(null);
  protected readonly refused = signal('');

  protected async bring(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (!file || this.progress()) return;
    this.refused.set('');
    this.name.set(file.name);
    this.progress.set({ step: 'Sending', share: 0 });
    const sent = await this.sender.send(this.kind(), file, (progress) => this.progress.set(progress));
    this.progress.set(null);
    if ('id' in sent) this.brought.emit(sent.id);
    else this.refused.set(sent.refused);
  }
}
