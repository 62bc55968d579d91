import { financialYearEnd, financialYearStart, formatDate } from '@weft/kernel';
import type { Agreement } from '../packs/pack-rule';
import type { RulePack } from '../packs/rule-pack';
import type { Finding } from './finding';
import type { Section75 } from './plan';

const needed = [
  ['hostId', 'host'],
  ['poolManagerId', 'pool manager'],
  ['riskShare', 'risk share'],
  ['startsOn', 'start date'],
  ['endsOn', 'end date'],
  ['signedOn', 'date of signature'],
] as const;

/** Whether the section 75 agreement is whole, and its dates cover the round. */
export function checkAgreement({ id, section }: Agreement, pack: RulePack, agreement: Section75 | null): Finding[] {
  const about = (field: string, message: string): Finding => ({
    rule: id,
    section,
    field: `section75.${field}`,
    message,
    lineId: null,
    year: null,
    figures: null,
    counting: [],
  });
  const found = needed
    .filter(([field]) => !agreement?.[field])
    .map(([field, name]) => about(field, `The section 75 agreement has no ${name}.`));
  const [first] = pack.years;
  const last = pack.years.at(-1);
  if (!agreement || first === undefined || last === undefined) return found;
  const { startsOn, endsOn } = agreement;
  const from = financialYearStart(first);
  const to = financialYearEnd(last);
  if (startsOn !== null && startsOn > from) {
    const message = `The section 75 agreement starts on ${formatDate(startsOn)}, after the round does on ${formatDate(from)}.`;
    found.push(about('startsOn', message));
  }
  if (endsOn !== null && endsOn < to) {
    const message = `The section 75 agreement ends on ${formatDate(endsOn)}, before the round does on ${formatDate(to)}.`;
    found.push(about('endsOn', message));
  }
  return found;
}
