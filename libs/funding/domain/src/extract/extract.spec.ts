import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { brokenFields, dateOf, penceOf, pounds, type Pence } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { lineAccount, paid, type Account } from '../ledger/account';
import { decideMoveActual } from '../ledger/funds';
import type { Month } from '../ledger/months';
import { type KeptLedger, nadia, sam } from '../testing/kept-ledger';
import { openedLedger } from '../testing/scenario';
import { completePlan, y2025 } from '../testing/tower-hamlets';
import { decideClearSuspense } from './clear-suspense';
import {
  decideImportExtract,
  planExtract,
  waitingAt,
  type CodingRule,
  type CorrectionsStay,
  type ExtractCoding,
} from './import-extract';
import { extractText, MOST_EXTRACT_ROWS, readExtract, type ExtractCells } from './read-extract';
import { decideTakeBackExtract } from './take-back-extract';

const june = dateOf('2025-06-01');
const rules: readonly CodingRule[] = [
  { costCentre: 'C1204', account: null, lineId: 'reablement' },
  { costCentre: 'C1204', account: '54100', lineId: 'reablement-grant' },
  { costCentre: 'C1310', account: '52000', lineId: 'adaptations' },
];
const row = (costCentre: string, account: string, amount: string | number, period = 'M3'): ExtractCells => ({
  costCentre,
  account,
  period,
  amount,
});
const cells = [
  row('C1204', '52000', '£48,200.10'),
  row(' c1204 ', '54100', 20_000.5),
  row('C1310', '52000', '(150.00)'),
  row('C9999', '1', '12.34', 'Jun-25'),
  row('C9999', '1', '0.66', '30/06/2025'),
  row('', '', '', ''),
];
const read = (of: readonly ExtractCells[] = cells, closedThrough: Month | null = null) =>
  readExtract(of, { year: y2025, closedThrough, today: dateOf('2026-03-31') });
const importInto = (
  ledger: KeptLedger,
  of = cells,
  {
    total = 6_806_360,
    mode = 'ADDS' as 'ADDS' | 'REPLACES',
    who = nadia,
    bookedOn = (_: ExtractCoding): string | null => null,
    corrected = (_: Account, __: Month): Pence => penceOf(0),
    corrections = null as CorrectionsStay | null,
  } = {},
) => {
  const extract = read(of, ledger.closedThrough);
  return decideImportExtract(extract, {
    rules,
    corrected,
    corrections,
    statedTotal: penceOf(total),
    fingerprint: createHash('sha256').update(extractText(extract.rows)).digest('hex'),
    mode,
    stands: (account: Account, month: Month) => ledger.phased(account).get(month) as Pence,
    bookedOn,
    organisationId: 'lbth',
    organisationOf: () => 'lbth',
    who,
    facts: ledger.facts,
  });
};

