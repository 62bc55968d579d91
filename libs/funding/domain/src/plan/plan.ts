import type { FinancialYear, IsoDate, Pence, Share } from '@weft/kernel';

/** Money that a source brings in; a voluntary contribution may come in several rows. */
export interface IncomeRow {
  readonly id: string;
  /** Of the pack's sources. */
  readonly source: string;
  /** Who pays it in, where it is worth saying. */
  readonly contributor: string | null;
  /** By year; null where it is not entered yet. */
  readonly amounts: Readonly<Record<FinancialYear, Pence | null>>;
}

/** A figure that the round sets for the place: a minimum income of a source, or a floor of a rule. */
export interface RequiredMinimum {
  /** The id of a source, or of a rule that is a floor. */
  readonly of: string;
  readonly year: FinancialYear;
  /** Null until it is known. */
  readonly amount: Pence | null;
}

export interface Scheme {
  readonly id: string;
  /** '12', as the plan numbers it. */
  readonly code: string;
  readonly name: string;
}

/** What a line spends and is to bring about in a year. */
export interface LineYear {
  readonly expenditure: Pence | null;
  /** In the unit of its type. */
  readonly outputs: number | null;
}

/** What part of a line serves a project or a workstream. The shares of a line do not exceed the whole. */
export interface LineJoin {
  readonly workstreamId: string;
  /** Null where it serves the workstream and no project of it. */
  readonly projectId: string | null;
  readonly share: Share;
}

/**
 * An expenditure line: what a scheme spends from one source. Choices are ids of the plan's pack; null is not filled. What
 * the pack does not ask for stays null.
 */
export interface PlanLine {
  readonly id: string;
  readonly schemeId: string;
  /** '12a'. Stays from round to round. */
  readonly code: string;
  /** The organisation that answers for its money. */
  readonly organisationId: string;
  readonly description: string | null;
  readonly schemeType: string | null;
  readonly subType: string | null;
  readonly otherText: string | null;
  readonly primaryObjective: string | null;
  readonly areaOfSpend: string | null;
  readonly commissioner: string | null;
  /** Both shares are entered, and must make the whole. */
  readonly nhsShare: Share | null;
  readonly laShare: Share | null;
  readonly provider: string | null;
  readonly source: string | null;
  readonly newOrExisting: string | null;
  readonly comments: string | null;
  readonly years: Readonly<Record<FinancialYear, LineYear>>;
  readonly joins: readonly LineJoin[];
  /** Fields that only this pack has, as texts. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The agreement under which the partners pool the money: section 75 of the NHS Act 2006. */
export interface Section75 {
  /** The organisation that holds the pooled fund. */
  readonly hostId: string | null;
  readonly poolManagerId: string | null;
  /** How over- and underspends are shared, in words. */
  readonly riskShare: string | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
}

/** The Better Care Fund plan of a place for a round. Budgets of other funds are not part of it. */
export interface Plan {
  readonly packId: string;
  readonly income: readonly IncomeRow[];
  readonly minimums: readonly RequiredMinimum[];
  readonly schemes: readonly Scheme[];
  readonly lines: readonly PlanLine[];
  readonly section75: Section75 | null;
}

/** The commissioner of a line that NHS and local authority commission together. */
export const JOINT = 'JOINT';

/** What a field of a line holds; `expenditure` and `outputs` are by year. */
export function valueOf(line: PlanLine, field: string, year?: FinancialYear): string | number | null {
  switch (field) {
    case 'expenditure':
    case 'outputs':
      return year === undefined ? null : (line.years[year]?.[field] ?? null);
    case 'description':
    case 'schemeType':
    case 'subType':
    case 'otherText':
    case 'primaryObjective':
    case 'areaOfSpend':
    case 'commissioner':
    case 'nhsShare':
    case 'laShare':
    case 'provider':
    case 'source':
    case 'newOrExisting':
    case 'comments':
      return line[field];
    default:
      return line.more?.[field] ?? null;
  }
}
