import type { RatingDimension, RatingScale } from '../rating';
import type { Stage } from '../stage';

export interface MilestoneSketch {
  readonly title: string;
  readonly critical?: boolean;
  /** Not done, though its forecast has gone by. Everything before it in the list is done. */
  readonly overdue?: boolean;
}

/** A milestone whose dates are part of a story. The first of its moves starts at the baseline. */
export interface DatedMilestone extends MilestoneSketch {
  readonly baselineOn: string;
  readonly actualOn?: string;
  readonly moves?: readonly { readonly on: string; readonly to: string; readonly reason: string }[];
}

/** What a project of the demonstration place is made from. People by name, organisations and groups by code. */
export interface ProjectSketch {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly lead: string;
  /** By default the lead of the home. */
  readonly sro?: string;
  readonly organisation: string;
  readonly stage: Stage;
  /**
   * Overall rating declared in each month from June to November 2025, a letter each: G, A, R; g for Amber/Green and r
   * for Amber/Red; - for not rated yet; . for a month in which nothing was declared.
   */
  readonly ratings: string;
  readonly scale?: RatingScale;
  /** Histories of dimensions that a story fixes, written as above. */
  readonly dimensions?: Readonly<Partial<Record<RatingDimension, string>>>;
  /** Why the overall rating is what it is now. */
  readonly reason?: string;
  /** When the latest declaration was made, where a story fixes it. */
  readonly declaredAt?: string;
  /** Number of the annual priority of its home that it serves. */
  readonly priority?: number;
  readonly contributors?: readonly string[];
  /** In the order in which they fall due. */
  readonly milestones: readonly (string | MilestoneSketch)[];
  /** Instead of `milestones`: with dates. */
  readonly dated?: readonly DatedMilestone[];
  /** Dates of gates 1 to 5, where a story fixes them; those ahead are planned. */
  readonly gates?: readonly [string, string, string, string, string];
}

export interface HomeSketch {
  readonly home: string;
  /** Annual priorities of 2025-26, in order. */
  readonly priorities: readonly string[];
  readonly projects: readonly ProjectSketch[];
}

export const critical = (title: string): MilestoneSketch => ({ title, critical: true });
export const late = (title: string): MilestoneSketch => ({ title, overdue: true });
export const criticalAndLate = (title: string): MilestoneSketch => ({ title, critical: true, overdue: true });
