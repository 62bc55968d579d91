import type { IsoDate } from '@weft/kernel';
import type { ChangeRequestState } from '../change-request';
import type { DeliverableState } from '../deliverable';
import type { AwaitedDelivery } from '../dependency-float';
import type { IssueState } from '../issue';
import type { MilestoneDates } from '../milestone';
import type { Rating } from '../rating';
import type { ControlState, Risk, RiskState } from '../risk';
import type { RiskBanding } from '../risk-score';
import type { Stage } from '../stage';

/** What the portfolio knows of one project, as far as its rating is computed from it. */
export interface PortfolioFacts {
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly stage: Stage;
    readonly leadId: string | null;
    readonly sroId: string | null;
    /** How many open projects the lead leads, this one included; 0 without a lead. */
    readonly leadProjects: number;
    /** The last day on which a person changed or declared anything of it. */
    readonly lastUpdatedOn: IsoDate;
  };
  readonly milestones: readonly MilestoneFacts[];
  readonly risks: readonly RiskFacts[];
  readonly issues: readonly IssueFacts[];
  readonly deliverables: readonly DeliverableFacts[];
  readonly changeRequests: readonly ChangeRequestFacts[];
  /** Those in which this project is the receiver. */
  readonly dependencies: readonly DependencyFacts[];
  /** The risk bands of the place. */
  readonly banding: RiskBanding;
}

export interface MilestoneFacts extends MilestoneDates {
  readonly id: string;
  readonly title: string;
  readonly critical: boolean;
  readonly ownerId: string | null;
  /** The days on which its forecast was moved later, and not back again by the next move. */
  readonly movedLaterOn: readonly IsoDate[];
}

export interface RiskFacts extends Pick<Risk, 'title' | 'currentLikelihood' | 'currentConsequence' | 'ownerId'> {
  readonly id: string;
  readonly code: string;
  readonly state: RiskState;
  readonly controlState: ControlState;
}

export interface IssueFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: IssueState;
  readonly severity: number;
  readonly dueOn: IsoDate | null;
}

export interface DeliverableFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: DeliverableState;
  readonly dueOn: IsoDate | null;
}

export interface ChangeRequestFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ChangeRequestState;
  /** Null while it is drafted. */
  readonly submittedOn: IsoDate | null;
}

export interface DependencyFacts extends AwaitedDelivery {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly giver: { readonly id: string; readonly code: string; readonly name: string; readonly rating: Rating };
}
