import { formatPlainPounds, formatPounds, formatShare, penceOf, shareOf, type FinancialYear } from '@weft/kernel';
import { isNeeded, packIndex, type LineField, type PlanLine, type RulePack, valueOf } from '@weft/funding/domain';
import { UNKNOWN } from '@weft/ui';
import type { Option } from '@weft/ui/edit';

/** A field of the pack as a cell of the panel: how it is edited, and what it holds. */
export interface ShownField {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'select';
  readonly value: string | null;
  readonly shown: string | undefined;
  readonly options: readonly Option[];
  readonly needed: boolean;
  /** How a value that others saved reads. */
  readonly kept: ((value: string | null) => string) | null;
}

const LONG = new Set(['description', 'comments', 'otherText']);

/** The fields that the pack asks for, in its order, as far as they concern this line. */
export function shownFields(pack: RulePack, line: PlanLine, year: FinancialYear): readonly ShownField[] {
  const index = packIndex(pack);
  return pack.fields.flatMap((field): ShownField[] => {
    const needed = isNeeded(field.needed, index, line);
    const value = valueOf(line, field.field, year);
    const conditional = field.needed !== 'ALWAYS' && field.needed !== 'OPTIONAL';
    return conditional && !needed && value === null ? [] : [shown(pack, field, line, value, needed, year)];
  });
}

function shown(
  pack: RulePack,
  { field, label, choices }: LineField,
  line: PlanLine,
  value: string | number | null,
  needed: boolean,
  year: FinancialYear,
): ShownField {
  const base = { field, label, needed, options: [], shown: undefined, kept: null };
  switch (field) {
    case 'expenditure': {
      const amount = value === null ? null : penceOf(Number(value));
      return {
        ...base,
        label: `Expenditure ${year}`,
        kind: 'text',
        value: amount === null ? null : formatPlainPounds(amount),
        shown: amount === null ? undefined : formatPounds(amount),
        kept: keptPounds,
      };
    }
    case 'outputs': {
      const unit = pack.schemeTypes.find(({ id }) => id === line.schemeType)?.unit;
      const text = value === null ? null : Number(value).toLocaleString('en-GB');
      return {
        ...base,
        label: `${label} ${year}`,
        kind: 'text',
        value: text,
        shown: text === null || !unit ? undefined : `${text} ${unit.toLowerCase()}`,
      };
    }
    case 'nhsShare':
    case 'laShare':
      return {
        ...base,
        kind: 'text',
        value: value === null ? null : formatShare(shareOf(Number(value))),
        kept: (share) => (share === null ? UNKNOWN : formatShare(shareOf(Number(share)))),
      };
    default: {
      const options = field === 'subType' ? subTypesOf(pack, line) : choicesOf(pack, field, choices);
      const kind = options ? 'select' : LONG.has(field) ? 'lines' : 'text';
      return { ...base, kind, value: value === null ? null : String(value), options: options ?? [] };
    }
  }
}

/** Whole pence as they are kept, in pounds. */
export const keptPounds = (pence: string | null): string =>
  pence === null ? UNKNOWN : formatPounds(penceOf(Number(pence)));

const asOptions = (choices: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  choices.map(({ id, name }) => ({ value: id, label: name }));

export function choicesOf(
  pack: RulePack,
  field: string,
  choices = pack.fields.find((one) => one.field === field)?.choices,
): readonly Option[] | undefined {
  if (field === 'source') return asOptions(pack.sources);
  if (field === 'schemeType') return asOptions(pack.schemeTypes);
  return choices && asOptions(choices);
}

function subTypesOf(pack: RulePack, { schemeType }: PlanLine): readonly Option[] {
  return asOptions(pack.schemeTypes.find(({ id }) => id === schemeType)?.subTypes ?? []);
}

/** The name of a choice, by its id; the id where the pack does not have it. */
export function nameOf(pack: RulePack, field: string, id: string | null): string {
  if (id === null) return UNKNOWN;
  return choicesOf(pack, field)?.find(({ value }) => value === id)?.label ?? id;
}
