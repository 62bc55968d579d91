import type { FinancialYear, Pence, Share } from '@weft/kernel';
import type { Section } from '../packs/section';

/** The figures of a finding, where it has some: what is, what must be, and how much is short. */
export type Figures =
  | {
      readonly unit: 'PENCE';
      readonly figure: Pence;
      readonly required: Pence;
      /** required − figure: positive where money is short, negative where there is too much. */
      readonly short: Pence;
    }
  | { readonly unit: 'SHARE'; readonly figure: Share; readonly required: Share; readonly short: number };

/** Why a section is Incomplete. It says what is, never how to code spend so that it passes. */
export interface Finding {
  /** The id of the pack's rule: 'adult-social-care-floor'. */
  readonly rule: string;
  readonly section: Section;
  /** A sentence that stands by itself. */
  readonly message: string;
  /** The cell to go to: a line of the plan and its field; null where it is about a sum. */
  readonly lineId: string | null;
  /** A field of the line, of the agreement, or `income.<source>`, `minimums.<of>`. */
  readonly field: string | null;
  readonly year: FinancialYear | null;
  readonly figures: Figures | null;
  /** Lines that count towards the figure, in the order of the plan. */
  readonly counting: readonly string[];
}

/** A section of the checklist. */
export interface SectionStatus {
  readonly section: Section;
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  readonly findings: number;
}

/** Income and expenditure of a source in a year. */
export interface SourceTotal {
  readonly source: string;
  readonly year: FinancialYear;
  readonly income: Pence;
  readonly expenditure: Pence;
  /** income − expenditure: £0.00 in a plan that is Complete. */
  readonly difference: Pence;
}

/** How far a floor is met in a year. */
export interface FloorTotal {
  readonly rule: string;
  readonly year: FinancialYear;
  readonly figure: Pence;
  /** Null where the place has not entered it. */
  readonly required: Pence | null;
  readonly counting: readonly string[];
}

export interface PlanCheck {
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  /** Whether the pack's rules are a draft, and the status with them. */
  readonly provisional: boolean;
  readonly sections: readonly SectionStatus[];
  readonly findings: readonly Finding[];
  readonly totals: readonly SourceTotal[];
  readonly floors: readonly FloorTotal[];
}
