import {
  codingOf,
  decideClearSuspense,
  requireMoneyKeeper,
  ruleOf,
  suspense,
  waitingAt,
  type CodingRule,
  type Month,
  type Waiting,
} from '@weft/funding/domain';
import {
  accept,
  formatPounds,
  invalid,
  isFinancialYear,
  newId,
  penceOf,
  sumPence,
  tidyText,
  type FinancialYear,
} from '@weft/kernel';
import { Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { loadExtractPlace, oneExtractAtATime, planIdOf, requireOrganisation } from '../../extract/extract-place';
import { CodingRuleRow, SuspenseClearedRow } from '../../persistence/extract-rows';
import { boundsOf } from '../../queries/month-kept';
import { keeperOf, openLedger } from '../ledger/open-ledger';
import { postEntry } from '../ledger/post-entry';
import { notAYear } from '../not-a-year';

interface Input {
  readonly organisationId: string;
  readonly financialYear: string;
  readonly costCentre: string;
  readonly account?: string | null;
  readonly lineId: string;
}

const MOST_LETTERS = 100;

/** Remembers which line a coding stands for, and brings what waits for it in suspense to that line, by a correction. */
export const mapCoding: UseCase<Input> = async (work, input) => {
  const { financialYear: year, organisationId, lineId } = input;
  if (!isFinancialYear(year)) return notAYear;
  for (const field of ['costCentre', 'account'] as const) {
    const text = input[field] ?? (field === 'account' ? 'any' : '');
    if (tidyText(text) !== null && text.length <= MOST_LETTERS) continue;
    const rule = tidyText(text) === null ? 'required' : 'too-long';
    const message = `A ${field === 'account' ? 'code of an account' : 'cost centre'} has 1 to ${MOST_LETTERS} letters.`;
    return invalid({ field, rule, message });
  }
  const [costCentre = '', typed = ''] = codingOf(input.costCentre, input.account ?? '').split('/');
  const account = typed === '' ? null : typed;
  await oneExtractAtATime(work);
  await requireOrganisation(work, organisationId, 'organisationId');
  const planId = await planIdOf(work, year);
  await requireLineOf(work, lineId, planId);
  // Not locked: who takes its line out of the plan holds the line first. What they removed is a conflict here.
  const [before] = await work.rows<Pick<CodingRuleRow, 'id' | 'version'>>(
    `select id, version from coding_rule where place_id = weft_place() and organisation_id = $1::uuid and plan_id = $2::uuid
       and cost_centre = $3 and account is not distinct from $4::text`,
    [organisationId, planId, costCentre, account],
  );
  const place = await loadExtractPlace(work, planId, organisationId);
  const others = place.rules.filter((rule) => rule.costCentre !== costCentre || rule.account !== account);
  const rules: readonly CodingRule[] = [...others, { costCentre, account, lineId }];
  const waiting = await waitingFor(work, organisationId, year, (coding) => ruleOf(coding, rules)?.lineId === lineId);
  const id = before?.id ?? newId();
  const key = `suspense/${newId()}`;
  const { lines, facts } = await openLedger(work, [lineId], {
    keys: [key],
    accounts: [...new Set(waiting.map(({ account: { of } }) => of ?? ''))],
  });
  const line = lines.get(lineId);
  if (!line) throw Refused.notFound('lineId');
  const who = keeperOf(work);
  const may = requireMoneyKeeper(who, [organisationId, line.organisationId]);
  if (!may.ok) return may;
  const coding = `${costCentre}${account === null ? '' : `/${account}`}`;
  const reason = `${coding} belongs to line ${line.code}.`;
  const decided = decideClearSuspense(waiting, line, { key, year, organisationId, who, facts, reason });
  if (!decided.ok) return decided;
  const values = { lineId, setBy: work.personId, setAt: work.now };
  if (before) work.updateAll(CodingRuleRow, [{ ...before, ...values }]);
  else work.insert(CodingRuleRow, { id, organisationId, planId, costCentre, account, ...values, version: 1 });
  const entryId = decided.value === null ? null : postEntry(work, decided.value.draft);
  const cleared = entryId === null ? [] : (decided.value?.cleared ?? []);
  work.insertAll(
    SuspenseClearedRow,
    cleared.map(({ postingId, to }) => ({ id: newId(), postingId, lineId, month: to, entryId: entryId ?? '' })),
  );
  const sum = sumPence(cleared.map(({ amount }) => amount));
  work.tell({
    kind: 'coding.mapped',
    subjectType: 'CodingRule',
    subjectId: id,
    summary: `mapped ${coding} to line ${line.code}${entryId === null ? '' : `, with ${formatPounds(sum)} that waited in suspense`}`,
  });
  return accept({
    type: 'CodingMapped',
    rows: (t, { bind }) => ({
      from: `(select ${bind(id, 'uuid')} as rule_id, ${bind(entryId, 'uuid')} as entry_id, ${bind(sum, 'bigint')} as cleared) ${t}`,
    }),
  });
};

/** Refuses with NotFound a line that the plan of the year has not. */
async function requireLineOf(work: UnitOfWork, lineId: string, planId: string): Promise<void> {
  const found = await work.rows(
    'select from scheme_line where place_id = weft_place() and id = $1::uuid and plan_id = $2::uuid',
    [lineId, planId],
  );
  if (found.length === 0) throw Refused.notFound('lineId');
}

/** Postings of extracts that wait in suspense in the year, and belong to codings that `mine` names. */
async function waitingFor(
  work: UnitOfWork,
  organisationId: string,
  year: FinancialYear,
  mine: (coding: string) => boolean,
): Promise<readonly Waiting[]> {
  const { from, through } = boundsOf(year);
  const rows = await work.rows<{ postingId: string; of: string; month: Month; amount: number }>(
    `select p.id as "postingId", p.of_what as of, p.month, p.amount::float8
     from ledger_extract x join posting p on p.place_id = weft_place() and p.entry_id = x.entry_id
     where x.place_id = weft_place() and x.organisation_id = $1::uuid and x.taken_back_at is null
       and p.line_id is null and p.book = 'ACTUAL' and p.account = 'SUSPENSE' and p.month between $2::date and $3::date
       and not exists (select from suspense_cleared c where c.place_id = p.place_id and c.posting_id = p.id
         and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id))
     order by p.month, p.id`,
    [organisationId, from, through],
  );
  const prefix = waitingAt(organisationId, '').of ?? '';
  return rows
    .filter(({ of }) => mine(of.slice(prefix.length)))
    .map(({ postingId, of, month, amount }) => ({ postingId, account: suspense(of), month, amount: penceOf(amount) }));
}
