import type { FinancialYear } from '@weft/kernel';
import type { PackRule } from './pack-rule';
import type { ReturnLayout } from './return-layout';

/** Something to choose from, by the vocabulary of a round. */
export interface Choice {
  /** Kept in plans: 'SOCIAL_CARE'. Means the same in every pack that has it. */
  readonly id: string;
  readonly name: string;
  /** Where the vocabulary changed between rounds: the ids that this one stands for now. */
  readonly follows?: readonly string[];
}

/** Where money of the pooled fund comes from. */
export interface SourceOfFunding extends Choice {
  /** REQUIRED: the round sets a minimum for each place. VOLUNTARY: the partners add it. */
  readonly contribution: 'REQUIRED' | 'VOLUNTARY';
  /** Who pays it in. */
  readonly paidBy: 'NHS' | 'LA';
}

/** What a line buys: a scheme type of 2023-25, an activity of 2025-26. */
export interface SchemeType extends Choice {
  readonly subTypes: readonly Choice[];
  /** What its outputs are counted in; null where none are expected. */
  readonly unit: string | null;
  /** Whether it says nothing by itself, and needs a text. */
  readonly needsText: boolean;
}

/** A national condition that a plan and each return answer to. */
export interface NationalCondition {
  readonly id: string;
  readonly text: string;
}

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: 'LOWER' | 'HIGHER';
  /** The years in which it counts; all of the round where it is left out. */
  readonly years?: readonly FinancialYear[];
}

/** When a field of a line must be filled. */
export type Needed =
  | 'ALWAYS'
  | 'OPTIONAL'
  /** Where the type has sub-types. */
  | 'WHERE_SUB_TYPES'
  /** Where type or sub-type says 'Other'. */
  | 'WHERE_OTHER'
  /** Where the line is commissioned jointly. */
  | 'WHERE_JOINT'
  /** Where the type counts outputs. */
  | 'WHERE_UNIT';

/** The fields that rules know by name. A pack may have others: they are texts, kept in `more` of the line. */
export const KNOWN_FIELDS = [
  'description',
  'schemeType',
  'subType',
  'otherText',
  'primaryObjective',
  'areaOfSpend',
  'commissioner',
  'nhsShare',
  'laShare',
  'provider',
  'source',
  'newOrExisting',
  'outputs',
  'expenditure',
  'comments',
] as const;
export type KnownField = (typeof KNOWN_FIELDS)[number];

/** Fields that are chosen, each from choices that the pack has with the field. */
export const CHOSEN_FIELDS: readonly KnownField[] = [
  'primaryObjective',
  'areaOfSpend',
  'commissioner',
  'provider',
  'newOrExisting',
];

/** A field of an expenditure line, in the order in which a round asks for it. */
export interface LineField {
  readonly field: string;
  /** As the round's template heads it. */
  readonly label: string;
  readonly needed: Needed;
  /** What can be chosen; for `schemeType`, `subType` and `source` the pack holds it elsewhere. */
  readonly choices?: readonly Choice[];
}

/** Who signs a plan or a return. */
export interface SignOff extends Choice {
  readonly signs: 'PLAN' | 'RETURN' | 'BOTH';
}

/** The rules of a planning round, as data: a plan names its pack, and stays under it. */
export interface RulePack {
  /** '2025-26'. */
  readonly id: string;
  readonly title: string;
  readonly years: readonly FinancialYear[];
  /** PROVISIONAL until a person confirms that it is the round's. */
  readonly status: 'CONFIRMED' | 'PROVISIONAL';
  /** The pack that it was copied from, null where it was written anew. */
  readonly copiedFrom: string | null;
  /** How sure its content is, in a sentence that the screen shows. */
  readonly basis: string;
  readonly sources: readonly SourceOfFunding[];
  readonly conditions: readonly NationalCondition[];
  readonly metrics: readonly Metric[];
  readonly schemeTypes: readonly SchemeType[];
  readonly fields: readonly LineField[];
  readonly rules: readonly PackRule[];
  readonly virement: { readonly acrossSources: 'FORBIDDEN' | 'ALLOWED' };
  readonly signOffs: readonly SignOff[];
  readonly layout: ReturnLayout;
}

/** A choice whose id follows from its name: 'Social Care' is SOCIAL_CARE. */
export function named(name: string, follows?: readonly string[]): Choice {
  const id = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return { id, name, ...(follows && { follows }) };
}

/** A scheme type with its sub-types and the unit of its outputs. */
export function schemeType(name: string, unit: string | null = null, subTypes: readonly string[] = []): SchemeType {
  return { ...named(name), unit, subTypes: subTypes.map((one) => named(one)), needsText: false };
}

/** Where nothing of the vocabulary fits, a text says what it is. */
export const OTHER: SchemeType = { ...schemeType('Other'), needsText: true };
