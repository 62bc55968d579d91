import { accept, invalid, notAllowed, type InvalidField, type Result } from '@weft/kernel';
import { checkPack } from './check-pack';
import { codesOf, type CodeUse } from './pack-codes';
import type { RulePack } from './rule-pack';

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
export type PackEdit = Partial<Pick<RulePack, PackPart | 'title' | 'basis' | 'virement'>>;

/** How many places that keep a code are named. */
const NAMED = 3;

/**
 * Decides what a draft holds: it is sound after every edit. `uses` are the codes that its plan and its returns keep: what is
 * kept is not taken away. Refuses `pack-confirmed`, `code-in-use` by the part and the code, and an unsound pack.
 */
export function decideEditPack(pack: RulePack, edit: PackEdit, uses: readonly CodeUse[]): Result<RulePack> {
  if (pack.status === 'CONFIRMED') {
    return notAllowed(
      'pack-confirmed',
      `The rules of ${pack.id} are confirmed, and stand. A new round gets a new draft.`,
    );
  }
  const next: RulePack = { ...pack, ...edit };
  const broken = [...checkPack(next), ...checkKept(pack, next, uses)];
  return broken.length > 0 ? invalid(...broken) : accept(next);
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
