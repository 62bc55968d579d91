import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Avatar } from '../avatar/avatar';
import { plainValue } from '../data/outcome';
import { instant, longDay, UNKNOWN } from '../format/dates';
import { sentenceCase } from '../format/words';

interface FieldValues {
  readonly field: string;
  /** As JSON text; null where the record was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the trail tells of one change. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string; readonly initials: string } | null;
  readonly summary: string;
  readonly changes?: readonly FieldValues[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** AMBER_RED, PROPOSED. */
const CODE = /^[A-Z]{3,}(_[A-Z]+)*$/;
const TRUTH: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

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

  /** A value in words: dates as dates, nothing as a dash. */
  protected told(json: string | null): string {
    const value = plainValue(json);
    return value === null || value === ''
      ? UNKNOWN
      : DAY.test(value)
        ? longDay(value)
        : CODE.test(value)
          ? sentenceCase(value)
          : (TRUTH[value] ?? value);
  }

  /** forecastOn → 'Forecast', giverAgreed → 'Giver agreed'. */
  protected named(field: string): string {
    return sentenceCase(field.replace(/(On|Id)$/, '').replace(/[A-Z]/g, (letter) => `_${letter}`));
  }

  protected edited({ before, after }: FieldValues): boolean {
    return this.told(before) !== this.told(after);
  }

  /** Made or removed as a whole: the sentence says enough of it. */
  protected whole({ changes = [] }: HistoryLine): boolean {
    return changes.every(({ before }) => before === null) || changes.every(({ after }) => after === null);
  }

  /** Ids say nothing to a reader; the sentence names who or what is meant. */
  protected hidden(...values: readonly (string | null)[]): boolean {
    return values.some((value) => ID.test(plainValue(value) ?? ''));
  }
}
