import fc from 'fast-check';
import { dateOf, type Result } from '@weft/kernel';
import {
  compareProjectsWorstFirst,
  decideEditProject,
  decideNewProject,
  nextProjectCode,
  type ListedProject,
} from './project';
import { RATINGS } from './rating';
import { decideAnnualPriority, decideEditWorkstream } from './workstream';

const homeFirst = {
  homeCode: 'PI',
  startsOn: dateOf('2024-11-12'),
  endsOn: dateOf('2026-06-30'),
  firstForecastOn: dateOf('2025-12-15'),
};

function rulesOf(result: Result<unknown>): readonly string[] {
  return !result.ok && result.refusal.kind === 'validation'
    ? result.refusal.fields.map(({ field, rule }) => `${field}: ${rule}`)
    : [];
}

describe('a new project', () => {
  it('needs a name alone', () => {
    expect(decideNewProject({ name: ' Home First ' })).toEqual({
      ok: true,
      value: {
        name: 'Home First',
        summary: '',
        leadId: null,
        sroId: null,
        organisationId: null,
        startsOn: null,
        endsOn: null,
      },
    });
  });

  it('refuses names and summaries out of bounds, and an end before the start', () => {
    const input = { name: 'ab', summary: 'x'.repeat(4001), startsOn: '2026-01-02', endsOn: '2026-01-01' };
    expect(rulesOf(decideNewProject(input))).toEqual([
      'name: too-short',
      'summary: too-long',
      'endsOn: ends-before-start',
    ]);
    expect(rulesOf(decideNewProject({ name: 'x'.repeat(161) }))).toEqual(['name: too-long']);
  });

  it('can start and end on the same day', () => {
    expect(decideNewProject({ name: 'One day', startsOn: '2026-01-02', endsOn: '2026-01-02' }).ok).toBe(true);
  });
});

describe('editing a project', () => {
  it('changes what is given; null empties', () => {
    expect(decideEditProject(homeFirst, { leadId: null, endsOn: '2026-07-31' })).toEqual({
      ok: true,
      value: { leadId: null, endsOn: '2026-07-31' },
    });
    expect(decideEditProject(homeFirst, {})).toEqual({ ok: true, value: {} });
  });

  it('changes exactly what is given, whatever it is', () => {
    const input = {
      name: 'Home First',
      summary: 'Home on the day.',
      leadId: 'tanvir',
      sroId: null,
      organisationId: 'lbth',
      priorityId: 'one',
      startsOn: '2024-11-12',
      endsOn: '2026-06-30',
      contributors: ['UC', 'PC'],
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(input) as (keyof typeof input)[]), (keys) => {
        const given = Object.fromEntries(keys.map((key) => [key, input[key]]));
        expect(decideEditProject(homeFirst, given)).toEqual({ ok: true, value: given });
      }),
    );
  });

  it('holds a new start against the end that stays', () => {
    const empty = { ...homeFirst, firstForecastOn: null };
    expect(rulesOf(decideEditProject(empty, { startsOn: '2026-07-01' }))).toEqual(['endsOn: ends-before-start']);
  });

  it('holds a new end against the start that stays', () => {
    expect(rulesOf(decideEditProject(homeFirst, { endsOn: '2024-11-11' }))).toEqual(['endsOn: ends-before-start']);
    expect(decideEditProject(homeFirst, { startsOn: null, endsOn: '2024-11-11' }).ok).toBe(true);
  });

  it('leaves no open milestone behind by a later start; what lay before it already stays', () => {
    expect(rulesOf(decideEditProject(homeFirst, { startsOn: '2025-12-16' }))).toEqual([
      'startsOn: forecast-before-start',
    ]);
    const behind = { ...homeFirst, firstForecastOn: dateOf('2024-10-01') };
    expect(rulesOf(decideEditProject(behind, { startsOn: '2024-11-13' }))).toEqual(['startsOn: forecast-before-start']);
    for (const startsOn of ['2025-12-15', '2024-01-01', null])
      expect(decideEditProject(homeFirst, { startsOn }).ok).toBe(true);
    for (const input of [{ startsOn: '2024-11-12' }, { startsOn: '2024-11-01' }, { endsOn: '2026-07-01' }])
      expect(decideEditProject(behind, input).ok).toBe(true);
    expect(decideEditProject({ ...homeFirst, firstForecastOn: null }, { startsOn: '2026-06-01' }).ok).toBe(true);
  });

  it('refuses to empty the name', () => {
    expect(rulesOf(decideEditProject(homeFirst, { name: null }))).toEqual(['name: required']);
  });

  it('refuses the home among the contributors, and one named twice', () => {
    expect(rulesOf(decideEditProject(homeFirst, { contributors: ['UC', 'PI', 'UC'] }))).toEqual([
      'contributors: contributor-is-home',
      'contributors: contributor-twice',
    ]);
    const twice = decideEditProject(homeFirst, { contributors: ['PC', 'UC', 'UC'] });
    expect(!twice.ok && twice.refusal.kind === 'validation' && twice.refusal.fields[0]?.message).toBe(
      'UC is named twice.',
    );
    expect(decideEditProject(homeFirst, { contributors: null })).toEqual({ ok: true, value: { contributors: [] } });
  });
});

