import { dateOf, NO_MONEY, penceOf, pounds, sumPence, type Pence } from '@weft/kernel';
import fc from 'fast-check';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { sheetsOf } from '../packs/return-layout';
import type { RulePack } from '../packs/rule-pack';
import { completePlan, jointHomeCare, pack2023, pack2025, y2024, y2025 } from '../testing/tower-hamlets';
import { decideAnswers, NO_ANSWERS, type ReturnAnswers } from './answers';
import { assembleReturn, type AssembledReturn, type MoneyToDate, type ReturnParts } from './assemble-return';
import { checkReturn } from './check-return';
import { layOutReturn } from './lay-out-return';
import { monthsToDate, openMonthOf, periodEnd } from './period';
import { decideSign, decideWithdraw, requireDraft, returnSignOffs, type SigningFacts } from './sign-return';

const money: MoneyToDate = {
  spent: new Map([
    ['reablement', penceOf(29_999_999)],
    ['rapid-response', pounds(180_000)],
  ]),
  income: new Map([
    ['NHS_MINIMUM', pounds(1_000_000)],
    ['LA_BETTER_CARE_GRANT', pounds(290_000)],
    ['DFG', pounds(200_000)],
  ]),
  closedThrough: dateOf('2025-09-01'),
};

const answers: ReturnAnswers = {
  ...NO_ANSWERS,
  conditions: pack2025.conditions.map(({ id }) => ({ condition: id, met: true, reason: null, expectedOn: null })),
  metrics: pack2025.metrics.map(({ id }) => ({
    metric: id,
    ambition: 410.5,
    actual: 398.2,
    progress: 'ON_TRACK',
    challenges: null,
    achievements: 'Fewer falls.',
  })),
};

const parts: ReturnParts = { pack: pack2025, plan: completePlan, year: y2025, period: 'Q2', money, answers };
const found = (given: Partial<ReturnParts>) =>
  checkReturn(assembleReturn({ ...parts, ...given })).findings.map(({ part, rule, subject, field }) => [
    part,
    rule,
    subject,
    field,
  ]);

describe('a return is put together from plan and ledger', () => {
  it('a quarterly return counts from April to the end of its quarter', () => {
    expect(monthsToDate(y2025, 'Q2')).toEqual(
      ['04', '05', '06', '07', '08', '09'].map((month) => dateOf(`2025-${month}-01`)),
    );
    expect(periodEnd(y2025, 'Q3')).toBe('2025-12-31');
    expect(periodEnd(y2025, 'YEAR_END')).toBe('2026-03-31');
    expect(openMonthOf(y2025, 'Q2', dateOf('2025-08-01'))).toBe('2025-09-01');
    expect(openMonthOf(y2025, 'Q2', dateOf('2025-09-01'))).toBeNull();
  });

  it('each line has its plan and what was spent, whether or not anybody has said something of it', () => {
    const { lines, income, feedback } = assembleReturn(parts);
    expect(lines.map(({ line, planned, spent }) => [line.id, planned, spent])).toEqual([
      ['reablement', pounds(600_000), penceOf(29_999_999)],
      ['reablement-grant', pounds(300_000), NO_MONEY],
      ['rapid-response', pounds(400_000), pounds(180_000)],
      ['adaptations', pounds(200_000), NO_MONEY],
    ]);
    expect([income, feedback]).toEqual([[], []]);
  });

  it('a metric that the round had in another year alone is not asked for', () => {
    const years = pack2023.metrics.filter((metric) => metric.years && !metric.years.includes(y2024));
    expect(years).not.toHaveLength(0);
    const assembled = assembleReturn({ ...parts, pack: pack2023, plan: { ...completePlan, lines: [] }, year: y2024 });
    expect(assembled.metrics.map(({ metric }) => metric.id)).not.toContain(years[0]?.id);
  });
});

