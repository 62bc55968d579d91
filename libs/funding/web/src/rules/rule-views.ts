import {
  partedRules,
  rulesOf,
  STANDARD_RULES,
  type Floor,
  type LineCondition,
  type RulePack,
} from '@weft/funding/domain';
import { counted } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { namedOptions, optionsOf, partsOf, rowsOf, YES_NO, yesNo, type PartRow, type PartView } from './part-view';

const JOINT = { WHOLE: 'Whole', NHS_SHARE: 'At the NHS share' };
const WHICH = { IS: 'is one of', IS_NOT: 'is none of' };
const ACROSS = { FORBIDDEN: 'Not allowed', ALLOWED: 'Allowed' };

/** The rules that hold or do not, and what the round lets virements do. */
export function standardRulesView(pack: RulePack): PartView {
  const { kinds, floors } = partedRules(pack.rules);
  const across: PartRow = {
    key: 'virement',
    name: 'Virements across sources',
    cells: [
      { label: 'Rule', kind: 'fixed', value: 'Virements from one source to another' },
      {
        label: 'Virements from one source to another',
        kind: 'select',
        value: pack.virement.acrossSources,
        options: optionsOf(ACROSS),
        to: (value) => ({ virement: { acrossSources: value as RulePack['virement']['acrossSources'] } }),
      },
    ],
  };
  return {
    title: 'Rules',
    says: 'What a plan is checked by.',
    heads: ['Rule', 'Holds'],
    rows: [
      ...STANDARD_RULES.map(({ id, kind, says }): PartRow => ({
        key: `rules.${id}`,
        name: says,
        cells: [
          { label: 'Rule', kind: 'fixed', value: says },
          {
            label: `Holds: ${says}`,
            kind: 'select',
            value: yesNo(kinds.includes(kind)),
            options: optionsOf(YES_NO),
            to: (value) => {
              const others = kinds.filter((one) => one !== kind);
              return { rules: rulesOf(value === 'YES' ? [...others, kind] : others, floors) };
            },
          },
        ],
      })),
      across,
    ],
  };
}

export function floorsView(pack: RulePack): PartView {
  const { kinds, floors } = partedRules(pack.rules);
  const edit = (next: readonly Floor[]) => ({ rules: rulesOf(kinds, next) });
  return {
    title: 'Required minimum spend',
    says: 'Lines that count spend at least a minimum, which is entered in the plan for each year.',
    heads: ['Rule', 'A joint line counts', 'Lines that count'],
    rows: rowsOf<Floor>({
      list: floors,
      edit,
      key: ({ id }) => `rules.${id}`,
      name: ({ says }) => says,
      cells: (one, set) => [
        { label: 'Rule', kind: 'lines', value: one.says, to: (says) => set({ says: says ?? '' }) },
        {
          label: 'A joint line counts',
          kind: 'select',
          value: one.joint,
          options: optionsOf(JOINT),
          to: (value) => set({ joint: value as Floor['joint'] }),
        },
      ],
      inside: ({ id, counts }) => ({ words: counted(counts.length, 'condition'), panel: `floor:${id}` }),
    }),
    adding: {
      label: 'Add a floor',
      typed: 'What it asks, in a sentence',
      options: namedOptions(pack.sources),
      with: (says, source) => {
        let n = floors.length + 1;
        while (pack.rules.some(({ id }) => id === `floor-${n}`)) n += 1;
        const counts = [{ field: 'source', is: [source] }];
        return edit([
          ...floors,
          { kind: 'FLOOR', id: `floor-${n}`, section: 'MINIMUMS', says, counts, joint: 'WHOLE' },
        ]);
      },
    },
  };
}

/** What a line must have for a floor to count it. */
export function countsView(pack: RulePack, floorId: string): PartView | undefined {
  const { kinds, floors } = partedRules(pack.rules);
  const floor = floors.find(({ id }) => id === floorId);
  if (!floor) return undefined;
  const edit = (counts: readonly LineCondition[]) => ({
    rules: rulesOf(
      kinds,
      floors.map((one) => (one === floor ? { ...one, counts } : one)),
    ),
  });
  const labelOf = (field: string) => pack.fields.find((one) => one.field === field)?.label ?? field;
  const free = pack.fields.filter(
    ({ field }) => choicesFor(pack, field).length > 0 && !floor.counts.some((one) => one.field === field),
  );
  return {
    title: floor.says,
    says: 'A line counts where all of these hold.',
    heads: ['Field', 'Which', 'Choices'],
    rows: floor.counts.map((one, n): PartRow => {
      const chosen = 'is' in one ? one.is : one.isNot;
      const to = (is: boolean, values: readonly string[]) =>
        edit(
          floor.counts.map((each, at) =>
            at !== n ? each : is ? { field: one.field, is: values } : { field: one.field, isNot: values },
          ),
        );
      return {
        key: `rules.${floorId}`,
        name: labelOf(one.field),
        cells: [
          { label: 'Field', kind: 'fixed', value: labelOf(one.field) },
          {
            label: `${labelOf(one.field)}: which`,
            kind: 'select',
            value: 'is' in one ? 'IS' : 'IS_NOT',
            options: optionsOf(WHICH),
            to: (value) => to(value === 'IS', chosen),
          },
          {
            label: `${labelOf(one.field)}: choices`,
            kind: 'several',
            value: chosen.join(',') || null,
            options: choicesFor(pack, one.field),
            to: (value) => to('is' in one, partsOf(value)),
          },
        ],
        without: edit(floor.counts.filter((_, at) => at !== n)),
      };
    }),
    ...(free.length > 0 && {
      adding: {
        label: 'Add a condition',
        options: free.map(({ field, label }) => ({ value: field, label })),
        with: (_: string, field: string) =>
          edit([
            ...floor.counts,
            {
              field,
              is: choicesFor(pack, field)
                .slice(0, 1)
                .map(({ value }) => value),
            },
          ]),
      },
    }),
  };
}

/** What can be chosen for a field, wherever the pack holds it. */
function choicesFor(pack: RulePack, field: string): readonly Option[] {
  if (field === 'source') return namedOptions(pack.sources);
  if (field === 'schemeType') return namedOptions(pack.schemeTypes);
  if (field === 'subType') return namedOptions(pack.schemeTypes.flatMap(({ subTypes }) => subTypes));
  return namedOptions(pack.fields.find((one) => one.field === field)?.choices ?? []);
}