describe('a ledger extract', () => {
  it.each([
    ['2025-06-30', '2025-06-01'],
    ['30/06/2025', '2025-06-01'],
    ['Jun-25', '2025-06-01'],
    ['June 2025', '2025-06-01'],
    ['M3', '2025-06-01'],
    ['P03', '2025-06-01'],
    ['2025/03', '2025-06-01'],
    ['M12', '2026-03-01'],
    ['Mar-26', '2026-03-01'],
  ])('period %s is %s', (period, month) => {
    expect(read([row('C1204', '1', 1, period)]).rows[0]?.month).toBe(month);
  });

  it('names every cell that it does not understand', () => {
    const odd = [
      row('', '1', 'x', 'M13'),
      row('C1', '', '0.005', 'Apr-26'),
      row('C1', '1', '1', 'M1'),
      row('C1', '1', '1', '2024/03'),
    ];
    expect(read(odd, dateOf('2025-04-01')).problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'rows.0.costCentre required',
      'rows.0.period not-a-period',
      'rows.0.amount not-money',
      'rows.1.account required',
      'rows.1.period period-of-another-year',
      'rows.1.amount part-of-a-penny',
      'rows.2.period month-closed',
      'rows.3.period not-a-period',
    ]);
  });

  it('maps by cost centre and account, then by cost centre, and the rest waits in suspense', () => {
    expect(planExtract(read().rows, rules, 'lbth')).toMatchObject({
      total: 6_806_360,
      toLines: 6_805_060,
      inSuspense: 1300,
      codings: [
        { coding: 'C1204/52000', lineId: 'reablement' },
        { coding: 'C1204/54100', lineId: 'reablement-grant' },
        { coding: 'C1310/52000', lineId: 'adaptations' },
        { coding: 'C9999/1', lineId: null, amount: 1300, rows: 2, firstRow: 3 },
      ],
    });
  });

  it('is imported as one entry that makes its total', () => {
    const ledger = openedLedger(completePlan, y2025);
    const entry = ledger.must(importInto(ledger));
    expect(
      entry.postings
        .filter(({ account }) => account.kind !== 'PAID')
        .map(({ account, amount }) => [account.of, amount]),
    ).toEqual([
      ['reablement', 4_820_010],
      ['reablement-grant', 2_000_050],
      ['adaptations', -15_000],
      ['lbth/C9999/1', 1300],
    ]);
    expect(ledger.balanceOf(paid)).toBe(-6_806_360);
    expect(ledger.balanceOf(waitingAt('lbth', 'C9999/1'))).toBe(1300);
  });

  it('is not imported twice, in whatever order its rows stand', () => {
    const ledger = openedLedger(completePlan, y2025);
    ledger.must(importInto(ledger));
    expect(brokenBy(importInto(ledger, [...cells].reverse()))).toEqual([['file', 'imported-already']]);
  });

  it('that runs from April replaces what stands, by the difference', () => {
    const ledger = openedLedger(completePlan, y2025);
    ledger.must(importInto(ledger));
    const later = cells.map((cell, index) => (index === 0 ? { ...cell, amount: '48,300.10' } : cell));
    const entry = ledger.must(importInto(ledger, later, { total: 6_816_360, mode: 'REPLACES' }));
    expect(entry.postings.map(({ amount }) => amount)).toEqual([10_000, -10_000]);
    expect(ledger.phased(lineAccount('ACTUAL', 'reablement')).get(june)).toBe(4_830_010);
  });

  it('that runs from April waits for a word on corrections by hand: they stay beside its figures, or go for them', () => {
    const line = lineAccount('ACTUAL', 'reablement');
    // £100.01 of £48,200.10 was moved from the line by hand.
    const correctedLedger = () => {
      const ledger = openedLedger(completePlan, y2025);
      ledger.must(importInto(ledger));
      const moved = decideMoveActual(
        { account: line, stands: ledger.balanceOf(line), organisationId: 'lbth' },
        { lineId: 'adaptations', organisationId: 'lbth' },
        { month: june, amount: penceOf(10_001) },
        { key: 'correction/1', who: nadia, facts: ledger.facts, reason: 'Invoice 8812.' },
      );
      ledger.must(moved);
      return ledger;
    };
    const corrected = ({ of }: Account) => penceOf(of === 'reablement' ? -10_001 : of === 'adaptations' ? 10_001 : 0);
    const later = cells.map((cell, index) => (index === 0 ? { ...cell, amount: '48,300.10' } : cell));
    const again = { total: 6_816_360, mode: 'REPLACES' as const, corrected };
    const ledger = correctedLedger();
    const refused = importInto(ledger, later, again);
    expect(brokenBy(refused)).toEqual([
      ['rows.0.amount', 'corrections-undecided'],
      ['rows.2.amount', 'corrections-undecided'],
    ]);
    expect(brokenFields(refused)[0]?.message).toMatch(/^A correction of −£100\.01 by hand stands in Jun 2025/);
    ledger.must(importInto(ledger, later, { ...again, corrections: 'STAY' }));
    expect(ledger.phased(line).get(june)).toBe(4_830_010 - 10_001);
    const other = correctedLedger();
    other.must(importInto(other, later, { ...again, corrections: 'GO' }));
    expect(other.phased(line).get(june)).toBe(4_830_010);
    // Movements stand beside everything.
    expect(brokenBy(importInto(correctedLedger(), later, { ...again, mode: 'ADDS' }))).toEqual([]);
  });

  it('names the row of what the ledger refuses, and never a posting', () => {
    const ledger = openedLedger(completePlan, y2025);
    const huge = [row('C1204', '1', '-1.00'), row('C1310', '52000', '9,999,999,999.00')];
    ledger.must(importInto(ledger, [row('C1310', '52000', '5.00')], { total: 500 }));
    const past = importInto(ledger, huge, { total: 999_999_999_800 });
    expect(brokenBy(past)).toEqual([['rows.1.amount', 'sum-out-of-range']]);
  });

  it('of the year so far is refused where its money stands on another line by an earlier one; movements are not', () => {
    const bookedOn = ({ coding }: ExtractCoding) => (coding === 'C1204/52000' ? '12' : null);
    const ledger = openedLedger(completePlan, y2025);
    const [broken] = brokenFields(importInto(ledger, cells, { mode: 'REPLACES', bookedOn }));
    expect(broken).toMatchObject({ rule: 'coding-moved', message: expect.stringContaining('to line 12') });
    ledger.must(importInto(ledger, cells, { bookedOn }));
  });

  it('is refused as a whole: off its total by a penny, with a cell not understood, empty, or by who keeps other money', () => {
    const ledger = openedLedger(completePlan, y2025);
    expect(brokenBy(importInto(ledger, cells, { total: 6_806_361 }))).toEqual([['statedTotal', 'not-reconciled']]);
    expect(brokenBy(importInto(ledger, [...cells, row('C1', '1', '1.2k')]))).toEqual([['rows.6.amount', 'short-form']]);
    expect(brokenBy(importInto(ledger, [], { total: 0 }))).toEqual([['rows', 'nothing-to-import']]);
    expect(brokenBy(importInto(ledger, cells, { who: sam }))).toEqual([['', 'finance-of-another-organisation']]);
    ledger.closedThrough = june;
    expect(brokenBy(importInto(ledger)).every(([, rule]) => rule === 'month-closed')).toBe(true);
  });

  it('loses no penny between lines and suspense, whatever its rows and rules', () => {
    const any = fc.record({
      costCentre: fc.constantFrom('C1204', 'C1310', 'C7'),
      account: fc.constantFrom('52000', '54100', '9'),
      period: fc.integer({ min: 1, max: 12 }).map((month) => `M${month}`),
      amount: fc.integer({ min: -pounds(90_000), max: pounds(90_000) }).map((pence) => (pence / 100).toFixed(2)),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), fc.subarray([...rules]), (rows, known) => {
        const { rows: understood, problems } = read(rows);
        expect(problems).toEqual([]);
        const { total, toLines, inSuspense, sums } = planExtract(understood, known, 'lbth');
        expect(toLines + inSuspense).toBe(total);
        expect(sums.reduce((count, sum) => count + sum.rows, 0)).toBe(rows.length);
        expect(extractText([...understood].reverse())).toBe(extractText(understood));
      }),
      { numRuns: 500 },
    );
  });

  it('is taken back to the penny, whatever left suspense since, until a month of it is closed', () => {
    const amounts = fc.array(fc.integer({ min: -pounds(900), max: pounds(900) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.boolean(), fc.boolean(), (all, clear, close) => {
        const ledger = openedLedger(completePlan, y2025);
        const given = all.map((pence, n) =>
          row(n % 2 === 0 ? 'C1204' : 'C7', '5', (pence / 100).toFixed(2), `M${(n % 3) + 1}`),
        );
        const total = all.reduce((sum, pence) => sum + pence, 0);
        const entry = ledger.post(importInto(ledger, given, { total }));
        if (!entry) return;
        const waiting = entry.postings.flatMap(({ account, month, amount }, n) =>
          account.kind === 'SUSPENSE' ? [{ postingId: String(n), account, month, amount }] : [],
        );
        const decided = decideClearSuspense(
          clear ? waiting : [],
          { id: 'adaptations', organisationId: 'lbth' },
          {
            key: 'suspense/1',
            year: y2025,
            organisationId: 'lbth',
            who: nadia,
            facts: ledger.facts,
            reason: 'C7 is theirs.',
          },
        );
        const moved = decided.ok ? decided.value : null;
        if (moved) ledger.must({ ok: true, value: moved.draft });
        if (moved) expect(ledger.balanceOf(waitingAt('lbth', 'C7/5'))).toBe(0);
        if (close) ledger.closedThrough = june;
        const standing = entry.postings.map((posting, n) => {
          const to = moved?.cleared.find(({ postingId }) => postingId === String(n));
          return { ...posting, clearedTo: to ? { lineId: 'adaptations', month: to.to } : null };
        });
        const extract = { entryId: entry.id, entryKey: entry.key, takenBack: false };
        const back = decideTakeBackExtract(extract, standing, {
          organisationIds: ['lbth'],
          who: nadia,
          facts: ledger.facts,
          since: null,
        });
        if (close) {
          expect(brokenBy(back)).toEqual([['id', 'month-closed']]);
          return;
        }
        ledger.must(back);
        for (const id of ['reablement', 'adaptations']) expect(ledger.balanceOf(lineAccount('ACTUAL', id))).toBe(0);
        expect([ledger.balanceOf(waitingAt('lbth', 'C7/5')), ledger.balanceOf(paid)]).toEqual([0, 0]);
        expect(
          brokenBy(
            decideTakeBackExtract({ ...extract, takenBack: true }, standing, {
              organisationIds: ['lbth'],
              who: nadia,
              facts: ledger.facts,
              since: null,
            }),
          ),
        ).toEqual([['', 'taken-back-already']]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['november.csv', 'extract-replaced', /^november\.csv took the place of what this brought for Jun 2025/],
    [null, 'cell-changed', /^Another figure was entered for Jun 2025 since/],
  ])('is not taken back from under %s', (by, rule, message) => {
    const ledger = openedLedger(completePlan, y2025);
    const entry = ledger.post(importInto(ledger));
    if (!entry) throw new Error('nothing was posted');
    const back = decideTakeBackExtract(
      { entryId: entry.id, entryKey: entry.key, takenBack: false },
      entry.postings.map((posting) => ({ ...posting, clearedTo: null })),
      { organisationIds: ['lbth'], who: nadia, facts: ledger.facts, since: { by, month: june } },
    );
    expect(brokenBy(back)).toEqual([['id', rule]]);
    expect(!back.ok && back.refusal.kind === 'validation' && back.refusal.fields[0]?.message).toMatch(message);
  });

  it('leaves suspense into the first open month where its own is closed, and not for who keeps other money', () => {
    const ledger = openedLedger(completePlan, y2025);
    ledger.must(importInto(ledger));
    const waiting = [{ postingId: '1', account: waitingAt('lbth', 'C9999/1'), month: june, amount: penceOf(1300) }];
    ledger.closedThrough = june;
    const clear = (who = nadia) =>
      decideClearSuspense(
        waiting,
        { id: 'adaptations', organisationId: 'lbth' },
        {
          key: 'suspense/1',
          year: y2025,
          organisationId: 'lbth',
          who,
          facts: ledger.facts,
          reason: 'C9999 is theirs.',
        },
      );
    const decided = clear();
    expect(decided.ok && decided.value?.cleared.map(({ to }) => to)).toEqual(['2025-07-01']);
    expect(brokenBy(clear(sam))).toEqual([['', 'finance-of-another-organisation']]);
    ledger.closedThrough = dateOf('2026-03-01');
    expect(brokenBy(clear()).every(([, rule]) => rule === 'month-closed')).toBe(true);
  });

  it('has 20,000 rows at most, beside those of heads and totals', () => {
    const many = Array.from({ length: MOST_EXTRACT_ROWS }, () => row('C1', '1', '1'));
    expect(read([...many, row('', '', '', '')]).problems).toEqual([]);
    expect(read([...many, row('C1', '1', '1')]).problems).toEqual([
      { field: 'rows', rule: 'too-many-rows', message: 'The extract has 20,001 rows; 20,000 are the most.' },
    ]);
  });

  it('says nothing of a month that is still to come', () => {
    const { problems } = readExtract([row('C1', '1', '1', 'M9')], {
      year: y2025,
      closedThrough: null,
      today: dateOf('2025-11-05'),
    });
    expect(problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual(['rows.0.period month-to-come']);
  });

  it('maps to the lines alone whose money the person keeps, each named by its first row', () => {
    const ledger = openedLedger(completePlan, y2025);
    const decided = decideImportExtract(read(), {
      rules,
      statedTotal: penceOf(6_806_360),
      fingerprint: 'f',
      mode: 'ADDS',
      stands: () => penceOf(0),
      organisationId: 'elft',
      organisationOf: (id) => (id === 'adaptations' ? 'lbth' : 'elft'),
      who: sam,
      facts: ledger.facts,
    });
    expect(brokenBy(decided)).toEqual([['rows.2.costCentre', 'line-of-another-organisation']]);
  });
});
