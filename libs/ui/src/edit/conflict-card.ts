import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { clock } from '../format/dates';

/**
 * Two people changed one field: what it was, theirs with name and time, yours. Nothing is overwritten silently: the
 * person keeps theirs or uses their own.
 */
@Component({
  selector: 'wf-conflict-card',
  imports: [A11yModule],
  template: `
    <section
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="wf-conflict-title"
      cdkTrapFocus
      [cdkTrapFocusAutoCapture]="true"
      (keydown.escape)="later.emit(); $event.stopPropagation()"
    >
      <h2 id="wf-conflict-title">{{ who() }} changed this while you were writing</h2>
      <dl>
        <dt>Was</dt>
        <dd>{{ was() }}</dd>
        <dt>{{ first() }}{{ at() ? ', ' + time() : '' }}</dt>
        <dd class="wf-strong">{{ theirs() }}</dd>
        <dt>Yours</dt>
        <dd class="wf-strong">{{ yours() }}</dd>
      </dl>
      <div class="acts">
        <button type="button" class="wf-button" (click)="keep.emit()">Keep {{ possessive() }}</button>
        <button type="button" class="wf-button primary" (click)="mine.emit()">Use mine</button>
        @if (historied()) {
          <button type="button" class="wf-button quiet" (click)="history.emit()">See history</button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      width: min(400px, calc(100vw - 32px));
      padding: 14px;
      border: 1px solid var(--wf-plum);
      border-radius: var(--wf-radius-control);
      background: var(--wf-raised);
      box-shadow: var(--wf-shadow);
    }
    h2 {
      font-size: 13px;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(84px, auto) 1fr;
      gap: 6px 12px;
      margin: 10px 0 12px;
    }
    dt {
      color: var(--wf-text-2);
      font-size: 12px;
    }
    dd {
      overflow-wrap: anywhere;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictCard {
  readonly was = input.required<string>();
  readonly theirs = input.required<string>();
  readonly yours = input.required<string>();
  readonly by = input<string | null>();
  readonly at = input<string | null>();
  /** Offer 'See history'. */
  readonly historied = input(false);
  readonly keep = output();
  readonly mine = output();
  readonly history = output();
  /** Put off with Escape: the draft stays in its cell. */
  readonly later = output();

  protected readonly who = computed(() => this.by() ?? 'Someone else');
  protected readonly first = computed(() => this.by()?.split(' ')[0] ?? 'Theirs');
  protected readonly possessive = computed(() => (this.by() ? `${this.first()}’s` : 'theirs'));
  protected readonly time = computed(() => clock(this.at() ?? ''));
}
