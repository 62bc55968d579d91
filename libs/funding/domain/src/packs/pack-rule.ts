import type { Section } from './section';

interface Rule {
  /** Stable: 'adult-social-care-floor'. */
  readonly id: string;
  /** What it asks, in a sentence. */
  readonly says: string;
  readonly section: Section;
}

/** A field of a line is one of these, or is none of them. */
export type LineCondition =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly isNot: readonly string[] };

/** What comes in for a source and a year is spent, to the penny. */
export interface IncomeIsSpent extends Rule {
  readonly kind: 'INCOME_IS_SPENT';
}

/** A required source brings in at least its minimum. */
export interface IncomeMinimum extends Rule {
  readonly kind: 'INCOME_MINIMUM';
}

/** What some lines spend is at least a minimum that the round sets for the place and year. */
export interface Floor extends Rule {
  readonly kind: 'FLOOR';
  /** A line counts where all of these hold. */
  readonly counts: readonly LineCondition[];
  /** How much of a jointly commissioned line counts. */
  readonly joint: 'WHOLE' | 'NHS_SHARE';
}

/** No line is half filled: what the pack needs is there. */
export interface FieldsFilled extends Rule {
  readonly kind: 'FIELDS_FILLED';
}

/** What is chosen stands in the pack. */
export interface KnownChoices extends Rule {
  readonly kind: 'KNOWN_CHOICES';
}

/** A sub-type belongs to its type. */
export interface SubTypeOfType extends Rule {
  readonly kind: 'SUB_TYPE_OF_TYPE';
}

/** %NHS and %LA of a joint line make 100. */
export interface JointShares extends Rule {
  readonly kind: 'JOINT_SHARES';
}

/** The section 75 agreement names host, risk share and dates that cover the round. */
export interface Agreement extends Rule {
  readonly kind: 'AGREEMENT';
}

/** A kind of rule is code, and few; which of them hold, and for what, is data of the pack. */
export type PackRule =
  IncomeIsSpent | IncomeMinimum | Floor | FieldsFilled | KnownChoices | SubTypeOfType | JointShares | Agreement;
