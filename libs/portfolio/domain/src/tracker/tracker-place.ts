import type { IsoDate } from '@weft/kernel';
import type { Rating } from '../rating';
import type { Risk, RiskState } from '../risk';
import type { Stage } from '../stage';

/** What an import looks at of the place: everything that a row could mean. */
export interface TrackerPlace {
  /** Workstreams and programmes. */
  readonly homes: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Has left the place: stays where they are named, and is named anew nowhere. */
    readonly left?: boolean;
  }[];
  readonly organisations: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
  }[];
  readonly projects: readonly TrackedProject[];
  readonly milestones: readonly TrackedMilestone[];
  readonly risks: readonly TrackedRisk[];
}

interface Tracked {
  readonly id: string;
  readonly version: number;
}

/** A project as it is; the names of its fields are those of the tracker. */
export interface TrackedProject extends Tracked {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  /** Ids, as in every field that names somebody or something. */
  readonly home: string;
  readonly lead: string | null;
  readonly sro: string | null;
  readonly organisation: string | null;
  readonly stage: Stage;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly rating: Rating;
  readonly ratingReason: string | null;
}

export interface TrackedMilestone extends Tracked {
  readonly projectId: string;
  readonly title: string;
  readonly critical: boolean;
  readonly baselineOn: IsoDate | null;
  readonly forecastOn: IsoDate | null;
  readonly actualOn: IsoDate | null;
  readonly owner: string | null;
}

export interface TrackedRisk
  extends
    Tracked,
    Pick<
      Risk,
      | 'title'
      | 'description'
      | 'inherentLikelihood'
      | 'inherentConsequence'
      | 'currentLikelihood'
      | 'currentConsequence'
      | 'targetLikelihood'
      | 'targetConsequence'
      | 'controls'
      | 'controlState'
    > {
  readonly projectId: string;
  readonly code: string;
  readonly owner: string | null;
  readonly state: RiskState;
}
