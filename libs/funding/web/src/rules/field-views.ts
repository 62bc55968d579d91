import {
  CHOSEN_FIELDS,
  FIRST_CHOICES,
  KNOWN_FIELDS,
  RETURN_FIELDS,
  RETURN_PARTS,
  returnPartWords,
  type LineField,
  type ReturnColumn,
  type ReturnPart,
  type ReturnSheet,
  type RulePack,
} from '@weft/funding/domain';
import { counted } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { optionsOf, rowsOf, type PartView } from './part-view';
import { choiceList } from './vocabulary-views';

const NEEDED = {
  ALWAYS: 'Always',
  OPTIONAL: 'Optional',
  WHERE_SUB_TYPES: 'Where the type has sub-types',
  WHERE_OTHER: 'Where it says “Other”',
  WHERE_JOINT: 'Where commissioned jointly',
  WHERE_UNIT: 'Where outputs are counted',
};
const WHEN = { EVERY: 'Every return', YEAR_END: 'Year-end return' };
/** Chosen for a field that no round had before. */
const OWN = 'own';

/** 'primaryObjective' as people read it: 'Primary objective'. */
const wordsOf = (field: string): string => {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const isKnown = (field: string): boolean => KNOWN_FIELDS.some((one) => one === field);
const hasChoices = ({ field }: LineField): boolean => !isKnown(field) || CHOSEN_FIELDS.some((one) => one === field);

export function fieldsView(pack: RulePack): PartView {
  const free = KNOWN_FIELDS.filter((field) => !pack.fields.some((one) => one.field === field));
  return {
    title: 'Fields of a line',
    says: 'In the order in which the round asks for them.',
    heads: ['Heading', 'Field', 'Needed', 'Choices'],
    rows: rowsOf<LineField>({
      list: pack.fields,
      edit: (fields) => ({ fields }),
      key: ({ field }) => `fields.${field}`,
      name: ({ label }) => label,
      cells: (one, set) => [
        { label: 'Heading', kind: 'text', value: one.label, to: (label) => set({ label: label ?? '' }) },
        { label: 'Field', kind: 'fixed', value: isKnown(one.field) ? wordsOf(one.field) : 'The round’s own' },
        {
          label: 'Needed',
          kind: 'select',
          value: one.needed,
          options: optionsOf(NEEDED),
          to: (value) => set({ needed: value as LineField['needed'] }),
        },
      ],
      inside: (one) =>
        hasChoices(one)
          ? {
              words: one.choices?.length ? counted(one.choices.length, 'choice') : 'Typed',
              panel: `field:${one.field}`,
            }
          : undefined,
    }),
    adding: {
      label: 'Add a field',
      typed: 'Heading',
      options: [
        ...free.map((field) => ({ value: field, label: wordsOf(field) })),
        { value: OWN, label: 'The round’s own' },
      ],
      with: (label, chosen) => {
        const field = chosen === OWN ? ownField(label, pack) : chosen;
        const choices = FIRST_CHOICES[field];
        return { fields: [...pack.fields, { field, label, needed: 'OPTIONAL', ...(choices && { choices }) }] };
      },
    },
  };
}

/** 'Named clinician' is namedClinician, or namedClinician2. */
function ownField(label: string, { fields }: RulePack): string {
  const words = label
    .replace(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .split(/\s+/);
  const name = words.map((word, n) => (n ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase())).join('');
  const taken = (one: string) => isKnown(one) || fields.some(({ field }) => field === one);
  let field = name;
  for (let n = 2; taken(field); n += 1) field = `${name}${n}`;
  return field;
}

export function choicesView(pack: RulePack, of: string): PartView | undefined {
  const field = pack.fields.find((one) => one.field === of);
  if (!field || !hasChoices(field)) return undefined;
  return choiceList(
    field.choices ?? [],
    (choices) => ({
      fields: pack.fields.map(({ choices: had, ...one }) =>
        one.field !== of
          ? { ...one, ...(had && { choices: had }) }
          : { ...one, ...(choices.length > 0 && { choices }) },
      ),
    }),
    { title: field.label, says: 'What can be chosen.', key: `fields.${of}`, one: 'choice' },
  );
}

/** What can fill a column of a part. */
function fillersOf({ fields }: RulePack, part: ReturnPart): readonly Option[] {
  const own = part === 'SPEND' ? Object.fromEntries(fields.map(({ field, label }) => [field, label])) : {};
  return optionsOf({ ...own, ...RETURN_FIELDS[part] });
}

export function layoutView(pack: RulePack): PartView {
  const free = RETURN_PARTS.filter((part) => !pack.layout.some((sheet) => sheet.part === part));
  return {
    title: 'Layout of the returns',
    says: 'The sheets of the workbook, in their order.',
    heads: ['Sheet', 'Filled from', 'In', 'Columns'],
    rows: rowsOf<ReturnSheet>({
      list: pack.layout,
      edit: (layout) => ({ layout }),
      key: ({ part }) => `layout.${part}`,
      name: ({ name }) => name,
      cells: (one, set) => [
        { label: 'Name of the sheet', kind: 'text', value: one.name, to: (name) => set({ name: name ?? '' }) },
        { label: 'Filled from', kind: 'fixed', value: returnPartWords[one.part] },
        {
          label: 'In',
          kind: 'select',
          value: one.yearEndOnly ? 'YEAR_END' : 'EVERY',
          options: optionsOf(WHEN),
          to: (value) => set({ yearEndOnly: value === 'YEAR_END' }),
        },
      ],
      inside: ({ part, columns }) => ({ words: counted(columns.length, 'column'), panel: `sheet:${part}` }),
    }),
    ...(free.length > 0 && {
      adding: {
        label: 'Add a sheet',
        typed: 'Name of the sheet',
        options: free.map((part) => ({ value: part, label: returnPartWords[part] })),
        with: (name: string, chosen: string) => {
          const part = chosen as ReturnPart;
          const columns = Object.entries(RETURN_FIELDS[part]).map(([field, heading]) => ({ field, heading }));
          return { layout: [...pack.layout, { part, name, columns, yearEndOnly: false }] };
        },
      },
    }),
  };
}

export function columnsView(pack: RulePack, part: string): PartView | undefined {
  const sheet = pack.layout.find((one) => one.part === part);
  if (!sheet) return undefined;
  const fillers = fillersOf(pack, sheet.part);
  const edit = (columns: readonly ReturnColumn[]) => ({
    layout: pack.layout.map((one) => (one === sheet ? { ...one, columns } : one)),
  });
  const free = fillers.filter(({ value }) => !sheet.columns.some(({ field }) => field === value));
  return {
    title: sheet.name,
    says: 'The columns of the sheet, from left to right.',
    heads: ['Heading', 'Filled from'],
    rows: rowsOf<ReturnColumn>({
      list: sheet.columns,
      edit,
      key: ({ field }) => `layout.${part}.${field}`,
      name: ({ heading }) => heading,
      cells: (one, set) => [
        { label: 'Heading', kind: 'text', value: one.heading, to: (heading) => set({ heading: heading ?? '' }) },
        {
          label: 'Filled from',
          kind: 'fixed',
          value: fillers.find(({ value }) => value === one.field)?.label ?? one.field,
        },
      ],
    }),
    ...(free.length > 0 && {
      adding: {
        label: 'Add a column',
        typed: 'Heading',
        options: free,
        with: (heading: string, field: string) => edit([...sheet.columns, { field, heading }]),
      },
    }),
  };
}
