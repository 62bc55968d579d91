import {
  monthsOf,
  STANDARD_LIMITS,
  type DelegatedLimits,
  type MoneyKeeper,
  type MoneyRole,
  type RulePack,
  type Virement,
  type VirementLine,
  type Month,
} from '@weft/funding/domain';
import { penceOf, type FinancialYear, type Pence } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { FundingSettingRow, VirementRow } from '../../persistence/ledger-rows';
import { packOf } from '../../queries/plan-json';
import { balanceIn, keeperOf, openLedger, standsIn, type KeptLine, type OpenLedger } from '../ledger/open-ledger';

/** 'V-031'. */
export const virementCode = (number: number): string => `V-${String(number).padStart(3, '0')}`;

/** A virement under its lock, with the two lines under theirs. */
export interface OpenVirement {
  readonly row: VirementRow;
  readonly virement: Virement;
  readonly from: VirementLine & { readonly code: string };
  readonly to: VirementLine & { readonly code: string };
  readonly limits: DelegatedLimits;
  readonly who: MoneyKeeper;
  readonly pack: RulePack;
  readonly ledger: OpenLedger;
  /** The giving line's budget by month. */
  readonly phased: ReadonlyMap<Month, Pence>;
}

/** What the person saw of a virement. */
export interface SeenVirement {
  readonly id: string;
  readonly version: number;
}

/** Loads a virement with all that is looked at to decide on it. The virement before its lines, as everybody locks them. */
export async function openVirement(work: UnitOfWork, { id, version }: SeenVirement): Promise<OpenVirement> {
  const row = await work.load(VirementRow, id, 'id', version);
  const year = row.financialYear as FinancialYear;
  const [approvals, settings] = await Promise.all([
    work.rows<{ personId: string; roles: readonly MoneyRole[] }>(
      `select person_id as "personId", roles from virement_approval
       where place_id = weft_place() and virement_id = $1::uuid order by approved_at, id`,
      [id],
    ),
    work.find(FundingSettingRow, {}),
  ]);
  const ledger = await openLedger(work, [row.fromLineId, row.toLineId], { keys: [`virement/${id}`] });
  const sides = await bothSides(work, ledger, row, year);
  const virement: Virement = {
    id,
    state: row.state,
    fromLineId: row.fromLineId,
    toLineId: row.toLineId,
    year,
    amount: penceOf(Number(row.amount)),
    reason: row.reason,
    askedById: row.askedBy,
    approvals,
  };
  const limits = settings
    ? { FINANCE_LEAD: penceOf(Number(settings.financeLeadLimit)), BCF_LEAD: penceOf(Number(settings.bcfLeadLimit)) }
    : STANDARD_LIMITS;
  return { row, virement, ...sides, limits, who: keeperOf(work), ledger };
}

/** Both lines of a virement with their money of the year, and the pack that they are under. */
export async function bothSides(
  work: UnitOfWork,
  { lines }: OpenLedger,
  { fromLineId, toLineId }: { readonly fromLineId: string; readonly toLineId: string },
  year: FinancialYear,
): Promise<Pick<OpenVirement, 'from' | 'to' | 'pack' | 'phased'>> {
  const [from, to] = [lines.get(fromLineId), lines.get(toLineId)];
  if (!from) throw Refused.notFound('fromLineId');
  if (!to) throw Refused.notFound('toLineId');
  const months = monthsOf(year);
  const side = async (line: KeptLine): Promise<VirementLine & { code: string }> => ({
    ...line,
    balance: await balanceIn(work, line, year, months),
  });
  const [giving, taking, [own]] = await Promise.all([
    side(from),
    side(to),
    work.rows<{ pack: RulePack }>('select pack from rule_pack where place_id = weft_place() and code = $1', [
      from.packCode,
    ]),
  ]);
  const phased = new Map(months.map((month) => [month, standsIn(from, month, 'BUDGET')]));
  return { from: giving, to: taking, pack: packOf(from.packCode, own?.pack ?? null), phased };
}
