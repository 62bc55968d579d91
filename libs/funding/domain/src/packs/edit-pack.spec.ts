import { dateOf, financialYearOf, pounds } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { carryLine } from '../plan/next-round';
import { completePlan, reablement, spends } from '../testing/tower-hamlets';
import { decideConfirmPack, decideDraftPack } from './draft-pack';
import { decideEditPack, type PackEdit } from './edit-pack';
import { codesInPlan, idFor } from './pack-codes';
import { pack2025 } from './pack-2025-26';
import { OTHER, schemeType, type Choice, type Metric, type RulePack } from './rule-pack';
import { partedRules, rulesOf, STANDARD_RULES } from './standard-rules';

const y2026 = financialYearOf(dateOf('2026-04-01'));
const drafted = decideDraftPack(pack2025, { id: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] }, []);
const draft: RulePack = drafted.ok ? drafted.value : pack2025;
/** A plan under the draft: one line from the NHS minimum, income of it, and its minimum. */
const line = { ...carryLine(reablement, draft, 'r26').line, years: spends({ [y2026]: 80_000 }) };
const plan = {
  ...completePlan,
  packId: draft.id,
  income: [{ id: 'i', source: 'DFG', contributor: null, amounts: {} }],
  minimums: [
    { of: 'NHS_MINIMUM', year: y2026, amount: pounds(1) },
    { of: 'adult-social-care-floor', year: y2026, amount: null },
  ],
  lines: [line],
};
const uses = codesInPlan(plan, draft);
const edit = (change: PackEdit, pack = draft) => decideEditPack(pack, change, uses);
const without = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
  list.filter((one) => one.id !== id);

