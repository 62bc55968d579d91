import type {
  Agreement,
  FieldsFilled,
  Floor,
  IncomeIsSpent,
  IncomeMinimum,
  JointShares,
  KnownChoices,
  SubTypeOfType,
} from './pack-rule';
import { sheet, type ReturnSheet } from './return-layout';
import { named, type Choice, type SignOff } from './rule-pack';

// What both rounds hold alike. A pack that differs names its own.

export const AREAS_OF_SPEND: readonly Choice[] = [
  'Acute',
  'Mental Health',
  'Community Health',
  'Continuing Care',
  'Primary Care',
  'Social Care',
  'Other',
].map((name) => named(name));

export const PROVIDERS: readonly Choice[] = [
  'Local Authority',
  'NHS',
  'NHS Acute Provider',
  'NHS Community Provider',
  'NHS Mental Health Provider',
  'Charity / Voluntary Sector',
  'Private Sector',
].map((name) => named(name));

export const incomeMinimum: IncomeMinimum = {
  kind: 'INCOME_MINIMUM',
  id: 'income-minimum',
  section: 'INCOME',
  says: 'Each required source brings in at least its minimum, year by year.',
};

export const incomeIsSpent: IncomeIsSpent = {
  kind: 'INCOME_IS_SPENT',
  id: 'income-is-spent',
  section: 'EXPENDITURE',
  says: 'For each source and year, income less expenditure is £0.00.',
};

export const socialCareFloor: Floor = {
  kind: 'FLOOR',
  id: 'adult-social-care-floor',
  section: 'MINIMUMS',
  says: 'Spend on social care from the NHS minimum contribution is at least the required minimum.',
  counts: [
    { field: 'areaOfSpend', is: ['SOCIAL_CARE'] },
    { field: 'source', is: ['NHS_MINIMUM'] },
  ],
  joint: 'WHOLE',
};

export const fieldsFilled: FieldsFilled = {
  kind: 'FIELDS_FILLED',
  id: 'fields-filled',
  section: 'LINES',
  says: 'No line is half filled.',
};

export const knownChoices: KnownChoices = {
  kind: 'KNOWN_CHOICES',
  id: 'known-choices',
  section: 'LINES',
  says: 'What is chosen belongs to the vocabulary of the round.',
};

export const subTypeOfType: SubTypeOfType = {
  kind: 'SUB_TYPE_OF_TYPE',
  id: 'sub-type-of-type',
  section: 'LINES',
  says: 'A sub-type belongs to its type.',
};

export const jointShares: JointShares = {
  kind: 'JOINT_SHARES',
  id: 'joint-shares',
  section: 'LINES',
  says: '%NHS and %LA of a jointly commissioned line make 100%.',
};

export const agreement: Agreement = {
  kind: 'AGREEMENT',
  id: 'agreement',
  section: 'AGREEMENT',
  says: 'The section 75 agreement names its host and risk share, and its dates cover the round.',
};

/** Everyone who signs, but for the s151 officer, who does so from 2025-26. */
export const SIGN_OFFS: readonly SignOff[] = [
  { ...named('HWB chair'), signs: 'BOTH' },
  { ...named('Local authority chief executive'), signs: 'PLAN' },
  { ...named('ICB chief executive'), signs: 'PLAN' },
  { ...named('Director of adult social services'), signs: 'PLAN' },
  { ...named('Housing lead'), signs: 'PLAN' },
  { ...named('BCF lead'), signs: 'BOTH' },
];

export const coverSheet: ReturnSheet = sheet('COVER', 'Cover', [
  ['place', 'Health and Wellbeing Board'],
  ['completedBy', 'Completed by'],
  ['email', 'E-mail'],
  ['signedOffBy', 'Signed off by'],
  ['signedOffOn', 'Date of sign-off'],
]);

export const conditionsSheet: ReturnSheet = sheet('CONDITIONS', 'National conditions', [
  ['condition', 'National condition'],
  ['met', 'Confirmation'],
  ['reason', 'If the answer is "No", the reason'],
  ['expectedOn', 'Date by which it will be met'],
]);

export const metricsSheet: ReturnSheet = sheet('METRICS', 'Metrics', [
  ['metric', 'Metric'],
  ['ambition', 'Planned performance'],
  ['actual', 'Actual performance'],
  ['onTrack', 'Assessment of progress'],
  ['challenges', 'Challenges and support needs'],
  ['achievements', 'Achievements'],
]);

export const incomeSheet: ReturnSheet = sheet(
  'INCOME',
  'Income and expenditure actual',
  [
    ['source', 'Source of funding'],
    ['planned', 'Planned income'],
    ['actualIncome', 'Actual income'],
    ['plannedExpenditure', 'Planned expenditure'],
    ['actualExpenditure', 'Actual expenditure'],
    ['reason', 'Reason for any difference'],
  ],
  true,
);

export const yearEndSheet: ReturnSheet = sheet(
  'YEAR_END',
  'Year-end feedback',
  [
    ['kind', 'Success or challenge'],
    ['title', 'In a sentence'],
    ['detail', 'What happened'],
  ],
  true,
);
