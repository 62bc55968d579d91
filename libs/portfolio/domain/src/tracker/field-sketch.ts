/** How the cells of a column are read. */
export type FieldReads =
  | 'CODE'
  | 'LINE'
  | 'LINES'
  | 'HOME'
  | 'PERSON'
  | 'ORGANISATION'
  | 'STAGE'
  | 'RATING'
  | 'START'
  | 'END'
  | 'YES_NO'
  | 'SCORE'
  | 'CONTROL_STATE'
  | 'RISK_STATE';

/** A field of a tracker: how its column is headed and read. */
export interface FieldSketch {
  /** The head of its column in the template and in an export. */
  readonly head: string;
  readonly reads: FieldReads;
  /** Heads that mean it on any sheet. */
  readonly heads: readonly string[];
  /** Heads that mean it only where the sheet is about its kind of record: 'Owner', 'Status'. */
  readonly bare?: readonly string[];
}

/** A likelihood or a consequence. */
export const score = (head: string, ...heads: readonly string[]): FieldSketch => ({ head, reads: 'SCORE', heads });
