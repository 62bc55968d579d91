import {
  availableOf,
  decideAllocateLine,
  decideCarriedIncome,
  decideCarryForward,
  decideEnterCommitments,
  decideReturnUnderspend,
  isAhead,
  isClosed,
  monthsOf,
  refuseNoNextPlan,
  requireMonthKeeper,
  type IncomeRow,
  type LedgerFacts,
  type MoneyKeeper,
  type Month,
} from '@weft/funding/domain';
import {
  formatMonth,
  formatPounds,
  NO_MONEY,
  penceOf,
  type FinancialYear,
  type IsoDate,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { SaveOutcome } from '@weft/ui';
import type { LineLedgerQuery } from '../generated/graphql';
import { packOf } from '../plan/shown-plan';
import { packOfSide } from './line-side';
import type { VirementEdits } from './virement-edits';
import { balanceOf, sideOf } from './virement-rules';

/** What a form about money was given. */
export interface Given {
  /** Of the request: sent again, it is posted once. */
  readonly requestId: string;
  readonly month: Month;
  readonly amount: Pence;
  readonly reason: string;
  /** The person says that it is meant, though it goes beyond what the line has left. */
  readonly meant: boolean;
}

/** Something that is done with the money of a line, as a form asks for it. */
export interface MoneyAct {
  readonly kind: 'allocate' | 'plan' | 'commit' | 'back' | 'carry';
  /** On its button. */
  readonly name: string;
  readonly says: string;
  readonly monthLabel: string;
  /** Months to choose from, the one that is offered first; none is asked for where there are none. */
  readonly months: readonly Month[];
  readonly offered: Month | null;
  readonly amountLabel: string;
  /** What is offered for a month; null where no amount is asked for. */
  readonly amountIn: ((month: Month) => Pence) | null;
  readonly reason: 'needed' | 'optional' | null;
  /** By the rules that the server asks, as one types. */
  readonly decide: (given: Given) => Result<unknown>;
  readonly send: (given: Given) => Promise<SaveOutcome>;
  readonly done: (given: Given) => string;
}

/** What the acts stand on. */
export interface Acting {
  readonly line: NonNullable<LineLedgerQuery['fundingLine']>;
  readonly next: LineLedgerQuery['next'];
  readonly year: FinancialYear;
  readonly nextYear: FinancialYear;
  readonly closedThrough: Month | null;
  readonly today: IsoDate;
  readonly who: MoneyKeeper;
  readonly edits: VirementEdits;
}

/** What a person who keeps the money of a line can do with it. */
export function actsOf(acting: Acting): readonly MoneyAct[] {
  return [allocateAct(acting), commitAct(acting), backAct(acting), carryAct(acting), planAct(acting)].filter(
    (act) => act !== null,
  );
}

function factsOf({ line, closedThrough, today }: Acting): LedgerFacts {
  return {
    closedThrough,
    today,
    yearsOf: () => packOfSide(line).years,
    isPosted: () => false,
    balanceOf: ({ kind }) => (kind === 'POOL' ? penceOf(line.allocation.pool) : NO_MONEY),
  };
}

const openMonths = ({ year, closedThrough }: Acting): readonly Month[] =>
  monthsOf(year).filter((month) => !isClosed(month, closedThrough));

/** The month that it is, or the open one that is nearest to it. */
function monthNow(months: readonly Month[], today: IsoDate): Month | null {
  return months.filter((month) => month <= today).at(-1) ?? months[0] ?? null;
}

const NO_MONTH = { monthLabel: '', months: [], offered: null };

function allocateAct(acting: Acting): MoneyAct | null {
  const { line, year, who, edits } = acting;
  const { planned, allocated, toContribute } = line.allocation;
  const left = penceOf(Math.max(0, planned - allocated));
  if (left === 0) return null;
  return {
    kind: 'allocate',
    name: 'Allocate',
    says: `The plan spends ${formatPounds(penceOf(planned))} on this line, ${formatPounds(penceOf(allocated))} of it is in the ledger. What is allocated comes from the pool of its source, over the months that are open.`,
    ...NO_MONTH,
    amountLabel: 'Amount, £',
    amountIn: () => left,
    reason: 'optional',
    decide: ({ requestId, amount, reason }) =>
      decideAllocateLine(
        {
          ...sideOf(line),
          year,
          planned: penceOf(planned),
          allocated: penceOf(allocated),
          toContribute: penceOf(toContribute),
        },
        amount,
        { key: requestId, who, facts: factsOf(acting), reason },
      ),
    send: ({ requestId, amount, reason }) =>
      edits.allocateLine({ requestId, lineId: line.id, financialYear: year, amount, reason: reason || null }),
    done: ({ amount }) => `${formatPounds(amount)} allocated to line ${line.code}`,
  };
}

/** For who keeps the months of the place: it concerns every line. */
function planAct({ year, who, edits }: Acting): MoneyAct | null {
  const may = requireMonthKeeper(who);
  if (!may.ok) return null;
  return {
    kind: 'plan',
    name: 'Allocate the whole plan',
    says: `Brings the income of ${year} into the ledger, and of every line what the plan spends and the ledger does not have yet.`,
    ...NO_MONTH,
    amountLabel: '',
    amountIn: null,
    reason: 'optional',
    decide: () => may,
    send: ({ requestId, reason }) => edits.allocatePlan({ requestId, financialYear: year, reason }),
    done: () => `The plan of ${year} is in the ledger`,
  };
}

function commitAct(acting: Acting): MoneyAct {
  const { line, today, who, edits } = acting;
  const months = openMonths(acting);
  const stands = (month: Month): Pence => penceOf(line.months.find((one) => one.month === month)?.committed ?? 0);
  const { id, organisation, code } = line;
  return {
    kind: 'commit',
    name: 'Commit',
    says: 'What is promised for a month and not paid yet. The difference from what stands is posted.',
    monthLabel: 'Month',
    months,
    offered: monthNow(months, today),
    amountLabel: 'Committed, £',
    amountIn: stands,
    reason: null,
    decide: ({ requestId, month, amount, meant }) =>
      decideEnterCommitments({
        key: requestId,
        cells: [{ lineId: id, organisationId: organisation.id, month, to: amount, stands: stands(month) }],
        who,
        facts: factsOf(acting),
        available: () => availableOf(balanceOf(line.balance)),
        beyondBudget: meant,
      }),
    send: ({ requestId, month, amount, meant }) =>
      edits.commit({
        requestId,
        cells: [{ lineId: id, month, to: amount, was: stands(month) }],
        ...(meant && { beyondBudget: true }),
      }),
    done: ({ amount, month }) => `${formatPounds(amount)} committed on line ${code} for ${formatMonth(month)}`,
  };
}

function backAct(acting: Acting): MoneyAct | null {
  const { line, today, who, edits } = acting;
  const months = openMonths(acting).filter((month) => !isAhead(month, today));
  if (months.length === 0) return null;
  const available = availableOf(balanceOf(line.balance));
  return {
    kind: 'back',
    name: 'Give back',
    says: 'What the line does not need goes back to who paid it in: its budget and the contribution become smaller.',
    monthLabel: 'In',
    months,
    offered: monthNow(months, today),
    amountLabel: 'Amount, £',
    amountIn: () => (available > 0 ? available : NO_MONEY),
    reason: 'needed',
    decide: ({ requestId, month, amount, reason }) =>
      decideReturnUnderspend(
        { ...sideOf(line), available },
        { month, amount },
        { key: requestId, who, facts: factsOf(acting), reason },
      ),
    send: ({ requestId, month, amount, reason }) =>
      edits.giveBack({ requestId, lineId: line.id, month, amount, reason }),
    done: ({ amount }) => `${formatPounds(amount)} of line ${line.code} went back`,
  };
}

function carryAct(acting: Acting): MoneyAct {
  const { line, next, year, nextYear, who, edits } = acting;
  const available = availableOf(balanceOf(line.balance));
  return {
    kind: 'carry',
    name: 'Carry forward',
    says: `What is left goes into ${nextYear}: it leaves the line in March and is income of that plan from April.`,
    ...NO_MONTH,
    amountLabel: 'Amount, £',
    amountIn: () => (available > 0 ? available : NO_MONEY),
    reason: 'needed',
    decide: ({ requestId, amount, reason }) => {
      if (!next) return refuseNoNextPlan(nextYear);
      const carried = { source: line.source ?? '', from: year, to: nextYear, amount };
      const income = decideCarriedIncome(packOf(next.pack), next.income.map(incomeOf), carried, requestId);
      if (!income.ok) return income;
      return decideCarryForward(
        { ...sideOf(line), available },
        { amount, from: year, to: nextYear, toSource: income.value.source },
        { key: requestId, who, facts: factsOf(acting), reason },
      );
    },
    send: ({ requestId, amount, reason }) =>
      edits.carryForward({ requestId, lineId: line.id, financialYear: year, amount, reason }),
    done: ({ amount }) => `${formatPounds(amount)} carried into ${nextYear}`,
  };
}

type ReadIncome = NonNullable<LineLedgerQuery['next']>['income'][number];

const incomeOf = ({ id, source, contributor, amounts }: ReadIncome): IncomeRow => ({
  id,
  source,
  contributor: contributor ?? null,
  amounts: Object.fromEntries(
    amounts.map(({ financialYear, amount }) => [financialYear, (amount ?? null) as Pence | null]),
  ),
});

/** Refusals by the field of the form that they are about; what is about none stands under ''. */
export function byField(broken: readonly { readonly field: string; readonly message: string }[]) {
  const wrong: Record<string, string> = {};
  for (const { field, message } of broken) {
    const last = field.split('.').at(-1) ?? '';
    const name = ['month', 'reason', 'amount'].includes(last) ? last : ['to', 'was'].includes(last) ? 'amount' : '';
    wrong[name] ??= message;
  }
  return wrong;
}
