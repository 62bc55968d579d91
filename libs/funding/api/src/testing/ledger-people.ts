import { change, type Anything, type Session, type Weft } from '@weft/testing';
import { createHash, randomUUID } from 'node:crypto';

export const YEAR = '2025-26';

/** The lines of the demonstration plan, as the grid has them. */
export async function gridOf(session: Session): Promise<Anything[]> {
  const { fundingGrid } = await session.query(
    `{ fundingGrid(financialYear: "${YEAR}") { lines { id code description source schemeId organisationId entered plan actual forecast typed committed planned
      money { budget planToDate actualToDate outturn toDate atOutturn offProfile } } } }`,
  );
  return fundingGrid.lines;
}

/** One of them, by its description. */
export async function lineOf(session: Session, description: string): Promise<Anything> {
  const found = (await gridOf(session)).find((line) => line.description === description);
  if (!found) throw new Error(`no line ${description}`);
  return found;
}

export const cell = (lineId: string, month: string, to: number | string, was?: number): object => ({
  lineId,
  month: `${month}-01`,
  to,
  ...(was !== undefined && { was }),
});

/** Enters actuals; gives the answer, with the entry that posted them. */
export const enter = (
  session: Session,
  cells: readonly object[],
  requestId: string = randomUUID(),
  verb = 'enterActuals',
): Promise<Anything> =>
  change(
    session,
    verb,
    { requestId, cells },
    'entry { id kind madeBy { name } postings { book account month amount } } lines { id }',
  );

/** A person who holds a money role, for one organisation where it is named; signed in by a token. */
export async function moneyPerson(
  weft: Weft,
  role: 'FINANCE_LEAD' | 'BCF_LEAD',
  organisation: string | null = null,
): Promise<Session> {
  const token = `money-${randomUUID()}`;
  const id = randomUUID().replace(/^(.{8})-(.{4})-4/, '$1-$2-7');
  await weft.superuser(
    `with p as (insert into person (id, name, email) values ($1, $2, $3)),
          m as (insert into membership (place_id, person_id) select id, $1 from place),
          g as (insert into role_grant (place_id, id, person_id, role, organisation_id)
            select place.id, $1, $1, $5, (select o.id from organisation o where o.place_id = place.id and o.code = $6) from place)
     insert into personal_token (id, token_hash, prefix, name, person_id, place_id, expires_at)
     select $1, $4, 'money', 'money', $1, id, now() + interval '1 day' from place`,
    [
      id,
      `Keeper ${id.slice(0, 4)}`,
      `${id}@weft.example`,
      createHash('sha256').update(token).digest(),
      role,
      organisation,
    ],
  );
  return weft.anyone().withToken(token);
}

/** What every ledger holds, whatever was done at once; empty where it does. */
export async function brokenLaws(weft: Weft): Promise<Anything> {
  const [found] = await weft.superuser(
    `select
       (select count(*)::int from (select entry_id from posting group by place_id, entry_id, book having sum(amount) <> 0) x) as unbalanced,
       (select count(*)::int from ledger_entry e where e.postings <> (select count(*) from posting p where p.place_id = e.place_id and p.entry_id = e.id)) as torn,
       (select count(*)::int from (
          select m.line_id from line_month m full join (
            select place_id, line_id, month, coalesce(sum(amount) filter (where book = 'BUDGET'), 0) as budget,
              coalesce(sum(amount) filter (where book = 'COMMITMENT'), 0) as committed, coalesce(sum(amount) filter (where book = 'ACTUAL'), 0) as actual
            from posting where line_id is not null group by 1, 2, 3) p using (place_id, line_id, month)
          where (m.budget, m.committed, m.actual) is distinct from (p.budget, p.committed, p.actual)) x) as rolled,
       (select count(*)::int from (select key from ledger_entry group by place_id, key having count(*) > 1) x) as twice,
       (select count(*)::int from virement v where v.state = 'POSTED' and not exists (select from ledger_entry e where e.id = v.entry_id and e.key = 'virement/' || v.id)
          and v.entry_id in (select id from ledger_entry where key not like 'demonstration/%')) as unposted,
       (select count(*)::int from (
          select p.line_id from posting p join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
          where p.book = 'BUDGET' and p.line_id is not null group by p.place_id, p.line_id having sum(p.amount) < 0) x) as below,
       (select count(*)::int from posting p join closed_month c on c.place_id = p.place_id and c.month = p.month
          join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id where e.made_at > c.closed_at and e.key not like 'demonstration/%') as late`,
  );
  return Object.fromEntries(Object.entries(found ?? {}).filter(([, count]) => count !== 0));
}
