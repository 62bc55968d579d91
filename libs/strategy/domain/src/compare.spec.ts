import fc from 'fast-check';
import { compareEditions, type ComparedStatement } from './compare';
import { seedFrameworks } from './seed/frameworks';
import type { SeedEdition } from './seed/seed-framework';
import { STATEMENT_KINDS, type Statement } from './statement';
import { diffWords, similarity } from './words';

const [tht] = seedFrameworks;
const idOf = (edition: string, { kind, number }: Pick<Statement, 'kind' | 'number'>) => `${edition}/${kind}/${number}`;
const withIds = ({ code, statements }: SeedEdition): Statement[] =>
  statements.map((statement) => ({ id: idOf(code, statement), ...statement }));
const [report = [], slides = []] = (tht?.editions ?? []).map(withIds);
const links = (tht?.supersessions ?? []).map(({ predecessor, successor }) => ({
  predecessorId: idOf(predecessor.edition, predecessor),
  successorId: idOf(successor.edition, successor),
}));

const changesOf = (rows: readonly ComparedStatement[] | undefined) => rows?.map(({ change }) => change);

describe('the two editions of Tower Hamlets Together', () => {
  const compared = new Map(compareEditions(report, slides, links).map(({ kind, rows }) => [kind, rows]));

  it('reword the mission and the three objectives', () => {
    expect(changesOf(compared.get('MISSION'))).toEqual(['reworded']);
    expect(changesOf(compared.get('OBJECTIVE'))).toEqual(['reworded', 'reworded', 'reworded']);
  });

  it('reword three vision statements and add a fourth', () => {
    expect(changesOf(compared.get('VISION'))).toEqual(['reworded', 'reworded', 'reworded', 'added']);
  });

  it('show word by word what the second vision statement gained', () => {
    const row = compared.get('VISION')?.[1];
    expect(row?.change === 'reworded' && row.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: 'accessible,' },
    ]);
  });

  it('add values, priorities and outcomes', () => {
    expect(changesOf(compared.get('VALUE'))).toEqual(new Array(4).fill('added'));
    expect(compared.get('OUTCOME')).toHaveLength(11);
  });

  it('pair the same objectives by likeness where nobody linked them', () => {
    const rows = compareEditions(report, slides, []).find(({ kind }) => kind === 'OBJECTIVE')?.rows;
    expect(rows?.map((row) => [row.before?.number, row.after?.number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('comparing', () => {
  const statement = (id: string, number: number, text: string): Statement => ({
    id,
    kind: 'PRIORITY',
    number,
    text,
    section: null,
    awaited: false,
    wording: 'VERBATIM',
  });
  const rowsOf = (a: Statement[], b: Statement[], links: Parameters<typeof compareEditions>[2] = []) =>
    compareEditions(a, b, links).flatMap(({ rows }) => rows);

  it('finds a statement that only changed its number', () => {
    const rows = rowsOf(
      [statement('a1', 1, 'Better access'), statement('a2', 2, 'Same day care')],
      [statement('b1', 1, 'Same day care')],
    );
    expect(rows.map((row) => [row.change, row.before?.id, row.after?.id])).toEqual([
      ['same', 'a2', 'b1'],
      ['removed', 'a1', undefined],
    ]);
  });

  it('trusts a link more than the wording', () => {
    const before = [statement('a1', 1, 'Same day care'), statement('a2', 2, 'Better access')];
    const after = [statement('b1', 1, 'Same day care')];
    const [row] = rowsOf(before, after, [{ predecessorId: 'a2', successorId: 'b1' }]);
    expect(row).toMatchObject({ change: 'reworded', before: { id: 'a2' } });
  });

  it('takes two texts without a common word as one removed and one added, even with the same number', () => {
    const rows = rowsOf([statement('a1', 1, 'Better access')], [statement('b1', 1, 'Fewer falls')]);
    expect(changesOf(rows)).toEqual(['added', 'removed']);
  });
});

describe('laws of comparing editions', () => {
  const words = fc.constantFrom('better', 'access', 'care', 'at', 'home', 'for', 'children', 'together');
  const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
  const edition = (prefix: string) =>
    fc
      .array(
        fc.record({
          kind: fc.constantFrom(...STATEMENT_KINDS.slice(0, 4)),
          number: fc.integer({ min: 1, max: 5 }),
          text,
        }),
        {
          maxLength: 12,
        },
      )
      .map((list) =>
        list.map((one, index): Statement => ({
          ...one,
          id: `${prefix}${index}`,
          section: null,
          awaited: false,
          wording: 'VERBATIM',
        })),
      );
  const someLinks = fc.array(
    fc.record({ predecessorId: fc.nat(14).map((n) => `a${n}`), successorId: fc.nat(14).map((n) => `b${n}`) }),
    { maxLength: 6 },
  );

  it('every statement of both editions appears exactly once', () => {
    fc.assert(
      fc.property(edition('a'), edition('b'), someLinks, (a, b, supersessions) => {
        const rows = compareEditions(a, b, supersessions).flatMap((kind) => kind.rows);
        const ids = (list: readonly (Statement | null)[]) => list.flatMap((one) => one?.id ?? []).sort();
        expect(ids(rows.map(({ before }) => before))).toEqual(ids(a));
        expect(ids(rows.map(({ after }) => after))).toEqual(ids(b));
      }),
    );
  });

  it('without a link, statements are paired within their kind', () => {
    fc.assert(
      fc.property(edition('a'), edition('b'), (a, b) => {
        const rows = compareEditions(a, b, []).flatMap((kind) => kind.rows);
        expect(rows.filter(({ before, after }) => before && after && before.kind !== after.kind)).toEqual([]);
      }),
    );
  });

  it('a row says same exactly when the words are the same', () => {
    fc.assert(
      fc.property(edition('a'), edition('b'), someLinks, (a, b, supersessions) => {
        for (const row of compareEditions(a, b, supersessions).flatMap((kind) => kind.rows)) {
          if (row.before && row.after) expect(row.change === 'same').toBe(row.before.text === row.after.text);
        }
      }),
    );
  });

  it('an edition compared with its copy is the same throughout', () => {
    fc.assert(
      fc.property(edition('a'), (a) => {
        const copy = a.map((one) => ({ ...one, id: `copy of ${one.id}` }));
        const rows = compareEditions(a, copy, []).flatMap((kind) => kind.rows);
        expect(rows.filter(({ change }) => change !== 'same')).toEqual([]);
      }),
    );
  });

  it('the segments of a difference hold both texts, and the same words in both', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const segments = diffWords(before, after);
        const without = (kind: string) => segments.filter((one) => one.kind !== kind).map((one) => one.text);
        const words = (plain: string) => plain.split(/\s+/).filter(Boolean).join(' ');
        expect(without('added').join(' ')).toBe(words(before));
        expect(without('removed').join(' ')).toBe(words(after));
        expect(segments.some(({ kind }, index) => kind === segments[index + 1]?.kind)).toBe(false);
      }),
    );
  });

  it('a difference keeps as many words as can be kept in their order', () => {
    const longest = ([x, ...a]: string[], [y, ...b]: string[]): number => {
      if (x === undefined || y === undefined) return 0;
      return x === y ? 1 + longest(a, b) : Math.max(longest([x, ...a], b), longest(a, [y, ...b]));
    };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kept = diffWords(before, after).flatMap((one) => (one.kind === 'same' ? one.text.split(' ') : []));
        expect(kept).toHaveLength(longest(before.split(' '), after.split(' ')));
      }),
    );
  });

  it('a kind that neither edition has is left out', () => {
    fc.assert(
      fc.property(edition('a'), edition('b'), (a, b) => {
        const kinds = new Set([...a, ...b].map(({ kind }) => kind));
        expect(compareEditions(a, b, []).map(({ kind }) => kind)).toEqual(
          STATEMENT_KINDS.filter((kind) => kinds.has(kind)),
        );
      }),
    );
  });

  it('likeness is the same both ways, 1 for the same words, never outside 0 to 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, a)).toBe(1);
        expect(similarity(a, b) >= 0 && similarity(a, b) <= 1).toBe(true);
      }),
    );
  });
});
