import { formatShare, WHOLE_SHARE, type FinancialYear, type Share } from '@weft/kernel';
import type { PackRule } from '../packs/pack-rule';
import type { LineField, Needed, RulePack } from '../packs/rule-pack';
import type { Section } from '../packs/section';
import type { Finding } from './finding';
import { packIndex, type PackIndex } from './pack-index';
import { JOINT, valueOf, type PlanLine } from './plan';

const ONCE = [null];
const NOTHING: Finding[] = [];
const BY_YEAR = new Set(['expenditure', 'outputs']);

const checked = new WeakMap<PlanLine, { readonly pack: RulePack; readonly findings: readonly Finding[] }>();

/**
 * What the rules of a pack that look at one line by itself find in it. A line never changes, a changed one is another: so
 * what was found is kept, and while somebody types one line is checked, not a thousand.
 */
export function checkLine(pack: RulePack, line: PlanLine): readonly Finding[] {
  const known = checked.get(line);
  if (known?.pack === pack) return known.findings;
  const index = packIndex(pack);
  const findings: Finding[] = [];
  for (const rule of pack.rules) findings.push(...checkRule(rule, pack, index, line));
  checked.set(line, { pack, findings });
  return findings;
}

function checkRule({ kind, id, section }: PackRule, pack: RulePack, index: PackIndex, line: PlanLine): Finding[] {
  switch (kind) {
    case 'FIELDS_FILLED':
      return unfilled(id, section, pack, index, line);
    case 'KNOWN_CHOICES':
      return unknownChoices(id, section, index, line);
    case 'SUB_TYPE_OF_TYPE':
      return strangeSubType(id, section, index, line);
    case 'JOINT_SHARES':
      return oddShares(id, section, line);
    default:
      return NOTHING;
  }
}

/** Whether a field of this line must be filled. */
export function isNeeded(needed: Needed, index: PackIndex, line: PlanLine): boolean {
  switch (needed) {
    case 'ALWAYS':
      return true;
    case 'OPTIONAL':
      return false;
    case 'WHERE_SUB_TYPES':
      return (index.types.get(line.schemeType ?? '')?.subTypes.length ?? 0) > 0;
    case 'WHERE_OTHER':
      return index.types.get(line.schemeType ?? '')?.needsText === true || line.subType === 'OTHER';
    case 'WHERE_JOINT':
      return line.commissioner === JOINT;
    case 'WHERE_UNIT':
      return (index.types.get(line.schemeType ?? '')?.unit ?? null) !== null;
  }
}

function unfilled(rule: string, section: Section, pack: RulePack, index: PackIndex, line: PlanLine): Finding[] {
  const found: Finding[] = [];
  for (const field of pack.fields) {
    if (field.needed === 'OPTIONAL' || !isNeeded(field.needed, index, line)) continue;
    // Outputs have a section of their own in the checklist.
    const at = field.field === 'outputs' ? 'OUTPUTS' : section;
    for (const year of BY_YEAR.has(field.field) ? pack.years : ONCE) {
      const value = valueOf(line, field.field, year ?? undefined);
      if (value !== null && value !== '') continue;
      found.push({ ...about(rule, at, line, field.field, missing(field, line, year)), year });
    }
  }
  return found;
}

function missing({ label }: LineField, { code }: PlanLine, year: FinancialYear | null): string {
  return `Line ${code} has no “${label}”${year === null ? '' : ` for ${year}`}.`;
}

function unknownChoices(rule: string, section: Section, index: PackIndex, line: PlanLine): Finding[] {
  const found: Finding[] = [];
  for (const [field, choices] of index.choices) {
    const value = index.fields.has(field) ? valueOf(line, field) : null;
    if (value === null || value === '' || choices.has(String(value))) continue;
    const label = index.fields.get(field)?.label ?? field;
    found.push(
      about(rule, section, line, field, `Line ${line.code}: “${label}” is none that the round knows: ${value}.`),
    );
  }
  return found;
}

function strangeSubType(rule: string, section: Section, index: PackIndex, line: PlanLine): Finding[] {
  const { schemeType, subType, code } = line;
  if (subType === null || index.subTypes.get(schemeType ?? '')?.has(subType)) return [];
  const type = index.types.get(schemeType ?? '')?.name;
  const message =
    type === undefined
      ? `Line ${code} has a sub-type, and no type that it could belong to.`
      : `Line ${code}: the sub-type ${subTypeName(index, subType)} does not belong to “${type}”.`;
  return [about(rule, section, line, 'subType', message)];
}

function subTypeName(index: PackIndex, id: string): string {
  for (const subTypes of index.subTypes.values()) {
    const name = subTypes.get(id);
    if (name !== undefined) return `“${name}”`;
  }
  return id;
}

function oddShares(rule: string, section: Section, line: PlanLine): Finding[] {
  const { commissioner, nhsShare, laShare, code } = line;
  if (commissioner !== JOINT || nhsShare === null || laShare === null) return [];
  const figure = (nhsShare + laShare) as Share;
  if (figure === WHOLE_SHARE) return [];
  const message = `Line ${code}: %NHS and %LA make ${formatShare(figure)}, not 100%.`;
  const figures = { unit: 'SHARE', figure, required: WHOLE_SHARE, short: WHOLE_SHARE - figure } as const;
  return [{ ...about(rule, section, line, 'nhsShare', message), figures }];
}

function about(rule: string, section: Section, line: PlanLine, field: string, message: string): Finding {
  return { rule, section, message, lineId: line.id, field, year: null, figures: null, counting: [line.id] };
}
