import { STATEMENT_KINDS, type Statement, type StatementKind } from './statement';
import { diffWords, similarity, type DiffSegment } from './words';

/** A link: the later statement takes the place of the earlier one. */
export interface Supersession {
  readonly predecessorId: string;
  readonly successorId: string;
}

/** What became of one statement between two editions. */
export type ComparedStatement =
  | { readonly change: 'same'; readonly before: Statement; readonly after: Statement }
  | {
      readonly change: 'reworded';
      readonly before: Statement;
      readonly after: Statement;
      readonly words: readonly DiffSegment[];
    }
  | { readonly change: 'added'; readonly before: null; readonly after: Statement }
  | { readonly change: 'removed'; readonly before: Statement; readonly after: null };

export interface ComparedKind {
  readonly kind: StatementKind;
  readonly rows: readonly ComparedStatement[];
}

/** Texts that share fewer words than this are two statements, unless they have the same number and a half of it. */
const ALIKE = 0.5;
const ALIKE_AT_SAME_NUMBER = 0.25;

/**
 * Compares two editions, `a` the earlier: per kind, in the order of the later edition, what stayed, was reworded, added
 * or removed. Each statement of both appears exactly once. Statements are paired by a superseding link first, then by
 * the same text, then by number and likeness within their kind.
 */
export function compareEditions(
  a: readonly Statement[],
  b: readonly Statement[],
  supersessions: readonly Supersession[],
): ComparedKind[] {
  const pairs = pair(a, b, supersessions);
  const paired = new Set(pairs.values());
  return STATEMENT_KINDS.flatMap((kind) => {
    const later = inOrder(b, kind).map((after) => rowOf(pairs.get(after) ?? null, after));
    const removed = inOrder(a, kind).filter((before) => !paired.has(before));
    const rows = [...later, ...removed.map((before) => ({ change: 'removed' as const, before, after: null }))];
    return rows.length > 0 ? [{ kind, rows }] : [];
  });
}

function rowOf(before: Statement | null, after: Statement): ComparedStatement {
  if (before === null) return { change: 'added', before, after };
  if (before.text === after.text) return { change: 'same', before, after };
  return { change: 'reworded', before, after, words: diffWords(before.text, after.text) };
}

function inOrder(statements: readonly Statement[], kind: StatementKind): Statement[] {
  return statements.filter((statement) => statement.kind === kind).sort((x, y) => x.number - y.number);
}

/** The earlier statement of each later one that has one; no statement is used twice. */
function pair(
  a: readonly Statement[],
  b: readonly Statement[],
  supersessions: readonly Supersession[],
): Map<Statement, Statement> {
  const pairs = new Map<Statement, Statement>();
  const free = new Set(a);
  const join = (before: Statement | undefined, after: Statement | undefined) => {
    if (!before || !after || !free.has(before) || pairs.has(after)) return;
    pairs.set(after, before);
    free.delete(before);
  };
  for (const { predecessorId, successorId } of supersessions) {
    join(
      a.find(({ id }) => id === predecessorId),
      b.find(({ id }) => id === successorId),
    );
  }
  for (const after of b)
    join(
      find(free, (before) => before.kind === after.kind && before.text === after.text),
      after,
    );
  const alike = b
    .filter((after) => !pairs.has(after))
    .flatMap((after) =>
      [...free]
        .filter((before) => before.kind === after.kind)
        .map((before) => ({ before, after, likeness: similarity(before.text, after.text) })),
    )
    .filter(({ before, after, likeness }) =>
      before.number === after.number ? likeness >= ALIKE_AT_SAME_NUMBER : likeness >= ALIKE,
    )
    .sort((x, y) => y.likeness - x.likeness);
  for (const { before, after } of alike) join(before, after);
  return pairs;
}

function find<T>(items: Iterable<T>, wanted: (item: T) => boolean): T | undefined {
  for (const item of items) if (wanted(item)) return item;
  return undefined;
}
