/** '62.5% of PI-04': a project or a workstream by its code, and the share of the line that serves it, in percent. */
export type JoinSketch = readonly [code: string, percent: number];

/** An expenditure line as it is written down: choices by their ids in the pack, money in pounds and pence by year. */
export interface LineSketch {
  readonly description: string;
  readonly area: string;
  readonly provider: string;
  readonly source: string;
  /** Who answers for its money. */
  readonly by: string;
  readonly pounds: readonly string[];
  readonly joins?: readonly JoinSketch[];
  readonly comments?: string;
  /** Where it differs from its scheme. */
  readonly type?: string;
  readonly objective?: string;
  readonly subType?: string;
  readonly commissioner?: 'LA' | 'NHS' | 'JOINT';
  /** In percent, of a joint line. */
  readonly nhsPercent?: number;
  /** By year. */
  readonly outputs?: readonly number[];
}

export interface SchemeSketch {
  readonly name: string;
  readonly type: string;
  readonly objective?: string;
  readonly subType?: string;
  readonly lines: readonly LineSketch[];
}

/** Income beyond what lines spend, of a source that brings in exactly what they do otherwise. */
export interface FurtherIncomeSketch {
  readonly source: string;
  readonly contributor: string;
  readonly addedAt: string;
  readonly pounds: readonly string[];
}

export interface PlanSketch {
  readonly packId: string;
  readonly schemes: readonly SchemeSketch[];
  /** Who pays in a voluntary source. */
  readonly contributors: Readonly<Record<string, string>>;
  readonly furtherIncome: readonly FurtherIncomeSketch[];
  /** How far spend lies above the floor of a rule, in pounds. */
  readonly aboveFloors: Readonly<Record<string, string>>;
  readonly agreement: {
    readonly host: string;
    readonly poolManager: string;
    readonly riskShare: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly signedOn: string;
  };
  /** When the plan was opened, and by whom, by name. */
  readonly openedAt: string;
  readonly openedBy: string;
}