describe('the content of a draft', () => {
  it('heads its columns with its own year', () => {
    expect(draft.fields.find(({ field }) => field === 'expenditure')?.label).toBe('Expenditure for 2026-27 (£)');
  });

  it('is completed part by part, and what is not given stays', () => {
    const grant = {
      id: 'NEIGHBOURHOOD',
      name: 'Neighbourhood Grant',
      contribution: 'REQUIRED',
      paidBy: 'NHS',
    } as const;
    const edited = edit({ sources: [...draft.sources, grant], virement: { acrossSources: 'ALLOWED' } });
    expect(edited).toMatchObject({
      ok: true,
      value: { status: 'PROVISIONAL', sources: { length: 6 }, virement: { acrossSources: 'ALLOWED' } },
    });
    expect(edited.ok && edited.value.metrics).toBe(draft.metrics);
  });

  it('is locked once it is confirmed', () => {
    const confirmed = decideConfirmPack(draft, { basis: 'Compared with the framework.' });
    expect(confirmed.ok && brokenBy(edit({ title: 'Another' }, confirmed.value))).toEqual([['', 'pack-confirmed']]);
    expect(brokenBy(decideEditPack(pack2025, { title: 'Another' }, []))).toEqual([['', 'pack-confirmed']]);
  });

  it.each<[string, PackEdit, [string, string][]]>([
    [
      'a source that income names',
      { sources: without(draft.sources, 'DFG') },
      [
        ['sources.DFG', 'code-in-use'],
        ['minimums.DFG', 'nothing'],
      ],
    ],
    [
      'a choice that a line keeps',
      { fields: withChoices('provider', (list) => without(list, line.provider ?? '')) },
      [[`fields.provider.${line.provider}`, 'code-in-use']],
    ],
    [
      'a field that a line fills',
      { fields: draft.fields.filter(({ field }) => field !== 'primaryObjective') },
      [
        ['fields.primaryObjective', 'code-in-use'],
        [`fields.primaryObjective.${line.primaryObjective}`, 'code-in-use'],
      ],
    ],
    [
      'a type that a line is of',
      { schemeTypes: without(draft.schemeTypes, line.schemeType ?? '') },
      [[`schemeTypes.${line.schemeType}`, 'code-in-use']],
    ],
    [
      'the minimum that was entered',
      {
        sources: draft.sources.map((one) =>
          one.id === 'NHS_MINIMUM' ? { ...one, contribution: 'VOLUNTARY' as const } : one,
        ),
      },
      [['minimums.NHS_MINIMUM', 'code-in-use']],
    ],
  ])('does not lose %s', (_, change, broken) => {
    expect(brokenBy(edit(change))).toEqual(broken.filter(([, rule]) => rule !== 'nothing'));
  });

  it('says where a code is in use', () => {
    const answer = edit({ sources: without(draft.sources, 'DFG') });
    expect(!answer.ok && answer.refusal.kind === 'validation' && answer.refusal.fields[0]?.message).toBe(
      'Disabled Facilities Grant is in use: income. Take it out there first.',
    );
  });

  it('keeps its years once a plan is open, and changes them before', () => {
    const years = [y2026, financialYearOf(dateOf('2027-04-01'))];
    expect(brokenBy(edit({ years }))).toEqual([['years', 'plan-opened']]);
    expect(edit({ years: draft.years, title: 'Another title' }).ok).toBe(true);
    expect(decideEditPack(draft, { years }, [])).toMatchObject({ ok: true, value: { years } });
    expect(brokenBy(decideEditPack(draft, { years: [] }, []))).toEqual([['years', 'required']]);
    expect(brokenBy(decideEditPack(draft, { years: [...years].reverse() }, []))).toEqual([['years', 'years-in-order']]);
  });

  it('counts its metrics in the years that it still has', () => {
    const [first, second, third] = ['2026-04-01', '2027-04-01', '2028-04-01'].map((day) =>
      financialYearOf(dateOf(day)),
    );
    const [one, two, all] = draft.metrics as [Metric, Metric, Metric];
    const before = { ...draft, metrics: [{ ...one, years: [first!] }, { ...two, years: [first!, second!] }, all] };
    const edited = decideEditPack({ ...before, years: [first!, second!] }, { years: [second!, third!] }, []);
    expect(edited.ok && edited.value.metrics).toEqual([one, { ...two, years: [second] }, all]);
  });

  it('loses what nothing keeps', () => {
    expect(edit({ conditions: draft.conditions.slice(1), metrics: [] }).ok).toBe(true);
    expect(edit({ rules: draft.rules.filter(({ kind }) => kind !== 'FLOOR') }).ok).toBe(true);
  });

  it.each<[string, PackEdit, [string, string][]]>([
    ['a condition without words', { conditions: [{ id: 'NC1', text: ' ' }] }, [['conditions.NC1', 'required']]],
    [
      'a code with a blank',
      { metrics: [{ id: 'A B', name: 'a', unit: '%', better: 'LOWER' }] },
      [['metrics.A B', 'not-a-code']],
    ],
    ['a type given twice', { schemeTypes: [...draft.schemeTypes, OTHER] }, [['schemeTypes', 'id-twice']]],
    [
      'a sub-type without a name',
      { schemeTypes: [...draft.schemeTypes, { ...schemeType('New'), subTypes: [{ id: 'A', name: '' }] }] },
      [['schemeTypes.NEW.A', 'required']],
    ],
    [
      'a chosen field without choices',
      { fields: [...draft.fields, { field: 'commissioner', label: 'Commissioner', needed: 'ALWAYS' }] },
      [['fields.commissioner', 'choices-needed']],
    ],
    [
      'choices of a field that is typed',
      {
        fields: [
          ...draft.fields,
          { field: 'outputs', label: 'Outputs', needed: 'OPTIONAL', choices: [{ id: 'A', name: 'a' }] },
        ],
      },
      [['fields.outputs', 'choices-elsewhere']],
    ],
    [
      'a floor that no line counts towards',
      { rules: draft.rules.map((rule) => (rule.kind === 'FLOOR' ? { ...rule, counts: [] } : rule)) },
      [['rules.adult-social-care-floor', 'required']],
    ],
    [
      'a heading that nothing fills',
      {
        layout: draft.layout.map((sheet) =>
          sheet.part === 'METRICS' ? { ...sheet, columns: [{ field: 'mood', heading: 'Mood' }] } : sheet,
        ),
      },
      [['layout.METRICS.mood', 'field-unknown']],
    ],
    [
      'a sheet that a workbook does not take',
      { layout: draft.layout.map((sheet) => (sheet.part === 'METRICS' ? { ...sheet, name: 'Q1/Q2' } : sheet)) },
      [['layout.METRICS', 'not-a-sheet-name']],
    ],
    [
      'a list without end',
      { conditions: Array.from({ length: 101 }, (_, n) => ({ id: `NC${n}`, text: 'Agreed' })) },
      [['conditions', 'too-many']],
    ],
  ])('refuses %s', (_, change, broken) => expect(brokenBy(edit(change))).toEqual(broken));
});

it('gives what is new a code of its own', () => {
  expect(idFor('Social Care', [])).toBe('SOCIAL_CARE');
  expect(idFor('Social care', ['SOCIAL_CARE', 'SOCIAL_CARE_2'])).toBe('SOCIAL_CARE_3');
  expect(idFor('!', [])).toBe('NEW');
});

it('parts rules into those that hold or do not, and floors', () => {
  const { kinds, floors } = partedRules(pack2025.rules);
  expect(kinds).toEqual(['INCOME_MINIMUM', 'FIELDS_FILLED', 'KNOWN_CHOICES', 'INCOME_IS_SPENT', 'AGREEMENT']);
  expect(rulesOf(kinds, floors)).toEqual(pack2025.rules);
  expect(
    rulesOf(
      STANDARD_RULES.map(({ kind }) => kind),
      floors,
    ),
  ).toHaveLength(8);
});

function withChoices(of: string, change: (choices: readonly Choice[]) => readonly Choice[]) {
  return draft.fields.map((field) =>
    field.field === of && field.choices ? { ...field, choices: change(field.choices) } : field,
  );
}
