import { formatPounds, formatShortPounds, type Pence } from '@weft/kernel';
import { type PageQuery, pageQuery } from '@weft/ui';
import type { OverviewMoneyQuery } from '../generated/graphql';
import { OverviewMoneyDocument } from '../generated/overview-money.document';
import { concernsMoney } from '../shared/concerns-money';

/** The money of the overview: every piece asks for all of it, so that one request answers them. */
export const moneyOfOverview = (): PageQuery<OverviewMoneyQuery, object> =>
  pageQuery(OverviewMoneyDocument, () => ({}), { concerns: concernsMoney });

export const pounds = (amount: number): string => formatPounds(amount as Pence);
export const short = (amount: number): string => formatShortPounds(amount as Pence);
