import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { Avatar } from '../avatar/avatar';
import { instant } from '../format/dates';
import { differs, type FieldValues, fieldWords, isIdValue, ofWhole, valueWords } from './change-words';
import { historyGroups } from './history-groups';

/** What the trail tells of one change. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string; readonly initials: string } | null;
  readonly summary: string;
  /** What it was done to: lines of one declaration are told in one. */
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly changes?: readonly FieldValues[];
}

/**
 * Changes as sentences with a name and a time, latest first; what was done in one go is one sentence, which opens. With `values` the value before
 * and after as well.
 */
@Component({
  selector: 'wf-history-list',
  imports: [Avatar],
  template: `
    <ol>
      @for (group of groups(); track group.latest.id) {
        @let line = group.latest;
        <li>
          <wf-avatar [initials]="line.actor?.initials ?? '–'" [key]="line.actor?.id ?? ''" />
          <div>
            <p>
              <b>{{ line.actor?.name ?? 'Weft' }}</b> {{ group.summary }}
              @if (group.lines.length > 1 && group.summary !== line.summary) {
                <button type="button" [attr.aria-expanded]="opened().has(line.id)" (click)="toggle(line.id)">
                  {{ opened().has(line.id) ? 'Fewer' : 'Each' }}
                </button>
              }
            </p>
            @if (opened().has(line.id)) {
              <ul>
                @for (part of group.lines; track part.id) {
                  <li>{{ part.summary }}</li>
                }
              </ul>
            }
            @if (values() && !whole(group.lines)) {
              @for (part of group.lines; track part.id) {
                @for (change of part.changes ?? []; track change.field) {
                  @if (edited(change) && !hidden(change.before, change.after)) {
                    <p class="wf-small wf-2">
                      {{ named(change.field) }} <s class="wf-3">{{ told(change.before) }}</s> → {{ told(change.after) }}
                    </p>
                  }
                }
              }
            }
            <time class="wf-caption wf-3" [attr.datetime]="line.at">{{ when(line.at) }}</time>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol > li {
      display: flex;
      gap: 10px;
      padding: 6px 0;
    }
    ol > li > div {
      min-width: 0;
      font-size: 12px;
      line-height: 16px;
      overflow-wrap: anywhere;
    }
    b {
      font-weight: 600;
    }
    button {
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--wf-link);
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
    }
    ul {
      margin: 2px 0;
      color: var(--wf-text-2);
    }
    @media (pointer: coarse) {
      button {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryList {
  readonly lines = input.required<readonly HistoryLine[]>();
  readonly values = input(false);
  /** No more than so many lines; all of them where it is left out. */
  readonly most = input<number>();
  protected readonly groups = computed(() => historyGroups(this.lines()).slice(0, this.most()));
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly when = instant;

  protected readonly told = valueWords;
  protected readonly named = fieldWords;
  protected readonly edited = differs;

  /** Made or removed as a whole: the sentence says enough of it. */
  protected whole(lines: readonly HistoryLine[]): boolean {
    return lines.every(({ changes = [] }) => ofWhole(changes));
  }

  protected toggle(id: string): void {
    this.opened.update((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  }

  /** The sentence names who or what is meant. */
  protected hidden(...values: readonly (string | null)[]): boolean {
    return values.some(isIdValue);
  }
}
