import type { LiveChange } from '@weft/ui';

const OF_MONEY = [
  'LedgerEntry',
  'ClosedMonth',
  'FundingLine',
  'FundingPlan',
  'RulePack',
  'Virement',
  'FundingSettings',
];

/** Whether a change may move the sums of the ledger. */
export const concernsMoney = ({ subjectType }: LiveChange): boolean => OF_MONEY.includes(subjectType);
