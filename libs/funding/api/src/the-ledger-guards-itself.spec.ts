import { insertSmallPlan, smallPlan, startWeft, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';

const here = '018e96f4-a800-7001-8102-030405060708';
const { line, entry: standing } = smallPlan;

interface Posted {
  readonly amount: number;
  readonly book?: string;
  readonly month?: string;
  readonly toLine?: boolean;
}

/** What the database itself refuses of a ledger, whoever writes: here the application's role, past every use case. */
describe('the ledger guards itself', () => {
  let weft: Weft;
  let person: string;
  beforeAll(async () => {
    weft = await startWeft();
    await weft.superuser(insertSmallPlan(here));
    const [found] = await weft.superuser<{ id: string }>(
      `select made_by as id from ledger_entry where id = '${standing}'`,
    );
    person = found?.id ?? '';
  });
  afterAll(() => weft.stop());

  /** The amount travels as text, as the application sends it: a number would be rounded to whole pence unseen. */
  const posting = (entry: string, { amount, book = 'ACTUAL', month = '2026-01-01', toLine = false }: Posted) =>
    `insert into posting (place_id, id, entry_id, book, account, line_id, month, amount) values
       ('${here}', '${randomUUID()}', '${entry}', '${book}', '${toLine ? 'LINE' : 'PAID'}', ${toLine ? `'${line}'` : 'null'}, '${month}', '${amount}')`;

  /** Posts an entry of a line's month, in one unit of work. */
  const post = (postings: readonly Posted[], key: string = randomUUID(), says = postings.length) => {
    const entry = randomUUID();
    return weft.app(
      here,
      [
        `insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
           values ('${here}', '${entry}', 'ACTUAL', '${key}', ${says}, '${person}', now())`,
        ...postings.map((one) => posting(entry, one)),
      ].join(';'),
    );
  };
  const balanced: readonly Posted[] = [{ amount: 2500, toLine: true }, { amount: -2500 }];
  const stands = async () => {
    const [row] = await weft.superuser<{ entries: number; spent: string }>(
      `select (select count(*)::int from ledger_entry where key not like 'demonstration/%') as entries,
         (select sum(amount) from posting where line_id = '${line}' and book = 'ACTUAL')::text as spent`,
    );
    return row;
  };

  it('takes a balanced entry', async () => {
    await post(balanced);
    expect(await stands()).toEqual({ entries: 2, spent: '12500' });
  });

  it.each([
    ['an unbalanced entry', [{ amount: 2500, toLine: true }, { amount: -2499 }], /is not balanced/],
    [
      'an entry that balances across two books alone',
      [
        { amount: 2500, toLine: true },
        { amount: -2500, toLine: true, book: 'BUDGET' },
      ],
      /is not balanced/,
    ],
    ['a posting of nothing', [{ amount: 0, toLine: true }], /check constraint/],
    [
      'half a penny',
      [{ amount: 2500, toLine: true }, { amount: -2500 }, { amount: 0.5 }, { amount: -0.5 }],
      /invalid input syntax for type bigint/,
    ],
    [
      'a sum past the range',
      [{ amount: 1_000_000_000_001, toLine: true }, { amount: -1_000_000_000_001 }],
      /check constraint/,
    ],
    ['a posting into a closed month', balanced.map((one) => ({ ...one, month: '2025-04-01' })), /month is closed/],
    ['a month that is no first day', balanced.map((one) => ({ ...one, month: '2026-01-02' })), /check constraint/],
  ] as const)('refuses %s, and keeps nothing of it', async (_, postings, refused) => {
    const before = await stands();
    await expect(post(postings)).rejects.toThrow(refused);
    expect(await stands()).toEqual(before);
  });

  it('refuses an entry without its postings, and one that has fewer than it says', async () => {
    await expect(post([], undefined, 2)).rejects.toThrow(/has 0 postings, not 2/);
    await expect(post(balanced, undefined, 3)).rejects.toThrow(/has 2 postings, not 3/);
  });

  it('posts a key once', async () => {
    await post(balanced, 'extract/1');
    await expect(post(balanced, 'extract/1')).rejects.toThrow(/duplicate key/);
  });

  it('adds nothing to an entry that stands, though it be balanced', async () => {
    const more = balanced.map((one) => posting(standing, one)).join(';');
    await expect(weft.app(here, more)).rejects.toThrow(/nothing is added to the entry/);
  });

  it.each(['ledger_entry', 'posting'])(
    'lets nobody change, remove or empty %s, nor the superuser in passing',
    async (table) => {
      for (const sql of [`update ${table} set id = id`, `delete from ${table}`]) {
        await expect(weft.app(here, sql)).rejects.toThrow(/permission denied/);
        await expect(weft.superuser(sql)).rejects.toThrow(/is only added to/);
      }
      await expect(weft.superuser(`truncate ${table} cascade`)).rejects.toThrow(/is only added to/);
    },
  );

  it('lets its bookkeeper write the sums, and create nothing', async () => {
    const [may] = await weft.superuser(
      `select has_schema_privilege('weft_bookkeeper', 'public', 'create') as create,
         has_table_privilege('weft_bookkeeper', 'line_month', 'update') as keep, has_table_privilege('weft_bookkeeper', 'posting', 'insert') as post`,
    );
    expect(may).toEqual({ create: false, keep: true, post: false });
  });

  it('lets who closes a month and who posts into it pass one after the other, never both', async () => {
    const close = weft.app(
      here,
      `insert into closed_month (place_id, id, month, closed_by, closed_at) values ('${here}', '${randomUUID()}', '2026-01-01', '${person}', now());
       select pg_sleep(0.4)`,
    );
    const closing = async (): Promise<boolean> => {
      const [found] = await weft.superuser(
        `select exists (select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted and objsubid = 1
             and ((classid::bigint << 32) | objid::bigint) = ledger_lock('${here}'))
           or exists (select from closed_month where place_id = '${here}' and month = '2026-01-01') as yes`,
      );
      return found?.['yes'] === true;
    };
    while (!(await closing())) await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(post(balanced)).rejects.toThrow(/month is closed/);
    await close;
  });
});
