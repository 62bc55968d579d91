import { decideFundingSettings, STANDARD_FUNDING_THRESHOLDS, STANDARD_LIMITS } from '@weft/funding/domain';
import { accept, brokenFields, formatPounds, invalid, newId } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { FundingSettingRow } from '../persistence/ledger-rows';
import { ledgerAnswer } from './ledger/month-lock';
import { penceGiven, type GivenPence } from './ledger/given-pence';
import { keeperOf } from './ledger/open-ledger';

/** What is left out stays as it is, or at the standard. */
interface Input {
  readonly financeLeadLimit?: GivenPence | null;
  readonly bcfLeadLimit?: GivenPence | null;
  readonly offProfileAmber?: number | null;
  readonly offProfileRed?: number | null;
  readonly forecastMethod?: string | null;
  readonly version: number;
}

/** Sets up to how much a role approves by itself, from how far off its profile money counts, and how it is forecast. */
export const setFundingSettings: UseCase<Input> = async (work, input) => {
  // There may be no row to lock yet.
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('funding setting ' || weft_place(), 0))`);
  const before = await work.find(FundingSettingRow, {}, true);
  const id = before?.id ?? newId();
  if ((before?.version ?? 0) !== input.version) {
    throw Refused.stale(id, input.version, before?.version ?? 0);
  }
  const standard = STANDARD_FUNDING_THRESHOLDS.offProfilePercent;
  const finance = penceGiven(
    input.financeLeadLimit ?? Number(before?.financeLeadLimit ?? STANDARD_LIMITS.FINANCE_LEAD),
    'financeLeadLimit',
  );
  const bcf = penceGiven(
    input.bcfLeadLimit ?? Number(before?.bcfLeadLimit ?? STANDARD_LIMITS.BCF_LEAD),
    'bcfLeadLimit',
  );
  if (!finance.ok || !bcf.ok) return invalid(...brokenFields(finance), ...brokenFields(bcf));
  const decided = decideFundingSettings(keeperOf(work), {
    financeLeadLimit: finance.value,
    bcfLeadLimit: bcf.value,
    offProfileAmber: input.offProfileAmber ?? before?.offProfileAmber ?? standard.amber,
    offProfileRed: input.offProfileRed ?? before?.offProfileRed ?? standard.red,
    forecastMethod: input.forecastMethod ?? before?.forecastMethod ?? 'PROFILE',
  });
  if (!decided.ok) return decided;
  const { limits, offProfilePercent, forecastMethod } = decided.value;
  const changes = {
    financeLeadLimit: limits.FINANCE_LEAD,
    bcfLeadLimit: limits.BCF_LEAD,
    offProfileAmber: offProfilePercent.amber,
    offProfileRed: offProfilePercent.red,
    forecastMethod,
  };
  if (before) work.update(FundingSettingRow, before, changes);
  else work.insert(FundingSettingRow, { id, ...changes, version: 1 });
  work.tell({
    kind: 'funding-settings.set',
    subjectType: 'FundingSettings',
    subjectId: id,
    summary: `set the limits of virements to ${formatPounds(limits.FINANCE_LEAD)} and ${formatPounds(limits.BCF_LEAD)}, and money off its profile to Amber from ${offProfilePercent.amber}%, Red from ${offProfilePercent.red}%; forecast ${forecastMethod === 'PROFILE' ? 'by profile' : 'by straight line'}`,
  });
  return accept(ledgerAnswer);
};
