/** An entry of the log. */
export interface DecisionSketch {
  readonly project: string;
  readonly decision: string;
  readonly reason: string;
  /** A body or a role: the names of people are kept with the people. */
  readonly decidedBy: string;
  readonly decidedOn: string;
  /** Index within this list of an earlier one that it takes the place of. */
  readonly supersedes?: number;
}

const OMG = 'Operational Management Group';

export const decisionSketches: readonly DecisionSketch[] = [
  {
    project: 'PI-04',
    decision: 'Award in one lot for all four localities.',
    reason: 'Two lots drew one bidder each.',
    decidedBy: OMG,
    decidedOn: '2025-05-20',
  },
  {
    project: 'PI-04',
    decision: 'Providers may start on a letter of intent.',
    reason: 'Residents would see a gap otherwise.',
    decidedBy: OMG,
    decidedOn: '2025-09-23',
  },
  {
    project: 'UC-03',
    decision: 'Works wait until ward 3D is empty.',
    reason: 'Working around patients was found unsafe.',
    decidedBy: OMG,
    decidedOn: '2025-09-09',
  },
  {
    project: 'UC-03',
    decision: 'Open the front door in one step instead of two.',
    reason: 'Two rotas could not be filled.',
    decidedBy: "The project's SRO",
    decidedOn: '2025-10-14',
  },
  {
    project: 'MH-06',
    decision: 'Look for an interim site until the lease is signed.',
    reason: 'The house is needed this winter.',
    decidedBy: OMG,
    decidedOn: '2025-10-07',
  },
  {
    project: 'PI-06',
    decision: 'Open Poplar before Bow.',
    reason: 'The lease at Bow is not signed.',
    decidedBy: OMG,
    decidedOn: '2025-07-15',
  },
  {
    project: 'PI-05',
    decision: 'Switch the homes with the oldest lines first.',
    reason: 'They lose service first.',
    decidedBy: 'The lead of Promoting Independence',
    decidedOn: '2025-08-12',
  },
  {
    project: 'PI-05',
    decision: 'Switch homes of people living alone first.',
    reason: 'The risk is highest there.',
    decidedBy: OMG,
    decidedOn: '2025-10-07',
    supersedes: 6,
  },
  {
    project: 'BW-02',
    decision: 'Keep Amber, and review in December.',
    reason: 'Locum cover is agreed but has not started.',
    decidedBy: OMG,
    decidedOn: '2025-11-04',
  },
  {
    project: 'BW-06',
    decision: 'Offer vaccination at nurseries.',
    reason: 'A third of families came for no other visit.',
    decidedBy: 'The lead of Born Well Growing Well',
    decidedOn: '2025-06-10',
  },
  {
    project: 'LW-05',
    decision: 'Add barbers as a place to measure.',
    reason: 'Residents asked for it.',
    decidedBy: 'The lead of Living Well',
    decidedOn: '2025-07-08',
  },
  {
    project: 'LW-01',
    decision: 'Link workers join the weekly team meeting.',
    reason: 'Referrals were passed on too late.',
    decidedBy: 'The lead of Living Well',
    decidedOn: '2025-08-19',
  },
  {
    project: 'MH-02',
    decision: 'Group sessions before one-to-one.',
    reason: 'Waits fell in the pilot.',
    decidedBy: 'The lead of Mental Health',
    decidedOn: '2025-07-22',
  },
  {
    project: 'MH-07',
    decision: 'Test at the depot clinic, not in practices.',
    reason: 'People come there anyway.',
    decidedBy: 'The lead of Mental Health',
    decidedOn: '2025-09-02',
  },
  {
    project: 'PC-06',
    decision: 'Start the team without a base.',
    reason: 'The lease is not signed.',
    decidedBy: 'The lead of Primary Care Transformation',
    decidedOn: '2025-09-16',
  },
  {
    project: 'PC-08',
    decision: 'Tender again with smaller lots.',
    reason: 'Bidders withdrew.',
    decidedBy: OMG,
    decidedOn: '2025-10-21',
  },
  {
    project: 'UC-08',
    decision: 'Hold no ward for infection this winter.',
    reason: 'No staff can be found for it.',
    decidedBy: OMG,
    decidedOn: '2025-10-14',
  },
  {
    project: 'HI-01',
    decision: 'Publish counts by partner.',
    reason: 'Openness was asked for by residents.',
    decidedBy: 'The lead of Tackling Health Inequalities',
    decidedOn: '2025-06-24',
  },
];