describe('a return says what it lacks', () => {
  it('is Complete when conditions and metrics are answered and the months are closed', () => {
    const check = checkReturn(assembleReturn(parts));
    expect(check.findings).toEqual([]);
    expect(check.parts.map(({ part, status }) => [part, status])).toEqual(
      ['COVER', 'CONDITIONS', 'METRICS', 'SPEND'].map((part) => [part, 'COMPLETE']),
    );
  });

  it('lacks everything that people add while they have said nothing', () => {
    expect(found({ answers: NO_ANSWERS })).toEqual([
      ...pack2025.conditions.map(({ id }) => ['CONDITIONS', 'condition-answered', id, 'met']),
      ...pack2025.metrics.flatMap(({ id }) => [
        ['METRICS', 'metric-ambition', id, 'ambition'],
        ['METRICS', 'metric-assessed', id, 'progress'],
      ]),
    ]);
  });

  it('a condition that is not met says why and by when', () => {
    const [first, ...others] = answers.conditions;
    const not = { ...first!, met: false };
    expect(found({ answers: { ...answers, conditions: [not, ...others] } })).toEqual([
      ['CONDITIONS', 'condition-reason', 'NC1', 'reason'],
      ['CONDITIONS', 'condition-reason', 'NC1', 'expectedOn'],
    ]);
    const said = { ...not, reason: 'The agreement is being signed.', expectedOn: dateOf('2025-12-01') };
    expect(found({ answers: { ...answers, conditions: [said, ...others] } })).toEqual([]);
  });

  it('a metric off track names its challenge; one without data needs no actual', () => {
    const [first, second, third] = answers.metrics;
    const metrics = [
      { ...first!, progress: 'NOT_ON_TRACK' as const },
      { ...second!, progress: 'NO_DATA' as const, actual: null },
      { ...third!, actual: null },
    ];
    expect(found({ answers: { ...answers, metrics } })).toEqual([
      ['METRICS', 'metric-challenge', first!.metric, 'challenges'],
      ['METRICS', 'metric-actual', third!.metric, 'actual'],
    ]);
  });

  it('a month of its period that is open can still move its figures', () => {
    expect(found({ money: { ...money, closedThrough: dateOf('2025-08-01') } })).toEqual([
      ['SPEND', 'months-closed', null, null],
    ]);
  });

  it('a line of a round that counts outputs says what it brought about', () => {
    const plan = { ...completePlan, packId: pack2023.id, income: [], lines: [jointHomeCare] };
    const given = { pack: pack2023, plan, year: y2024, money: { ...money, closedThrough: dateOf('2025-03-01') } };
    const rules = found(given).filter(([part]) => part === 'SPEND');
    expect(rules).toEqual([['SPEND', 'outputs-given', 'home-care', 'outputs']]);
    const lines = [{ lineId: 'home-care', outputs: 0, issues: null, comments: null }];
    expect(found({ ...given, answers: { ...answers, lines } }).filter(([part]) => part === 'SPEND')).toEqual([]);
  });

  it('at year end each difference by source has a reason, and the year its successes and challenges', () => {
    const year: Partial<ReturnParts> = { period: 'YEAR_END', money: { ...money, closedThrough: dateOf('2026-03-01') } };
    expect(found(year)).toEqual([
      ['INCOME', 'variance-reason', 'NHS_MINIMUM', 'reason'],
      ['INCOME', 'variance-reason', 'LA_BETTER_CARE_GRANT', 'reason'],
      ['INCOME', 'variance-reason', 'DFG', 'reason'],
      ['YEAR_END', 'feedback-given', 'SUCCESS 1', 'title'],
      ['YEAR_END', 'feedback-given', 'SUCCESS 2', 'title'],
      ['YEAR_END', 'feedback-given', 'CHALLENGE 1', 'title'],
      ['YEAR_END', 'feedback-given', 'CHALLENGE 2', 'title'],
    ]);
    const [nhs] = checkReturn(assembleReturn({ ...parts, ...year })).findings;
    expect(nhs?.message).toContain('expenditure \u2212£520,000.01');
    expect(nhs?.message).not.toContain('income');
  });
});

