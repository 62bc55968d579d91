import { accept, invalid, notAllowed, type FinancialYear, type InvalidField, type Result } from '@weft/kernel';
import { checkPack } from './check-pack';
import { codesOf, PLAN_YEARS, type CodeUse } from './pack-codes';
import type { Metric, RulePack } from './rule-pack';

/** The parts of a pack that its BCF lead completes, in the order in which a screen shows them. */
export const PACK_PARTS = [
  'sources',
  'conditions',
  'metrics',
  'schemeTypes',
  'fields',
  'rules',
  'signOffs',
  'layout',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** What a draft is to hold from now on; a part that is left out stays. */
export type PackEdit = Partial<Pick<RulePack, PackPart | 'title' | 'basis' | 'years' | 'virement'>>;

/** How many places that keep a code are named. */
const NAMED = 3;

/**
 * Decides what a draft holds: it is sound after every edit. `uses` are the codes that its plan and its returns keep: what is
 * kept is not taken away, and the years stay once a plan stands in them. Refuses `pack-confirmed`, `plan-opened`,
 * `code-in-use` by the part and the code, and an unsound pack.
 */
export function decideEditPack(pack: RulePack, edit: PackEdit, uses: readonly CodeUse[]): Result<RulePack> {
  if (pack.status === 'CONFIRMED') {
    return notAllowed(
      'pack-confirmed',
      `The rules of ${pack.id} are confirmed, and stand. A new round gets a new draft.`,
    );
  }
  const next: RulePack = {
    ...pack,
    ...edit,
    ...(edit.years && { metrics: metricsIn(edit.metrics ?? pack.metrics, edit.years) }),
  };
  const broken = [...checkPack(next), ...checkYearsStay(pack, next, uses), ...checkKept(pack, next, uses)];
  return broken.length > 0 ? invalid(...broken) : accept(next);
}

/** Metrics that count in some years only count in those of them that there still are; in all, where none is left. */
function metricsIn(metrics: readonly Metric[], years: readonly FinancialYear[]): readonly Metric[] {
  return metrics.map(({ years: counts, ...metric }) => {
    const still = counts?.filter((year) => years.includes(year)) ?? [];
    return still.length > 0 ? { ...metric, years: still } : metric;
  });
}

/** Figures of a plan belong to its years, and a year has one plan. */
function checkYearsStay({ id, years }: RulePack, after: RulePack, uses: readonly CodeUse[]): InvalidField[] {
  if (String(after.years) === String(years) || !uses.some(({ code }) => code === PLAN_YEARS)) return [];
  const message = `The plan of ${id} is open for ${years.join(', ')}: its years stay. Other years get a round of their own.`;
  return [{ field: 'years', rule: 'plan-opened', message }];
}

function checkKept(before: RulePack, after: RulePack, uses: readonly CodeUse[]): InvalidField[] {
  const stays = codesOf(after);
  return [...codesOf(before)].flatMap(([code, name]) => {
    if (stays.has(code)) return [];
    const by = [...new Set(uses.filter((one) => one.code === code).map((one) => one.by))];
    if (by.length === 0) return [];
    const more = by.length - NAMED;
    const words = [...by.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    const message = `${name} is in use: ${words}. Take it out there first.`;
    return [{ field: code, rule: 'code-in-use', message }];
  });
}
