/** A request for new baselines. */
export interface ChangeRequestSketch {
  readonly project: string;
  readonly title: string;
  readonly reason: string;
  readonly impact: string;
  readonly fate: 'DRAFTED' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly askedOn: string;
  readonly decisionNote?: string;
}

/** Asked for by the project's lead; what is open or was refused asks for the forecasts of its late milestones. */
export const changeRequestSketches: readonly ChangeRequestSketch[] = [
  {
    project: 'UC-03',
    title: 'Opening after the building works',
    reason: 'The ward could not be emptied before the cold spell.',
    impact: 'A quarter of same-day care is lost; the works contract holds.',
    fate: 'SUBMITTED',
    askedOn: '2025-10-29',
  },
  {
    project: 'MH-06',
    title: 'Crisis house after the lease',
    reason: 'The site is not handed over.',
    impact: 'Beds outside the borough for three more months.',
    fate: 'SUBMITTED',
    askedOn: '2025-10-22',
  },
  {
    project: 'PI-05',
    title: 'Digital telecare from January',
    reason: 'The supplier cannot deliver hubs before January.',
    impact: '1,140 homes stay on analogue lines.',
    fate: 'DRAFTED',
    askedOn: '2025-11-03',
  },
  {
    project: 'PI-06',
    title: 'Bow hub in a later phase',
    reason: 'The lease is not signed.',
    impact: 'One locality waits.',
    fate: 'REJECTED',
    askedOn: '2025-09-15',
    decisionNote: 'Bring an interim room before the baseline is moved.',
  },
  {
    project: 'UC-06',
    title: 'Plans for half of the cohort first',
    reason: 'Named workers are not all in post.',
    impact: 'Benefits come at half the size this year.',
    fate: 'WITHDRAWN',
    askedOn: '2025-09-30',
  },
  {
    project: 'PI-09',
    title: 'Store moves after the summer',
    reason: 'The landlord offered another unit.',
    impact: 'Rent for the old store for one quarter.',
    fate: 'APPROVED',
    askedOn: '2025-04-29',
  },
  {
    project: 'BW-02',
    title: 'Locum cover before the new pathway',
    reason: 'Two posts were vacant.',
    impact: 'Waits fall one term later.',
    fate: 'APPROVED',
    askedOn: '2025-04-16',
  },
];