describe('the code of a new project', () => {
  it.each([
    [[], 'PI-01'],
    [['PI-01', 'PI-13', 'UC-20'], 'PI-14'],
    [['PI-99', 'PI-100'], 'PI-101'],
    [['PI-3', 'PIX-9', 'PI-x'], 'PI-04'],
  ])('after %j is %s', (codes, next) => expect(nextProjectCode('PI', codes)).toBe(next));

  it('is never one in use, however many there are', () => {
    const code = fc.integer({ min: 0, max: 300 }).map((number) => `PI-${String(number).padStart(2, '0')}`);
    fc.assert(fc.property(fc.array(code), (codes) => expect(codes).not.toContain(nextProjectCode('PI', codes))));
  });
});

describe('the order of lists', () => {
  const listed: fc.Arbitrary<ListedProject> = fc.record({
    code: fc.constantFrom('PI-01', 'PI-02', 'UC-01'),
    rating: fc.constantFrom(...RATINGS),
    overdueCritical: fc.nat(3),
    slipDays: fc.integer({ min: -30, max: 90 }),
  });

  it('puts Red first, then what is overdue and critical, then the greatest slip, then the code', () => {
    const projects: ListedProject[] = [
      { code: 'PI-05', rating: 'NOT_RATED', overdueCritical: 0, slipDays: 0 },
      { code: 'PI-04', rating: 'GREEN', overdueCritical: 1, slipDays: 46 },
      { code: 'PI-03', rating: 'GREEN', overdueCritical: 0, slipDays: 9 },
      { code: 'PI-02', rating: 'GREEN', overdueCritical: 0, slipDays: 9 },
      { code: 'PI-01', rating: 'RED', overdueCritical: 0, slipDays: 0 },
    ];
    expect(projects.sort(compareProjectsWorstFirst).map(({ code }) => code)).toEqual([
      'PI-01',
      'PI-04',
      'PI-02',
      'PI-03',
      'PI-05',
    ]);
  });

  it('is an order: opposite both ways round, and never in a circle', () => {
    const sign = (a: ListedProject, b: ListedProject) => Math.sign(compareProjectsWorstFirst(a, b));
    fc.assert(
      fc.property(listed, listed, listed, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, a)).toBe(0);
        if (sign(a, b) < 0 && sign(b, c) < 0) expect(sign(a, c)).toBe(-1);
      }),
    );
  });
});

describe('workstreams and their priorities', () => {
  it('edits what is given of a workstream', () => {
    expect(decideEditWorkstream({ description: null })).toEqual({ ok: true, value: { description: '' } });
    expect(decideEditWorkstream({ leadId: null })).toEqual({ ok: true, value: { leadId: null } });
    expect(decideEditWorkstream({ name: ' Urgent Care ' })).toEqual({ ok: true, value: { name: 'Urgent Care' } });
    expect(rulesOf(decideEditWorkstream({ name: '' }))).toEqual(['name: required']);
  });
  it('sets a priority for a financial year that exists', () => {
    expect(decideAnnualPriority({ financialYear: '2025-26', title: ' Home first ' })).toEqual({
      ok: true,
      value: { financialYear: '2025-26', title: 'Home first' },
    });
    expect(rulesOf(decideAnnualPriority({ financialYear: '2025-27', title: '' }))).toEqual([
      'title: required',
      'financialYear: not-a-financial-year',
    ]);
  });
});
