import { checkText, type InvalidField, type TextLimits } from '@weft/kernel';
import { RETURN_FIELDS, type ReturnSheet } from './return-layout';
import { CHOSEN_FIELDS, KNOWN_FIELDS, type LineField, type RulePack } from './rule-pack';

const NAME: TextLimits = { min: 1, max: 200 };
const SENTENCE: TextLimits = { min: 3, max: 1000 };
const TITLE: TextLimits = { min: 3, max: 100 };
/** As a workbook takes them. */
const SHEET_NAME: TextLimits = { min: 1, max: 31 };
/** Most entries of one list: four times the longest of a real round. */
const MOST = 100;
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,79}$/;

/**
 * What is wrong with the words of a pack, by the part and the code: names that are missing or too long, codes that are none,
 * a chosen field without choices, a heading that nothing fills. Refuses `required`, `too-short`, `too-long`, `not-a-code`,
 * `too-many`, `choices-needed`, `choices-elsewhere`, `field-unknown`, `not-a-sheet-name`.
 */
export function checkContent(pack: RulePack): InvalidField[] {
  const { title, basis, sources, conditions, metrics, schemeTypes, fields, rules, signOffs, layout } = pack;
  const text = (field: string, label: string, value: string | null, limits: TextLimits = NAME) =>
    checkText(field, label, value, limits);
  const lists = { sources, conditions, metrics, schemeTypes, fields, rules, signOffs, layout };
  return [
    ...text('title', 'The title', title, TITLE),
    ...text('basis', 'How sure it is', basis, SENTENCE),
    ...Object.entries(lists).flatMap(([field, list]) => checkMany(field, list)),
    ...sources.flatMap(({ id, name }) => [
      ...checkCode(`sources.${id}`, id),
      ...text(`sources.${id}`, 'The name', name),
    ]),
    ...conditions.flatMap(({ id, text: says }) => [
      ...checkCode(`conditions.${id}`, id),
      ...text(`conditions.${id}`, 'The condition', says, SENTENCE),
    ]),
    ...metrics.flatMap(({ id, name, unit }) => [
      ...checkCode(`metrics.${id}`, id),
      ...text(`metrics.${id}`, 'The name', name),
      ...text(`metrics.${id}`, 'The unit', unit),
    ]),
    ...schemeTypes.flatMap(({ id, name, unit, subTypes }) => [
      ...checkCode(`schemeTypes.${id}`, id),
      ...text(`schemeTypes.${id}`, 'The name', name),
      ...text(`schemeTypes.${id}`, 'The unit', unit, { max: NAME.max }),
      ...checkMany(`schemeTypes.${id}`, subTypes),
      ...subTypes.flatMap((one) => [
        ...checkCode(`schemeTypes.${id}.${one.id}`, one.id),
        ...text(`schemeTypes.${id}.${one.id}`, 'The name', one.name),
      ]),
    ]),
    ...fields.flatMap(checkField),
    ...rules.flatMap(({ id, says }) => [
      ...checkCode(`rules.${id}`, id),
      ...text(`rules.${id}`, 'The rule', says, SENTENCE),
    ]),
    ...signOffs.flatMap(({ id, name }) => [
      ...checkCode(`signOffs.${id}`, id),
      ...text(`signOffs.${id}`, 'The role', name),
    ]),
    ...layout.flatMap((sheet) => checkSheet(sheet, pack)),
  ];
}

function checkMany(field: string, list: readonly unknown[]): InvalidField[] {
  if (list.length <= MOST) return [];
  return [
    { field, rule: 'too-many', message: `A list of a pack has at most ${MOST} entries; this has ${list.length}.` },
  ];
}

function checkCode(field: string, code: string): InvalidField[] {
  if (CODE.test(code)) return [];
  const message = `“${code}” is no code: it begins with a letter, and goes on with letters, digits, - and _.`;
  return [{ field, rule: 'not-a-code', message }];
}

function checkField({ field, label, choices }: LineField): InvalidField[] {
  const at = `fields.${field}`;
  const broken = [...checkCode(at, field), ...checkText(at, 'The heading', label, NAME)];
  const known = KNOWN_FIELDS.find((one) => one === field);
  const chosen = known && CHOSEN_FIELDS.includes(known);
  if (chosen && !choices?.length) {
    broken.push({ field: at, rule: 'choices-needed', message: `“${label}” is chosen: it needs at least one choice.` });
  }
  if (known && !chosen && choices) {
    broken.push({ field: at, rule: 'choices-elsewhere', message: `“${label}” has no choices of its own.` });
  }
  return [
    ...broken,
    ...checkMany(at, choices ?? []),
    ...(choices ?? []).flatMap((one) => [
      ...checkCode(`${at}.${one.id}`, one.id),
      ...checkText(`${at}.${one.id}`, 'The choice', one.name, NAME),
    ]),
  ];
}

function checkSheet({ part, name, columns }: ReturnSheet, { fields }: RulePack): InvalidField[] {
  const at = `layout.${part}`;
  const broken = checkText(at, 'The name of the sheet', name, SHEET_NAME);
  if (/[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    const message = 'The name of a sheet has none of [ ] : * ? / \\, and no apostrophe at its ends.';
    broken.push({ field: at, rule: 'not-a-sheet-name', message });
  }
  if (columns.length === 0) broken.push({ field: at, rule: 'required', message: 'A sheet has at least one column.' });
  const filled = new Set([
    ...Object.keys(RETURN_FIELDS[part]),
    ...(part === 'SPEND' ? fields.map(({ field }) => field) : []),
  ]);
  return [
    ...broken,
    ...checkMany(at, columns),
    ...columns.flatMap(({ field, heading }) => [
      ...checkText(`${at}.${field}`, 'The heading', heading, NAME),
      ...(filled.has(field)
        ? []
        : [{ field: `${at}.${field}`, rule: 'field-unknown', message: `Nothing fills “${heading}” (${field}).` }]),
    ]),
  ];
}
