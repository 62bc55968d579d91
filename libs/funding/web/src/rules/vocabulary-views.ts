import {
  idFor,
  type Choice,
  type Metric,
  type RulePack,
  type SignOff,
  type SourceOfFunding,
} from '@weft/funding/domain';
import type { FinancialYear } from '@weft/kernel';
import { counted } from '@weft/ui';
import { namedOptions, optionsOf, partsOf, rowsOf, YES_NO, yesNo, type PartView } from './part-view';

const CONTRIBUTION = { REQUIRED: 'Required minimum', VOLUNTARY: 'Voluntary' };
const PAID_BY = { NHS: 'NHS', LA: 'Council' };
const BETTER = { LOWER: 'Lower', HIGHER: 'Higher' };
const SIGNS = { PLAN: 'Plan', RETURN: 'Returns', BOTH: 'Plan and returns' };

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const following = (value: string | null): Pick<Choice, 'follows'> => ({ follows: partsOf(value) });

/** Where the money comes from. `others` are the packs of other rounds: what a source stands for now is chosen there. */
export function sourcesView(pack: RulePack, others: readonly RulePack[]): PartView {
  const before = [...new Map(others.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values()];
  return {
    title: 'Sources of funding',
    says: 'A required source has a minimum for each place and year, which is entered in the plan.',
    heads: ['Source', 'Contribution', 'Paid in by', 'Stands for'],
    rows: rowsOf<SourceOfFunding>({
      list: pack.sources,
      edit: (sources) => ({ sources }),
      key: ({ id }) => `sources.${id}`,
      name: ({ name }) => name,
      cells: (one, set) => [
        { label: 'Name', kind: 'text', value: one.name, to: (name) => set({ name: name ?? '' }) },
        {
          label: 'Contribution',
          kind: 'select',
          value: one.contribution,
          options: optionsOf(CONTRIBUTION),
          to: (value) => set({ contribution: value as SourceOfFunding['contribution'] }),
        },
        {
          label: 'Paid in by',
          kind: 'select',
          value: one.paidBy,
          options: optionsOf(PAID_BY),
          to: (value) => set({ paidBy: value as SourceOfFunding['paidBy'] }),
        },
        {
          label: 'Stands for sources of other rounds',
          kind: 'several',
          value: (one.follows ?? []).join(',') || null,
          options: namedOptions(before.filter(({ id }) => id !== one.id)),
          clearable: true,
          to: (value) => set(following(value)),
        },
      ],
    }),
    adding: {
      label: 'Add a source',
      typed: 'Name of the source',
      with: (name) => ({
        sources: [
          ...pack.sources,
          { id: idFor(name, ids(pack.sources)), name, contribution: 'VOLUNTARY', paidBy: 'NHS' },
        ],
      }),
    },
  };
}

export function conditionsView(pack: RulePack): PartView {
  const next = `NC${pack.conditions.length + 1}`;
  return {
    title: 'National conditions',
    says: 'A plan and each return answer to them.',
    heads: ['Code', 'Condition'],
    rows: rowsOf({
      list: pack.conditions,
      edit: (conditions) => ({ conditions }),
      key: ({ id }) => `conditions.${id}`,
      name: ({ id }) => id,
      cells: (one, set) => [
        { label: 'Code', kind: 'text', value: one.id, to: (id) => set({ id: id ?? '' }) },
        { label: 'Condition', kind: 'lines', value: one.text, to: (text) => set({ text: text ?? '' }) },
      ],
    }),
    adding: {
      label: 'Add a condition',
      typed: 'What it asks',
      with: (text) => ({ conditions: [...pack.conditions, { id: idFor(next, ids(pack.conditions)), text }] }),
    },
  };
}

export function metricsView(pack: RulePack): PartView {
  const several = pack.years.length > 1;
  return {
    title: 'Metrics',
    says: 'A return gives ambition and actual of each.',
    heads: ['Metric', 'Unit', 'Better', ...(several ? ['Years'] : [])],
    rows: rowsOf<Metric>({
      list: pack.metrics,
      edit: (metrics) => ({ metrics }),
      key: ({ id }) => `metrics.${id}`,
      name: ({ name }) => name,
      cells: (one, set) => [
        { label: 'Name', kind: 'text', value: one.name, to: (name) => set({ name: name ?? '' }) },
        { label: 'Unit', kind: 'text', value: one.unit, to: (unit) => set({ unit: unit ?? '' }) },
        {
          label: 'Better',
          kind: 'select',
          value: one.better,
          options: optionsOf(BETTER),
          to: (value) => set({ better: value as Metric['better'] }),
        },
        ...(several
          ? [
              {
                label: 'Years in which it counts',
                kind: 'several' as const,
                value: (one.years ?? pack.years).join(','),
                options: pack.years.map((year) => ({ value: year, label: year })),
                to: (value: string | null) => set({ years: partsOf(value) as readonly FinancialYear[] }),
              },
            ]
          : []),
      ],
    }),
    adding: {
      label: 'Add a metric',
      typed: 'Name of the metric',
      with: (name) => ({
        metrics: [...pack.metrics, { id: idFor(name, ids(pack.metrics)), name, unit: 'number', better: 'LOWER' }],
      }),
    },
  };
}

export function schemeTypesView(pack: RulePack): PartView {
  return {
    title: 'Scheme types and activities',
    says: 'What a line buys. Where outputs are counted, a line says how many are expected.',
    heads: ['Type', 'Unit of outputs', 'Needs a text', 'Sub-types'],
    rows: rowsOf({
      list: pack.schemeTypes,
      edit: (schemeTypes) => ({ schemeTypes }),
      key: ({ id }) => `schemeTypes.${id}`,
      name: ({ name }) => name,
      cells: (one, set) => [
        { label: 'Name', kind: 'text', value: one.name, to: (name) => set({ name: name ?? '' }) },
        { label: 'Unit of outputs', kind: 'text', value: one.unit, clearable: true, to: (unit) => set({ unit }) },
        {
          label: 'Needs a text',
          kind: 'select',
          value: yesNo(one.needsText),
          options: optionsOf(YES_NO),
          to: (value) => set({ needsText: value === 'YES' }),
        },
      ],
      inside: ({ id, subTypes }) => ({
        words: subTypes.length ? counted(subTypes.length, 'sub-type') : 'None',
        panel: `type:${id}`,
      }),
    }),
    adding: {
      label: 'Add a type',
      typed: 'Name of the type',
      with: (name) => ({
        schemeTypes: [
          ...pack.schemeTypes,
          { id: idFor(name, ids(pack.schemeTypes)), name, subTypes: [], unit: null, needsText: false },
        ],
      }),
    },
  };
}

export function subTypesView(pack: RulePack, typeId: string): PartView | undefined {
  const type = pack.schemeTypes.find(({ id }) => id === typeId);
  if (!type) return undefined;
  const edit = (subTypes: readonly Choice[]) => ({
    schemeTypes: pack.schemeTypes.map((one) => (one === type ? { ...one, subTypes } : one)),
  });
  return choiceList(type.subTypes, edit, {
    title: type.name,
    says: 'Sub-types that a line of this type can have.',
    key: `schemeTypes.${typeId}`,
    one: 'sub-type',
  });
}

/** Choices that have a name and no more. */
export function choiceList(
  list: readonly Choice[],
  edit: (list: readonly Choice[]) => ReturnType<PartViewEdit>,
  {
    title,
    says,
    key,
    one,
  }: { readonly title: string; readonly says: string; readonly key: string; readonly one: string },
): PartView {
  return {
    title,
    says,
    heads: ['Name'],
    rows: rowsOf<Choice>({
      list,
      edit,
      key: ({ id }) => `${key}.${id}`,
      name: ({ name }) => name,
      cells: (choice, set) => [
        { label: 'Name', kind: 'text', value: choice.name, to: (name) => set({ name: name ?? '' }) },
      ],
    }),
    adding: {
      label: `Add a ${one}`,
      typed: `Name of the ${one}`,
      with: (name) => edit([...list, { id: idFor(name, ids(list)), name }]),
    },
  };
}
type PartViewEdit = NonNullable<PartView['adding']>['with'];

export function signOffsView(pack: RulePack): PartView {
  return {
    title: 'Sign-off',
    says: 'Who signs the plan, and who each return.',
    heads: ['Role', 'Signs'],
    rows: rowsOf<SignOff>({
      list: pack.signOffs,
      edit: (signOffs) => ({ signOffs }),
      key: ({ id }) => `signOffs.${id}`,
      name: ({ name }) => name,
      cells: (one, set) => [
        { label: 'Role', kind: 'text', value: one.name, to: (name) => set({ name: name ?? '' }) },
        {
          label: 'Signs',
          kind: 'select',
          value: one.signs,
          options: optionsOf(SIGNS),
          to: (value) => set({ signs: value as SignOff['signs'] }),
        },
      ],
    }),
    adding: {
      label: 'Add a role',
      typed: 'Name of the role',
      with: (name) => ({ signOffs: [...pack.signOffs, { id: idFor(name, ids(pack.signOffs)), name, signs: 'BOTH' }] }),
    },
  };
}
