import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Avatar } from '../avatar/avatar';
import { instant } from '../format/dates';
import { differs, type FieldValues, fieldWords, isIdValue, ofWhole, valueWords } from './change-words';

/** What the trail tells of one change. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string; readonly initials: string } | null;
  readonly summary: string;
  readonly changes?: readonly FieldValues[];
}

/** Changes as sentences with a name and a time, latest first; with `values` the value before and after as well. */
@Component({
  selector: 'wf-history-list',
  imports: [Avatar],
  template: `
    <ol>
      @for (line of lines(); track line.id) {
        <li>
          <wf-avatar [initials]="line.actor?.initials ?? '–'" [key]="line.actor?.id ?? ''" />
          <div>
            <p>
              <b>{{ line.actor?.name ?? 'Weft' }}</b> {{ line.summary }}
            </p>
            @if (values() && !whole(line)) {
              @for (change of line.changes ?? []; track change.field) {
                @if (edited(change) && !hidden(change.before, change.after)) {
                  <p class="wf-small wf-2">
                    {{ named(change.field) }} <s class="wf-3">{{ told(change.before) }}</s> → {{ told(change.after) }}
                  </p>
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
    li {
      display: flex;
      gap: 10px;
      padding: 6px 0;
    }
    li div {
      min-width: 0;
      font-size: 12px;
      line-height: 16px;
      overflow-wrap: anywhere;
    }
    b {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryList {
  readonly lines = input.required<readonly HistoryLine[]>();
  readonly values = input(false);
  protected readonly when = instant;

  protected readonly told = valueWords;
  protected readonly named = fieldWords;
  protected readonly edited = differs;

  /** Made or removed as a whole: the sentence says enough of it. */
  protected whole({ changes = [] }: HistoryLine): boolean {
    return ofWhole(changes);
  }

  /** The sentence names who or what is meant. */
  protected hidden(...values: readonly (string | null)[]): boolean {
    return values.some(isIdValue);
  }
}
