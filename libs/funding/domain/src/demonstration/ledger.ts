import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import {
  addDays,
  addMonths,
  dateOf,
  negated,
  NO_MONEY,
  penceOf,
  pounds,
  splitPence,
  type FinancialYear,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { contribution, lineAccount, paid, pool, promised, type Account } from '../ledger/account';
import type { Entry, EntryKind, Posting } from '../ledger/entry';
import { monthsOf, type Month } from '../ledger/months';
import type { PlanLine } from '../plan/plan';
import type { DemonstrationPlan } from './plan';

/** A virement of the demonstration place, as it came to stand. */
export interface DemonstrationVirement {
  readonly id: string;
  readonly number: number;
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly amount: Pence;
  readonly reason: string;
  readonly askedById: string;
  readonly askedAt: string;
  readonly approvals: readonly {
    readonly id: string;
    readonly personId: string;
    readonly role: 'FINANCE_LEAD' | 'BCF_LEAD';
    readonly at: string;
  }[];
  /** The entry that posted it, null while it waits. */
  readonly entry: Entry | null;
}

/** The ledger of the demonstration place, in the order in which it happened. */
export interface DemonstrationLedger {
  readonly year: FinancialYear;
  readonly entries: readonly Entry[];
  readonly closed: readonly {
    readonly id: string;
    readonly month: Month;
    readonly byId: string;
    readonly at: string;
  }[];
  readonly virements: readonly DemonstrationVirement[];
  readonly forecasts: readonly {
    readonly id: string;
    readonly lineId: string;
    readonly month: Month;
    readonly amount: Pence;
    readonly reason: string;
    readonly byId: string;
    readonly at: string;
  }[];
}

/** What a month of a line is spent at, in thousandths of its plan; the others stay near it. */
const STORIES: Readonly<Record<string, readonly number[]>> = {
  // Demand that the plan did not foresee: more than 10% off its profile, and rising.
  'Equipment store and delivery': [1060, 1085, 1102, 1118, 1130, 1142, 1150],
  'Bridging and night sitting': [1040, 1052, 1060, 1066, 1070, 1078, 1139],
  // A contract that began late.
  'Hoarding and deep cleaning on discharge': [0, 0, 620, 710, 840, 880, 900],
  'Remote monitoring for frailty': [700, 740, 760, 800, 810, 830, 850],
};

/** Lines that peak in winter, by weights of the months from April. */
const WINTER: Readonly<Record<string, readonly number[]>> = {
  'Winter discharge co-ordinators': [0, 0, 0, 0, 0, 1, 2, 4, 5, 5, 3, 1],
  'Short-term care while a package is found': [4, 4, 4, 4, 4, 4, 5, 6, 7, 7, 6, 5],
};

/** Of 45 lines so many have their October in by Wed 5 Nov 2025. */
const OCTOBER_IN = 19;

interface Keepers {
  readonly bcf: string;
  readonly council: string;
  readonly nhs: string;
}

/** The ledger of a plan's year: allocations, actuals from April to October 2025, months closed to September, two virements. */
export function demonstrationLedger(
  seed: number,
  { people }: Pick<DemonstrationPartnership, 'people'>,
  { pack, plan, openedAt }: DemonstrationPlan,
): DemonstrationLedger {
  const year = pack.years[0] as FinancialYear;
  const source = new Seeded(seed, `ledger/${year}`);
  const person = (name: string): string => {
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`the demonstration has no ${name}`);
    return found.id;
  };
  const keepers = { bcf: person('Marcus Bennett'), council: person('Anneka Shah'), nhs: person('Olu Fashola') };
  const months = monthsOf(year);
  const book = new Book(source);
  const phased = new Map(plan.lines.map((line) => [line.id, phasing(line, year)]));
  const allocatedAt = new Date(Date.parse(openedAt) + 3_600_000).toISOString();
  book.add(
    'ALLOCATION',
    'plan',
    allocatedAt,
    keepers.bcf,
    allocations(plan.lines, phased, months),
    'The plan as agreed.',
  );
  const virements = virementsOf(plan.lines, { book, phased, months, source, keepers });
  const closed = months.slice(0, 7).flatMap((month, index) => {
    const next = addMonths(month, 1);
    const lines = index < 6 ? plan.lines : plan.lines.slice(0, OCTOBER_IN);
    const at = index < 6 ? `${addDays(next, 7)}T10:20:00.000Z` : '2025-11-04T15:42:00.000Z';
    book.add('ACTUAL', `actuals/${month}`, at, keepers.council, actuals(lines, { phased, month, index, source }), null);
    if (index === 6) return [];
    const closedAt = `${addDays(next, 11)}T16:05:00.000Z`;
    return [{ id: source.id(`closed/${month}`, closedAt), month, byId: keepers.council, at: closedAt }];
  });
  book.add(
    'COMMITMENT',
    'contracts',
    '2025-10-27T11:15:00.000Z',
    keepers.council,
    commitments(plan.lines, phased, months),
    null,
  );
  return {
    year,
    entries: book.entries,
    closed,
    virements,
    forecasts: forecastsOf(plan.lines, months, source, keepers),
  };
}