describe('answers that are wrong in themselves are refused by their field', () => {
  const wrong = (given: Partial<ReturnAnswers>) =>
    brokenBy(decideAnswers(pack2025, completePlan, { ...answers, ...given }));
  const condition = { condition: 'NC1', met: true, reason: null, expectedOn: null };
  const line = { lineId: 'reablement', outputs: null, issues: null, comments: null };
  it.each<[string, Partial<ReturnAnswers>, string, string]>([
    ['another round', { conditions: [{ ...condition, condition: 'NC9' }] }, 'conditions.0', 'not-of-this-return'],
    ['twice', { conditions: [condition, condition] }, 'conditions.1', 'answered-twice'],
    ['a line of no plan', { lines: [{ ...line, lineId: 'x' }] }, 'lines.0', 'not-of-this-return'],
    ['outputs below nothing', { lines: [{ ...line, outputs: -1 }] }, 'lines.0.outputs', 'not-a-count'],
    ['a comment too long', { lines: [{ ...line, comments: 'x'.repeat(2001) }] }, 'lines.0.comments', 'too-long'],
    [
      'a figure that is none',
      { metrics: [{ ...answers.metrics[0]!, actual: NaN }] },
      'metrics.0.actual',
      'not-a-figure',
    ],
    [
      'a day that does not exist',
      { conditions: [{ ...condition, expectedOn: '2025-02-30' as never }] },
      'conditions.0.expectedOn',
      'not-a-date',
    ],
  ])('%s', (_, given, field, rule) => {
    expect(wrong(given)).toEqual([[field, rule]]);
  });

  it('texts are kept tidy, and empty ones as none', () => {
    const decided = decideAnswers(pack2025, completePlan, {
      ...answers,
      lines: [{ ...line, issues: '  ', comments: ' a ' }],
    });
    expect(decided.ok && decided.value.lines).toEqual([{ ...line, issues: null, comments: 'a' }]);
  });
});

describe('a return is signed by roles, and frozen', () => {
  const roles = returnSignOffs(pack2025).map(({ id }) => id);
  const signatories = roles.map((role) => ({ role, personId: `who is ${role}` }));
  const draft: SigningFacts = {
    pack: pack2025,
    state: 'DRAFT',
    check: checkReturn(assembleReturn(parts)),
    signatures: [],
    signatories,
    personId: 'who is HWB_CHAIR',
    today: dateOf('2025-11-05'),
  };
  const ruleOf = (result: ReturnType<typeof decideSign> | ReturnType<typeof decideWithdraw>) =>
    result.ok ? null : result.refusal.kind === 'not-allowed' ? result.refusal.rule : result.refusal.kind;

  it('by the chair, the BCF lead and, since 2025-26, the s151 officer', () => {
    expect(roles).toEqual(['HWB_CHAIR', 'BCF_LEAD', 'S151_OFFICER']);
    expect(returnSignOffs(pack2023).map(({ id }) => id)).toEqual(['HWB_CHAIR', 'BCF_LEAD']);
  });

  it('one after the other, in any order; the last one freezes it for good', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(roles, { minLength: roles.length }), (order) => {
        let facts = draft;
        for (const [index, role] of order.entries()) {
          const signed = decideSign(role, { ...facts, personId: `who is ${role}` });
          expect(signed).toMatchObject({ ok: true, value: { state: index < 2 ? 'SIGNING' : 'SIGNED' } });
          if (!signed.ok) return;
          facts = { ...facts, state: signed.value.state, signatures: [...facts.signatures, signed.value.signature] };
          expect(requireDraft(facts)).toMatchObject({ ok: false, refusal: { rule: 'return-frozen' } });
        }
        for (const role of roles) expect(ruleOf(decideSign(role, facts))).toBe('return-frozen');
        expect(ruleOf(decideWithdraw({ reason: 'A slip.' }, facts))).toBe('return-frozen');
      }),
    );
  });

  it('refuses while it is Incomplete, by whom it is not for, and twice', () => {
    const incomplete = checkReturn(assembleReturn({ ...parts, answers: NO_ANSWERS }));
    expect(ruleOf(decideSign('HWB_CHAIR', { ...draft, check: incomplete }))).toBe('return-incomplete');
    expect(ruleOf(decideSign('BCF_LEAD', draft))).toBe('not-a-signatory');
    expect(ruleOf(decideSign('HOUSING_LEAD', draft))).toBe('validation');
    const once = { role: 'HWB_CHAIR', personId: draft.personId, signedOn: draft.today };
    expect(ruleOf(decideSign('HWB_CHAIR', { ...draft, state: 'SIGNING', signatures: [once] }))).toBe('signed-already');
  });

  it('is taken back by a signatory with a reason, while the last one has not signed', () => {
    const signing: SigningFacts = {
      ...draft,
      state: 'SIGNING',
      signatures: [{ role: 'HWB_CHAIR', personId: draft.personId, signedOn: draft.today }],
    };
    expect(decideWithdraw({ reason: ' A figure was wrong. ' }, signing)).toEqual({
      ok: true,
      value: { state: 'DRAFT', reason: 'A figure was wrong.' },
    });
    expect(ruleOf(decideWithdraw({ reason: ' ' }, signing))).toBe('validation');
    expect(ruleOf(decideWithdraw({ reason: 'A slip.' }, { ...signing, personId: 'sam' }))).toBe('not-a-signatory');
    expect(ruleOf(decideWithdraw({ reason: 'A slip.' }, draft))).toBe('nothing-signed');
    expect(requireDraft(draft).ok).toBe(true);
  });
});

