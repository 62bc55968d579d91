import { change, type Anything } from '@weft/testing';
import {
  bringExtract,
  extractOf,
  importText,
  mapTo,
  previewExtract,
  readingOf,
  takeBack,
  type Coded,
} from './testing/extract-files';
import { startExtractLedger, type ExtractLedger } from './testing/extract-ledger';
import { READ_AT_ONCE } from './extract/extract-jobs';
import { brokenLaws } from './testing/ledger-people';

describe('extracts, from month to month and from round to round', () => {
  let ledger: ExtractLedger;
  beforeAll(async () => {
    ledger = await startExtractLedger();
  });
  afterAll(() => ledger.weft.stop());

  /** An extract of one line in October, imported; then £25.00 of it is moved by hand to another line. */
  async function correctedByHand(n: number) {
    const { finance, council, ours, actual, coded } = ledger;
    const { rows, centre } = coded(['100.00']);
    const [from, to] = [ours(n), ours(n + 1)];
    await mapTo(finance, council, from.id, `${centre}/50000`);
    const more = { organisationId: council, total: 10_000, reading: { mode: 'REPLACES' } };
    await importText(finance, extractOf(rows), more);
    const moved = await change(
      finance,
      'moveActual',
      {
        requestId: crypto.randomUUID(),
        fromLineId: from.id,
        toLineId: to.id,
        month: '2025-10-01',
        amount: 2_500,
        reason: 'Invoice 8812 is of the other line.',
      },
      'id kind',
    );
    expect(moved).toMatchObject({ kind: 'CORRECTION' });
    expect(await actual(from)).toBe(7_500);
    const yearSoFar = extractOf(rows.map(([a, b, c]): Coded => [a, b, c, '130.00']));
    const next = (corrections?: string) =>
      importText(finance, yearSoFar, {
        ...more,
        total: 13_000,
        reading: { mode: 'REPLACES', ...(corrections && { corrections }) },
      });
    return { from, yearSoFar, next, rows, moved };
  }

  it('a year so far waits for a word on a correction by hand, and shows its figure', async () => {
    const { finance, council, actual, counts } = ledger;
    const { from, yearSoFar, next } = await correctedByHand(0);
    const before = await counts();
    expect((await next()).fields).toEqual([
      {
        field: 'rows.0.amount',
        rule: 'corrections-undecided',
        message: expect.stringMatching(/^D2: A correction of −£25\.00 by hand stands in Oct 2025/),
      },
    ]);
    expect(await counts()).toEqual(before);
    const id = await bringExtract(finance, yearSoFar);
    const changes = async (reading: object) => {
      const { extractFile } = await finance.query(
        `query ($id: ID!, $reading: ExtractReadingInput!) {
          extractFile(id: $id) { preview(reading: $reading) { changes { lineId before corrected after } } } }`,
        { id, reading: readingOf(council, reading) },
      );
      return extractFile.preview.changes;
    };
    const shown = { lineId: from.id, before: 7_500 };
    expect(await changes({ mode: 'REPLACES', corrections: 'STAY' })).toEqual([
      { ...shown, corrected: -2_500, after: 10_500 },
    ]);
    expect(await changes({ mode: 'REPLACES', corrections: 'GO' })).toEqual([
      { ...shown, corrected: -2_500, after: 13_000 },
    ]);
    expect(await changes({ mode: 'ADDS' })).toEqual([{ ...shown, corrected: 0, after: 20_500 }]);
    expect(await next('STAY')).toMatchObject({ __typename: 'LedgerExtract' });
    expect(await actual(from)).toBe(10_500);
  });

  it('what stayed is asked of the next one again, and what went is not', async () => {
    const { finance, council, actual } = ledger;
    const { from, next, rows } = await correctedByHand(3);
    const went = await next('GO');
    expect(await actual(from)).toBe(13_000);
    const later = extractOf(rows.map(([a, b, c]): Coded => [a, b, c, '140.00']));
    const more = { organisationId: council, total: 14_000, reading: { mode: 'REPLACES' } };
    const last = await importText(finance, later, more);
    expect([last.__typename, await actual(from)]).toEqual(['LedgerExtract', 14_000]);
    // Taken back, both of them, the correction stands as it did.
    await takeBack(finance, last);
    await takeBack(finance, went);
    expect(await actual(from)).toBe(7_500);
    expect((await importText(finance, later, more)).fields).toMatchObject([{ rule: 'corrections-undecided' }]);
    const stays = { ...more, reading: { mode: 'REPLACES', corrections: 'STAY' } };
    expect(await importText(finance, later, stays)).toMatchObject({ __typename: 'LedgerExtract' });
    const after = extractOf(rows.map(([a, b, c]): Coded => [a, b, c, '150.00']));
    expect((await importText(finance, after, { ...more, total: 15_000 })).fields).toMatchObject([
      { rule: 'corrections-undecided' },
    ]);
    expect(await brokenLaws(ledger.weft)).toEqual({});
  });

  it('a correction that was undone and done again is asked about as well', async () => {
    const { finance, actual } = ledger;
    const { from, next, moved } = await correctedByHand(8);
    const undo = (id: string): Promise<Anything> => change(finance, 'undoEntry', { id }, 'id');
    const undone = await undo(moved.id);
    expect(await actual(from)).toBe(10_000);
    const again = await undo(undone.id);
    expect(await actual(from)).toBe(7_500);
    expect((await next()).fields).toMatchObject([{ rule: 'corrections-undecided' }]);
    await undo(again.id);
    expect(await next()).toMatchObject({ __typename: 'LedgerExtract' });
    expect(await actual(from)).toBe(13_000);
  });

  it('a file whose time is over is there no more, whether it was swept yet or not', async () => {
    const { finance, council, coded, counts, weft } = ledger;
    const { rows } = coded(['5.00']);
    const id = await bringExtract(finance, extractOf(rows));
    const { seen } = await previewExtract(finance, id, readingOf(council));
    await weft.superuser(
      `update extract_file set expires_at = clock_timestamp() - interval '1 second' where id = '${id}'`,
    );
    const before = await counts();
    const input = { fileId: id, reading: readingOf(council), statedTotal: 500, seen };
    expect(await change(finance, 'importExtract', input)).toMatchObject({ __typename: 'NotFound', field: 'fileId' });
    expect(await previewExtract(finance, id, readingOf(council))).toBeUndefined();
    expect(await counts()).toEqual(before);
  });

  it('a coding that an earlier round knew is offered the line of the same scheme and number, and mapped by a person alone', async () => {
    const { finance, council, coded, weft, lines } = ledger;
    const { rows, centre } = coded(['5.00', '6.00', '7.00']);
    // A line of the round before, and the one of this round with its scheme and number.
    const [both] = await weft.superuser(
      `select o.id as old, o.plan_id, o.place_id, l.id as now from scheme_line o join scheme os on os.place_id = o.place_id and os.id = o.scheme_id
         join funding_plan p on p.place_id = o.place_id and p.id = o.plan_id and p.pack_code = '2023-25'
         join scheme_line l on l.place_id = o.place_id and l.code = o.code and l.id = any ($1::uuid[])
         join scheme s on s.place_id = l.place_id and s.id = l.scheme_id and s.code = os.code
       order by l.code limit 1`,
      [lines.map(({ id }) => id)],
    );
    const line = lines.find(({ id }) => id === both?.['now']);
    await weft.superuser(
      `insert into coding_rule (place_id, id, organisation_id, plan_id, cost_centre, account, line_id, set_by, set_at)
       select $1, gen_random_uuid(), $2, $3, $4, '50000', $5, person_id, now() from membership where place_id = $1 limit 1`,
      [both?.['place_id'], council, both?.['plan_id'], centre, both?.['old']],
    );
    const id = await bringExtract(finance, extractOf(rows));
    const codings = async (): Promise<Anything[]> => {
      const { extractFile } = await finance.query(
        `query ($id: ID!, $reading: ExtractReadingInput!) { extractFile(id: $id) { preview(reading: $reading) {
          inSuspense codings { account lineId guess { lineId everyAccount round } } } } }`,
        { id, reading: readingOf(council) },
      );
      expect(extractFile.preview.inSuspense).toBe(1_800 - (extractFile.preview.codings[0].lineId ? 500 : 0));
      return extractFile.preview.codings;
    };
    const guess = { lineId: line.id, everyAccount: false, round: '2023-25' };
    expect(await codings()).toEqual([
      { account: '50000', lineId: null, guess },
      { account: '50001', lineId: null, guess: null },
      { account: '50002', lineId: null, guess: null },
    ]);
    await mapTo(ledger.bcf, council, line.id, `${centre}/50000`);
    expect((await codings())[0]).toEqual({ account: '50000', lineId: line.id, guess: null });
  });

  it('thousands of rows are read in a thread, as few of them are here', async () => {
    const { finance, council, coded, actual, ours } = ledger;
    const { centre } = coded([]);
    const line = ours(6);
    await mapTo(finance, council, line.id, centre);
    const before = await actual(line);
    const rows = Array.from({ length: 6_000 }, (_, n): Coded => [centre, String(50_000 + (n % 40)), 'Oct-25', '1.25']);
    const many = extractOf(rows, '7,500.00');
    const id = await bringExtract(finance, many);
    const [kept] = await ledger.weft.superuser('select length(cells) as letters from extract_file where id = $1', [id]);
    expect(kept?.['letters']).toBeGreaterThan(READ_AT_ONCE);
    expect(await previewExtract(finance, id, readingOf(council))).toMatchObject({ rows: 6_000, toLines: 750_000 });
    expect(await importText(finance, many, { organisationId: council })).toMatchObject({ rows: 6_000, total: 750_000 });
    expect(await actual(line)).toBe(before + 750_000);
  });
});