class Book {
  readonly entries: Entry[] = [];

  constructor(private readonly source: Seeded) {}

  add(
    kind: EntryKind,
    key: string,
    madeAt: string,
    madeById: string,
    postings: readonly Posting[],
    reason: string | null,
  ): Entry {
    const id = this.source.id(`entry/${key}`, madeAt);
    const entry: Entry = { id, kind, key: `demonstration/${key}`, madeAt, madeById, postings, reason, reverses: null };
    this.entries.push(entry);
    return entry;
  }
}

type Phased = ReadonlyMap<string, readonly Pence[]>;

function phasing({ description, years }: PlanLine, year: FinancialYear): readonly Pence[] {
  const weights = WINTER[description ?? ''] ?? Array.from({ length: 12 }, () => 1);
  return splitPence(years[year]?.expenditure ?? NO_MONEY, weights);
}

/** Balances what lines are given or spend by one posting for each account and month. */
function balanced(lines: readonly Posting[], other: (posting: Posting) => Account): readonly Posting[] {
  const sides = new Map<string, Posting>();
  for (const posting of lines.filter(({ amount }) => amount !== 0)) {
    const account = other(posting);
    const key = `${account.of} ${posting.month}`;
    const amount = penceOf((sides.get(key)?.amount ?? 0) - posting.amount);
    sides.set(key, { account, month: posting.month, amount });
  }
  return [...lines.filter(({ amount }) => amount !== 0), ...sides.values()];
}

function allocations(lines: readonly PlanLine[], phased: Phased, months: readonly Month[]): readonly Posting[] {
  const sourceOf = new Map(lines.map(({ id, source }) => [id, source ?? '']));
  const given = lines.flatMap(({ id }) =>
    months.map((month, n) => ({ account: lineAccount('BUDGET', id), month, amount: phased.get(id)?.[n] ?? NO_MONEY })),
  );
  const posted = balanced(given, ({ account }) => pool(sourceOf.get(account.of ?? '') ?? ''));
  // What comes in covers what is given out, in April.
  const [april = dateOf('2025-04-01')] = months;
  const bySource = new Map<string, number>();
  for (const { account, amount } of posted) {
    if (account.kind === 'POOL') bySource.set(account.of, (bySource.get(account.of) ?? 0) - amount);
  }
  const income = [...bySource].flatMap(([of, sum]): Posting[] => [
    { account: contribution(of), month: april, amount: penceOf(-sum) },
    { account: pool(of), month: april, amount: penceOf(sum) },
  ]);
  return [...income, ...posted];
}

interface Spending {
  readonly phased: Phased;
  readonly month: Month;
  readonly index: number;
  readonly source: Seeded;
}