describe('a return comes out in the layout of its round', () => {
  const cover = {
    place: 'Tower Hamlets',
    completedBy: 'Samira Khan',
    email: 'samira@example.org',
    signedOffBy: null,
    signedOffOn: null,
  };
  const column = (assembled: AssembledReturn, sheet: string, heading: string) => {
    const found = layOutReturn(pack2025, assembled, cover).find(({ name }) => name === sheet);
    const at = found?.headings.indexOf(heading) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    return found?.rows.map((row) => row[at]?.value ?? null) ?? [];
  };

  it('has the sheets and headings of the round, every row as wide as its headings', () => {
    for (const period of ['Q1', 'YEAR_END'] as const) {
      const sheets = layOutReturn(pack2025, assembleReturn({ ...parts, period }), cover);
      expect(sheets.map(({ name }) => name)).toEqual(
        sheetsOf(pack2025.layout, period === 'Q1' ? 'QUARTER' : period).map(({ name }) => name),
      );
      for (const { headings, rows } of sheets) for (const row of rows) expect(row).toHaveLength(headings.length);
    }
  });

  it('writes words for ids, and every figure as it stands', () => {
    const assembled = assembleReturn(parts);
    expect(column(assembled, 'Expenditure', 'Activity')[0]).toBe('Home-based intermediate care');
    expect(column(assembled, 'Expenditure', 'Actual expenditure to date')).toEqual([29_999_999, 0, 18_000_000, 0]);
    expect(column(assembled, 'National conditions', 'Confirmation')).toEqual(['Yes', 'Yes', 'Yes', 'Yes']);
    expect(column(assembled, 'Metrics', 'Actual performance')).toEqual([398.2, 398.2, 398.2]);
  });

  it('says on its cover that its rules are provisional, as long as they are', () => {
    const coverOf = (status: RulePack['status']) =>
      layOutReturn({ ...pack2025, status }, assembleReturn(parts), cover)[0];
    expect(coverOf('CONFIRMED')?.headings).not.toContain('Provisional');
    const provisional = coverOf('PROVISIONAL');
    expect(provisional?.headings.at(-1)).toBe('Provisional');
    expect(provisional?.rows[0]?.at(-1)?.value).toBe(
      'The rules of Better Care Fund 2025-26 are not confirmed: a working copy',
    );
  });

  it('law: what is spent by line adds up to what is spent by source, whatever was spent', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 10_000_000_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, (given) => {
        const spent = new Map(completePlan.lines.map(({ id }, index) => [id, given[index] as Pence]));
        const assembled = assembleReturn({ ...parts, period: 'YEAR_END', money: { ...money, spent } });
        const byLine = column(assembled, 'Expenditure', 'Actual expenditure to date') as Pence[];
        const bySource = column(assembled, 'Income and expenditure actual', 'Actual expenditure') as Pence[];
        expect(sumPence(byLine)).toBe(sumPence(given as Pence[]));
        expect(sumPence(bySource)).toBe(sumPence(given as Pence[]));
      }),
    );
  });
});
