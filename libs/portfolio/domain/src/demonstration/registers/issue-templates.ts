/** What has gone wrong, as projects write it down. */
export const issueTitles: readonly [string, ...string[]] = [
  'Extract for October has not arrived',
  'Two practices have left the pilot',
  'Room at the hub is double-booked on Thursdays',
  'Letter in Bengali holds a wrong telephone number',
  'Agency worker left without notice',
  'Partner has not signed the agreement',
  'Booking line was down for two days',
  'Evaluation lead is on long-term leave',
  'Referral form lost its second page in the new system',
  'Invoice of the supplier is disputed',
  'Complaints about the new opening times',
  'Training was cancelled by the provider',
  'Fridge for vaccines failed its check',
  'Minutes of the last board are not agreed',
  'Steering group was not quorate twice',
  'Leaflets were printed with last year’s offer',
  'Consent wording was changed by one partner',
  'Access cards for the new base do not work',
];

/** What brings a project to Red. */
export const severeIssueTitles: readonly [string, ...string[]] = [
  'Works have stopped, and no new start is agreed',
  'Supplier has missed its second delivery date',
  'No interim room can be found',
  'Contract cannot be signed as it stands',
  'Half of the team was moved to winter work',
  'Bidders withdrew from the tender',
];

/** What plans stand on. */
export const assumptionTitles: readonly (readonly [title: string, ifWrong: string])[] = [
  ['Referrals stay at the level of last year', 'More hours are needed, or a waiting list.'],
  ['Both hospital sites take part from the start', 'Benefits come at half the size.'],
  ['The fund is renewed for 2026/27', 'The team ends in March.'],
  ['Practices release two hours a week', 'Training takes a year instead of a quarter.'],
  ['Residents accept a visit at weekends', 'Seven-day cover brings little.'],
  ['The shared record is live before winter', 'Teams go on by telephone.'],
  ['Landlord agrees to the change of use', 'Another site has to be found.'],
  ['Staff transfer on their present terms', 'Costs rise by about a tenth.'],
  ['Voluntary partners can recruit 30 volunteers', 'Outreach reaches two localities only.'],
  ['Travel to the hub takes under 30 minutes', 'A second site is needed in the east.'],
  ['One assessment is enough for all partners', 'Visits double.'],
  ['Ethnicity is recorded for nine in ten', 'The effect on equity cannot be shown.'],
];
