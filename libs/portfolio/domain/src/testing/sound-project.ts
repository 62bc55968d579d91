import { dateOf } from '@weft/kernel';
import { type RatingDimension } from '../rating';
import { DEFAULT_RISK_BANDING } from '../risk-score';
import { computeRatings, portfolioReasons } from '../computed/computed-rating';
import type { DependencyFacts, MilestoneFacts, PortfolioFacts, RiskFacts } from '../computed/portfolio-facts';
import { DEFAULT_RATING_THRESHOLDS as STANDARD } from '../computed/rating-thresholds';

export const today = dateOf('2025-11-05');

export const calm: MilestoneFacts = {
  id: 'm6',
  title: 'Night-sitting service starts',
  critical: false,
  ownerId: 'tanvir',
  baselineOn: dateOf('2025-12-15'),
  forecastOn: dateOf('2025-12-15'),
  actualOn: null,
  movedLaterOn: [],
};
export const contract: MilestoneFacts = {
  ...calm,
  id: 'm5',
  title: 'Pathway 1 contract live',
  critical: true,
  baselineOn: dateOf('2025-08-28'),
  forecastOn: dateOf('2025-10-13'),
  movedLaterOn: [dateOf('2025-08-26'), dateOf('2025-09-19')],
};
export const winter: RiskFacts = {
  id: 'r118',
  code: 'R-118',
  title: 'Winter home care capacity',
  state: 'OPEN',
  currentLikelihood: 4,
  currentConsequence: 5,
  controlState: 'PARTIAL',
  ownerId: 'nadia',
};
export const records: RiskFacts = {
  ...winter,
  id: 'r121',
  code: 'R-121',
  title: 'Records do not match',
  currentLikelihood: 2,
  currentConsequence: 2,
};
export const dependency: DependencyFacts = {
  id: 'dp7',
  code: 'DP-007',
  title: 'Pathway 1 contract',
  state: 'AGREED',
  needBy: dateOf('2025-12-01'),
  promisedOn: dateOf('2025-11-28'),
  giverMilestone: null,
  giver: { id: 'pi04', code: 'PI-04', name: 'Home First', rating: 'GREEN' },
};
export const sound: PortfolioFacts = {
  project: {
    id: 'pi04',
    code: 'PI-04',
    name: 'Home First discharge to assess',
    stage: 'DELIVER',
    leadId: 'tanvir',
    sroId: 'farida',
    leadProjects: 4,
    lastUpdatedOn: dateOf('2025-11-04'),
  },
  milestones: [calm],
  risks: [records],
  issues: [],
  deliverables: [
    { id: 'dv1', code: 'DV-001', title: 'Pathway 1 home care', state: 'PLANNED', dueOn: dateOf('2026-03-31') },
  ],
  changeRequests: [],
  dependencies: [],
  banding: DEFAULT_RISK_BANDING,
};

export const reasonsOf = (change: Partial<PortfolioFacts>) =>
  portfolioReasons({ ...sound, ...change }, today, STANDARD);
export const computed = (change: Partial<PortfolioFacts>) => computeRatings('DELIVER', reasonsOf(change));
export const dimension = (change: Partial<PortfolioFacts>, name: RatingDimension) => {
  const found = computed(change).find((one) => one.dimension === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
export const rulesOf = (change: Partial<PortfolioFacts>, name: RatingDimension) =>
  dimension(change, name).reasons.map(({ rule, rating }) => [rule, rating]);
