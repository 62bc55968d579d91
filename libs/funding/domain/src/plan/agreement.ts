import { accept, checkDate, checkText, invalid, tidyText, type InvalidField, type Result } from '@weft/kernel';
import type { Section75 } from './plan';

/** Longest description of a risk share, in characters. */
export const RISK_SHARE_LIMIT = 2000;

/**
 * Decides a section 75 agreement as it is to be saved; what is not filled yet is a finding, no obstacle. Refuses dates that
 * are none (`not-a-date`, `date-out-of-range`), an end before the start (`ends-before-start`), and texts that are too long.
 */
export function decideAgreement(agreement: Section75): Result<Section75> {
  const { riskShare, startsOn, endsOn, signedOn } = agreement;
  const broken: InvalidField[] = [
    ...checkText('riskShare', 'The risk share', riskShare, { max: RISK_SHARE_LIMIT }),
    ...checkDate('startsOn', 'The start', startsOn),
    ...checkDate('endsOn', 'The end', endsOn),
    ...checkDate('signedOn', 'The date of signature', signedOn),
  ];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    const message = 'The agreement ends before it starts: change one of the dates.';
    broken.push({ field: 'endsOn', rule: 'ends-before-start', message });
  }
  return broken.length > 0 ? invalid(...broken) : accept({ ...agreement, riskShare: tidyText(riskShare) });
}
