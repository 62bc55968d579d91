import {
  accept,
  brokenFields,
  checkPence,
  formatPounds,
  invalid,
  notAllowed,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { Threshold } from '@weft/portfolio/domain';
import { offProfileMeaning } from '../forecast/off-profile-signal';
import type { ForecastMethod } from '../forecast/forecast';
import type { MoneyKeeper } from './money-keeper';
import type { DelegatedLimits } from './virement';

/** What a place sets of its own for its money. */
export interface FundingSettings {
  readonly limits: DelegatedLimits;
  /** From how far off its profile money counts against a project, in percent of the plan to date. */
  readonly offProfilePercent: Threshold;
  /** How the months that nobody typed go on. */
  readonly forecastMethod: PlaceForecastMethod;
}

/** The methods that hold for every line; by hand is said of each line by itself. */
export const PLACE_FORECAST_METHODS = ['PROFILE', 'STRAIGHT_LINE'] as const satisfies readonly ForecastMethod[];
export type PlaceForecastMethod = (typeof PLACE_FORECAST_METHODS)[number];

export interface FundingSettingsInput {
  readonly financeLeadLimit: number;
  readonly bcfLeadLimit: number;
  readonly offProfileAmber: number;
  readonly offProfileRed: number;
  readonly forecastMethod: string;
}

/**
 * Sets delegated limits and thresholds, by a place administrator. Refuses `funding-settings-not-yours`, amounts that are
 * none, `negative-limit`, `limits-out-of-order`, `threshold-out-of-range`, `red-before-amber`, `method-unknown`.
 */
export function decideFundingSettings(who: MoneyKeeper, input: FundingSettingsInput): Result<FundingSettings> {
  if (!who.grants.some(({ role }) => role === 'PLACE_ADMIN')) {
    return notAllowed('funding-settings-not-yours', 'Limits and thresholds of money are set by a place administrator.');
  }
  const { financeLeadLimit, bcfLeadLimit, offProfileAmber: amber, offProfileRed: red } = input;
  const broken = [
    ...checkLimit(financeLeadLimit, 'financeLeadLimit'),
    ...checkLimit(bcfLeadLimit, 'bcfLeadLimit'),
    ...checkPercent(amber, 'offProfileAmber'),
    ...checkPercent(red, 'offProfileRed'),
  ];
  if (broken.length === 0 && bcfLeadLimit < financeLeadLimit) {
    const message = `The BCF lead’s limit is at least that of a finance lead, ${formatPounds(financeLeadLimit as Pence)}.`;
    broken.push({ field: 'bcfLeadLimit', rule: 'limits-out-of-order', message });
  }
  if (broken.length === 0 && red < amber) {
    broken.push({
      field: 'offProfileRed',
      rule: 'red-before-amber',
      message: `Red begins at Amber’s ${amber}% or later.`,
    });
  }
  const forecastMethod = PLACE_FORECAST_METHODS.find((method) => method === input.forecastMethod);
  if (!forecastMethod) {
    const message = 'A place forecasts by profile or by straight line.';
    broken.push({ field: 'forecastMethod', rule: 'method-unknown', message });
  }
  if (broken.length > 0 || !forecastMethod) return invalid(...broken);
  const limits = { FINANCE_LEAD: financeLeadLimit as Pence, BCF_LEAD: bcfLeadLimit as Pence };
  return accept({ limits, offProfilePercent: { amber, red }, forecastMethod });
}

function checkLimit(amount: number, field: string) {
  const checked = checkPence(amount, field, 'The limit');
  if (!checked.ok) return brokenFields(checked);
  if (amount >= 0) return [];
  return [{ field, rule: 'negative-limit', message: 'A limit is £0.00 or more.' }];
}

function checkPercent(percent: number, field: string) {
  const { min, max } = offProfileMeaning;
  if (Number.isInteger(percent) && percent >= min && percent <= max) return [];
  return [{ field, rule: 'threshold-out-of-range', message: `A whole percentage from ${min} to ${max}.` }];
}
