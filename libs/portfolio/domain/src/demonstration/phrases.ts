import type { RatingDimension } from '../rating';

type Phrases = readonly [string, ...string[]];

/** Reasons for an amber rating, by what is behind it. */
export const amberReasons: Readonly<Record<Exclude<RatingDimension, 'OVERALL'>, Phrases>> = {
  SCHEDULE: [
    'One milestone is later than planned; the end date holds.',
    'A supplier is two weeks behind, and the plan has float for three.',
    'Partner sign-off took longer than planned.',
  ],
  COST: [
    'Agency cover costs more than planned; the forecast is within 5% of the budget.',
    'Inflation on the contract is above the allowance.',
  ],
  SCOPE: [
    'One partner asks for a wider offer; a change request is being written.',
    'The offer for two practices is not settled.',
  ],
  BENEFITS: [
    'Early figures are below the trajectory; too few months to judge.',
    'Uptake is good, but lower among residents whom it is meant for.',
  ],
  RISK: ['The main risk went up, and its control is partial.', 'A dependency on another workstream has no date yet.'],
  RESOURCE: [
    'One post is vacant, and interviews are this month.',
    'The lead is shared with another project until the new year.',
    'Backfill for clinical time ends before the work does.',
  ],
};

/** Reasons for a red rating, by what is behind it. */
export const redReasons: Readonly<Record<Exclude<RatingDimension, 'OVERALL'>, Phrases>> = {
  SCHEDULE: [
    'The critical milestone is later than its baseline by a month or more, and no recovery is agreed.',
    'The end date no longer holds.',
  ],
  COST: ['The forecast is more than 10% over the budget.', 'The funding for next year is not confirmed.'],
  SCOPE: ['The model that was approved cannot be delivered as it stands.'],
  BENEFITS: ['There is no sign of the benefit that the case was built on.'],
  RISK: ['The main risk has come about.', 'An extreme risk has no control that works.'],
  RESOURCE: ['Half of the posts are vacant.', 'There is no one to do the work since the team was moved.'],
};

/** Why a forecast was moved. */
export const slipReasons: Phrases = [
  'Sign-off by one partner came later than planned.',
  'Recruitment took a second round.',
  'Information governance review added a step.',
  'The supplier asked for more time.',
  'Waits for a room that is not handed over yet.',
  'Training dates were moved out of the school holidays.',
  'Clinical leads were needed for flow; the workshop was moved.',
  'Depends on the data extract, which came late.',
  'Consultation was extended at the request of residents.',
  'The contract needed another legal reading.',
];

/** Notes of those who passed a gate. */
export const gateNotes: Phrases = [
  'Approved as presented.',
  'Approved, with a review of benefits after six months.',
  'Approved; the equality impact assessment is to be published with the plan.',
  'Approved within the budget stated.',
];