function actuals(lines: readonly PlanLine[], { phased, month, index, source }: Spending): readonly Posting[] {
  const spent = lines.map(({ id, code, description }): Posting => {
    const planned = phased.get(id)?.[index] ?? NO_MONEY;
    const chance = source.of(`spend/${code}/${month}`);
    const rate = STORIES[description ?? '']?.[index] ?? chance.int(978, 1024);
    const amount = Math.round((planned * rate) / 1000);
    // Invoices are no round sums.
    return {
      account: lineAccount('ACTUAL', id),
      month,
      amount: penceOf(amount > 0 ? amount + chance.int(0, 9_999) : 0),
    };
  });
  return balanced(spent, () => paid);
}

function commitments(lines: readonly PlanLine[], phased: Phased, months: readonly Month[]): readonly Posting[] {
  const contracts = lines.filter(({ description }) =>
    ['Nursing placements', 'Hospice at home'].includes(description ?? ''),
  );
  const given = contracts.flatMap(({ id }) =>
    months.slice(7).map((month, n) => ({
      account: lineAccount('COMMITMENT', id),
      month,
      amount: penceOf(Math.round((phased.get(id)?.[n + 7] ?? 0) * 0.6)),
    })),
  );
  return balanced(given, () => promised);
}

interface Moving {
  readonly book: Book;
  readonly phased: Phased;
  readonly months: readonly Month[];
  readonly source: Seeded;
  readonly keepers: Keepers;
}

/** One that was posted in July, within a scheme; one that waits, across schemes, for the overspending equipment store. */
function virementsOf(lines: readonly PlanLine[], moving: Moving): readonly DemonstrationVirement[] {
  const { book, months, source, keepers } = moving;
  const line = (description: string): PlanLine => {
    const found = lines.find((one) => one.description === description);
    if (!found) throw new Error(`the demonstration has no line ${description}`);
    return found;
  };
  const home = line('Pathway 1 home care');
  const hub = line('Discharge hub, Royal London');
  const amount = pounds(36_000);
  const open = months.slice(3);
  const parts = splitPence(
    amount,
    open.map(() => 1),
  );
  const reason = 'The hub opens at weekends from August; fewer pathway 1 starts were needed in spring.';
  const postings = open.flatMap((month, n): Posting[] => {
    const part = parts[n] ?? NO_MONEY;
    return [
      { account: lineAccount('BUDGET', home.id), month, amount: negated(part) },
      { account: lineAccount('BUDGET', hub.id), month, amount: part },
    ];
  });
  const entry = book.add('VIREMENT', 'virement/1', '2025-07-18T09:30:00.000Z', keepers.council, postings, reason);
  const id = (number: number, at: string) => source.id(`virement/${number}`, at);
  return [
    {
      id: id(1, '2025-07-15T13:10:00.000Z'),
      number: 1,
      fromLineId: home.id,
      toLineId: hub.id,
      amount,
      reason,
      askedById: keepers.bcf,
      askedAt: '2025-07-15T13:10:00.000Z',
      approvals: [
        {
          id: source.id('approval/1'),
          personId: keepers.council,
          role: 'FINANCE_LEAD',
          at: '2025-07-17T08:55:00.000Z',
        },
      ],
      entry,
    },
    {
      id: id(2, '2025-11-03T14:25:00.000Z'),
      number: 2,
      fromLineId: line('Home care packages').id,
      toLineId: line('Equipment store and delivery').id,
      amount: pounds(150_000),
      reason: 'Equipment orders are 15% above plan since the summer; home care starts are below it.',
      askedById: keepers.council,
      askedAt: '2025-11-03T14:25:00.000Z',
      approvals: [],
      entry: null,
    },
  ];
}

function forecastsOf(lines: readonly PlanLine[], months: readonly Month[], source: Seeded, { council }: Keepers) {
  const line = lines.find(({ description }) => description === 'Winter discharge co-ordinators');
  const at = '2025-11-04T16:10:00.000Z';
  return [8, 9].flatMap((index) => {
    const month = months[index] as IsoDate;
    if (!line) return [];
    const reason = 'Two more co-ordinators over Christmas and New Year, as the winter group agreed.';
    return [
      {
        id: source.id(`forecast/${month}`, at),
        lineId: line.id,
        month,
        amount: pounds(41_500),
        reason,
        byId: council,
        at,
      },
    ];
  });
}
