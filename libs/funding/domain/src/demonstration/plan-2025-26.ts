import { atHome } from './schemes-2025-26/at-home';
import { discharge } from './schemes-2025-26/discharge';
import { longTerm } from './schemes-2025-26/long-term';
import { neighbourhoods } from './schemes-2025-26/neighbourhoods';
import type { PlanSketch } from './sketch';

/** The plan of 2025-26: 45 lines. In October the council added £80,000 for winter, which no line spends yet. */
export const plan2025: PlanSketch = {
  packId: '2025-26',
  schemes: [...discharge, ...atHome, ...longTerm, ...neighbourhoods],
  contributors: { ADDITIONAL_NHS: 'NHS North East London', ADDITIONAL_LA: 'Tower Hamlets Council, adult social care' },
  furtherIncome: [
    {
      source: 'ADDITIONAL_LA',
      contributor: 'Tower Hamlets Council, winter funding',
      addedAt: '2025-10-21T10:36:00.000Z',
      pounds: ['80000.00'],
    },
  ],
  aboveFloors: { 'adult-social-care-floor': '233407.93' },
  agreement: {
    host: 'LBTH',
    poolManager: 'Marcus Bennett',
    riskShare:
      'Each partner bears the over- and underspends of the lines that it commissions; of joint lines, by its share.',
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    signedOn: '2025-09-26',
  },
  openedAt: '2025-03-31T09:12:00.000Z',
  openedBy: 'Marcus Bennett',
};
