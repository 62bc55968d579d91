import { dateOf, financialYearOf } from '@weft/kernel';
import { sheet } from './return-layout';
import { named, OTHER, schemeType, type RulePack } from './rule-pack';
import {
  agreement,
  AREAS_OF_SPEND,
  conditionsSheet,
  coverSheet,
  fieldsFilled,
  incomeIsSpent,
  incomeMinimum,
  incomeSheet,
  knownChoices,
  metricsSheet,
  PROVIDERS,
  SIGN_OFFS,
  socialCareFloor,
  yearEndSheet,
} from './shared-parts';

const ACTIVITIES = [
  'Assistive technologies and equipment',
  'Housing related schemes',
  'DFG related schemes',
  'Wider support to promote prevention and independence',
  'Home-based intermediate care',
  'Short-term home-based social care',
  'Long-term home-based social care services',
  'Long-term home-based community health services',
  'Bed-based intermediate care',
  'Long-term residential or nursing home care',
  'Discharge support and infrastructure',
  'End of life care',
  'Support to carers',
  'Evaluation and enabling integration',
  'Urgent community response',
  'Personalised budgeting and commissioning',
];

const PRIMARY_OBJECTIVES = [
  'Proactive care to those with complex needs',
  'Home adaptations and technology',
  'Supporting unpaid carers',
  'Preventing unnecessary hospital admissions',
  'Timely discharge from hospital',
  'Reducing the need for long-term residential care',
].map((name) => named(name));

/** The round of 2025-26: one year, discharge money within the NHS minimum and the grant, activities and objectives. */
export const pack2025: RulePack = {
  id: '2025-26',
  title: 'Better Care Fund 2025-26',
  years: [financialYearOf(dateOf('2025-04-01'))],
  status: 'CONFIRMED',
  copiedFrom: null,
  basis:
    'Sources as published; conditions, metrics, activities and objectives as public material gives them; wording may differ from the template.',
  sources: [
    {
      id: 'NHS_MINIMUM',
      name: 'NHS Minimum Contribution',
      follows: ['ICB_DISCHARGE'],
      contribution: 'REQUIRED',
      paidBy: 'NHS',
    },
    { id: 'ADDITIONAL_NHS', name: 'Additional NHS Contribution', contribution: 'VOLUNTARY', paidBy: 'NHS' },
    {
      id: 'LA_BETTER_CARE_GRANT',
      name: 'Local Authority Better Care Grant',
      follows: ['IBCF', 'LA_DISCHARGE'],
      contribution: 'REQUIRED',
      paidBy: 'LA',
    },
    { id: 'DFG', name: 'Disabled Facilities Grant', contribution: 'REQUIRED', paidBy: 'LA' },
    { id: 'ADDITIONAL_LA', name: 'Additional LA Contribution', contribution: 'VOLUNTARY', paidBy: 'LA' },
  ],
  conditions: [
    { id: 'NC1', text: 'Plans are jointly agreed' },
    { id: 'NC2', text: 'Implementing the objectives of the Better Care Fund' },
    {
      id: 'NC3',
      text: 'Complying with grant and funding conditions, including maintaining the NHS minimum contribution to adult social care',
    },
    { id: 'NC4', text: 'Complying with oversight and support processes' },
  ],
  metrics: [
    {
      id: 'EMERGENCY_ADMISSIONS',
      name: 'Emergency admissions, aged 65 and over',
      unit: 'per 100,000',
      better: 'LOWER',
    },
    { id: 'DISCHARGE_DELAY', name: 'Average discharge delay', unit: 'days', better: 'LOWER' },
    {
      id: 'RESIDENTIAL',
      name: 'Long-term residential and nursing admissions, aged 65 and over',
      unit: 'per 100,000',
      better: 'LOWER',
    },
  ],
  schemeTypes: [...ACTIVITIES.map((name) => schemeType(name)), OTHER],
  fields: [
    { field: 'schemeType', label: 'Activity', needed: 'ALWAYS' },
    { field: 'otherText', label: 'What the activity is, where it is “Other”', needed: 'WHERE_OTHER' },
    { field: 'description', label: 'Description of scheme', needed: 'ALWAYS' },
    { field: 'primaryObjective', label: 'Primary objective', needed: 'ALWAYS', choices: PRIMARY_OBJECTIVES },
    { field: 'areaOfSpend', label: 'Area of spend', needed: 'ALWAYS', choices: AREAS_OF_SPEND },
    { field: 'provider', label: 'Provider', needed: 'ALWAYS', choices: PROVIDERS },
    { field: 'source', label: 'Source of funding', needed: 'ALWAYS' },
    { field: 'expenditure', label: 'Expenditure for 2025-26 (£)', needed: 'ALWAYS' },
    { field: 'comments', label: 'Comments', needed: 'OPTIONAL' },
  ],
  rules: [incomeMinimum, fieldsFilled, knownChoices, incomeIsSpent, socialCareFloor, agreement],
  virement: { acrossSources: 'FORBIDDEN' },
  signOffs: [...SIGN_OFFS, { ...named('s151 officer'), signs: 'BOTH' }],
  layout: [
    coverSheet,
    conditionsSheet,
    metricsSheet,
    sheet('SPEND', 'Expenditure', [
      ['code', 'ID'],
      ['schemeType', 'Activity'],
      ['description', 'Description of scheme'],
      ['source', 'Source of funding'],
      ['expenditure', 'Planned expenditure'],
      ['actualToDate', 'Actual expenditure to date'],
      ['issues', 'Issues'],
      ['comments', 'Comments'],
    ]),
    incomeSheet,
    yearEndSheet,
  ],
};
