import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Avatar, counted, differs, fieldWords, Icon, instant, isIdValue, ofWhole, valueWords } from '@weft/ui';
import type { TrailLineFragment } from '../generated/graphql';

type Change = TrailLineFragment['changes'][number];

/** So many fields stand in a line; the others open. */
const FEW = 3;

/** One change as cells of a row: when, who, what was done to which record, from what to what, in which request. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row of a table must be one
  selector: 'tr[weftTrailLine]',
  imports: [Avatar, Icon, RouterLink],
  templateUrl: './trail-line.html',
  styleUrl: './trail-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrailLine {
  readonly line = input.required<TrailLineFragment>({ alias: 'weftTrailLine' });
  private readonly router = inject(Router);
  protected readonly open = signal(false);
  protected readonly when = instant;
  protected readonly named = fieldWords;

  protected readonly whole = computed(() => ofWhole(this.line().changes));
  private readonly told = computed(() => this.line().changes.filter((change) => this.whole() || differs(change)));
  protected readonly shown = computed(() =>
    this.open() ? this.told() : this.whole() ? [] : this.told().slice(0, FEW),
  );
  protected readonly rest = computed(() => this.told().length - this.shown().length);
  protected readonly more = computed(() => {
    const values = counted(this.told().length, 'value');
    if (this.open()) return 'Fewer';
    return this.whole() ? (this.line().action === 'delete' ? `${values} until then` : values) : `${this.rest()} more`;
  });
  protected readonly opens = computed(
    () => this.rest() > 0 || (this.open() && (this.whole() || this.told().length > FEW)),
  );
  /** The record, to a router link: an address may carry a query. */
  protected readonly link = computed(() => {
    const path = this.line().record?.path;
    return path ? this.router.parseUrl(path) : null;
  });

  protected was({ before, beforeName }: Change): string {
    return beforeName ?? this.plain(before);
  }

  protected becomes({ after, afterName }: Change): string {
    return afterName ?? this.plain(after);
  }

  /** An id that nothing is known of any more is shown by its end, as it is told apart from others. */
  private plain(json: string | null): string {
    const words = valueWords(json);
    return isIdValue(json) ? `…${words.slice(-6)}` : words;
  }
}
