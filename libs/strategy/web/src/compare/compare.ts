import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compareEditions, statementKindWords } from '@weft/strategy/domain';
import { counted, EmptyState, Icon, longDay, PageError, pageQuery, Skeleton, urlState } from '@weft/ui';
import { ComparisonDocument } from '../generated/comparison.document';
import type { StatementLineFragment } from '../generated/graphql';
import { ofStrategy } from '../shared/concerns';

const WORDS = { same: 'unchanged', reworded: 'reworded', added: 'new', removed: 'gone' } as const;

/** Two editions of a framework side by side, with the words that differ. */
@Component({
  selector: 'weft-compare',
  imports: [EmptyState, Icon, PageError, RouterLink, Skeleton],
  templateUrl: './compare.html',
  styleUrl: './compare.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Compare {
  readonly earlier = input('');
  readonly later = input('');

  protected readonly url = urlState();
  protected readonly query = pageQuery(
    ComparisonDocument,
    () => (this.earlier() && this.later() ? { earlier: this.earlier(), later: this.later() } : undefined),
    { concerns: ofStrategy, keep: true },
  );
  protected readonly pair = computed(() => {
    const { earlier, later } = this.query.data() ?? {};
    return earlier && later ? { earlier, later } : undefined;
  });
  protected readonly onlyChanges = signal(false);
  protected readonly kinds = computed(() => {
    const pair = this.pair();
    if (!pair) return [];
    const links = pair.later.statements.flatMap(({ id, supersedes }) =>
      supersedes.map((old) => ({ predecessorId: old.id, successorId: id })),
    );
    const kinds = compareEditions(
      pair.earlier.statements.map(statementOf),
      pair.later.statements.map(statementOf),
      links,
    );
    const shown = kinds.map((kind) => ({
      ...kind,
      rows: kind.rows.filter(({ change }) => !this.onlyChanges() || change !== 'same'),
    }));
    return shown.filter(({ rows }) => rows.length);
  });
  /** Of each statement, by its id: which ones of the other edition it is linked to, in words. */
  protected readonly links = computed(() => {
    const pair = this.pair();
    const named = (ones: readonly { kind: StatementLineFragment['kind']; number: number }[]) =>
      ones.map(({ kind, number }) => `${statementKindWords[kind]} ${number}`).join(', ');
    const of = (statements: readonly StatementLineFragment[], way: 'supersedes' | 'supersededBy', other: string) =>
      statements.flatMap((statement) => {
        const linked = statement[way].filter(({ edition }) => edition.id === other);
        return linked.length ? [[statement.id, named(linked)] as const] : [];
      });
    if (!pair) return new Map<string, string>();
    return new Map([
      ...of(pair.earlier.statements, 'supersededBy', pair.later.id),
      ...of(pair.later.statements, 'supersedes', pair.earlier.id),
    ]);
  });
  protected readonly tally = computed(() => {
    const rows = this.kinds().flatMap((kind) => kind.rows);
    const of = (change: keyof typeof WORDS) => rows.filter((row) => row.change === change).length;
    return `${counted(of('reworded'), 'statement')} reworded, ${of('added')} new, ${of('removed')} gone, ${of('same')} unchanged`;
  });
  protected readonly kindWords = statementKindWords;
  protected readonly changeWords = WORDS;
  protected readonly longDay = longDay;
}

const statementOf = ({ id, kind, number, text, section, awaited, wording }: StatementLineFragment) => ({
  id,
  kind,
  number,
  text,
  section,
  awaited,
  wording: wording === 'FROM_MEMORY' ? ('FROM_MEMORY' as const) : ('VERBATIM' as const),
});
