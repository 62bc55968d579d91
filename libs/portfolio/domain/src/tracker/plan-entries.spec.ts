import type { SheetValue } from '@weft/kernel';
import { today, place, book, sheet, plan, found, HEAD } from '../testing/tracker-place';

describe('milestones of a tracker', () => {
  const head = ['Project', 'Milestone', 'Critical', 'Baseline', 'Forecast', 'Actual'];
  const milestones = (...rows: SheetValue[][]) => book(sheet('Milestones', [head, ...rows]));

  it('are found by code or name of their project, and by title', () => {
    const made = plan(
      milestones(
        ['PI-04', 'Pathway 1 contract live', 'Y', '28/8/25', '28/11/25'],
        ['Home First discharge to assess', 'Night sitting', 'N', 'Dec-25'],
      ),
    );
    expect(made.problems).toEqual([]);
    expect(made.records).toMatchObject([
      { action: 'CHANGE', existing: { id: 'm5' }, fields: { forecastOn: { from: '2025-10-13', value: '2025-11-28' } } },
      { action: 'CREATE', parent: { kind: 'EXISTING', id: 'p4' }, fields: { baselineOn: { value: '2025-12-31' } } },
    ]);
    expect(Object.keys(made.records[0]?.fields ?? {})).toEqual(['forecastOn']);
  });

  it('belong to a project that the same file creates', () => {
    const made = plan(
      book(
        sheet('Projects', [HEAD, ['PI-20', 'Carers cafe', 'PI', '', '', '1/12/25']]),
        sheet('Milestones', [
          head,
          ['PI-20', 'Cafe opens', '', '', '1/3/26'],
          ['PI-20', 'Too soon', '', '', '1/11/25'],
        ]),
      ),
    );
    expect(made.records[1]).toMatchObject({ parent: { kind: 'PLANNED', key: 'PROJECT:Projects!2' } });
    expect(found(made)).toEqual(['E3 forecast-before-start']);
  });

  it('are found by the name of their project where its code belongs, as of a project that has no code yet', () => {
    const byCode = ['Project code', ...head.slice(1)];
    const made = plan(
      book(
        sheet('Projects', [HEAD, ['', 'Carers cafe', 'PI', '', '', '1/12/25']]),
        sheet('Milestones', [
          byCode,
          ['Carers cafe', 'Cafe opens', '', '', '1/3/26'],
          ['Carers caffe', 'Cafe closes', '', '', '1/4/26'],
        ]),
      ),
    );
    expect(made.records[1]).toMatchObject({
      title: 'Cafe opens',
      parent: { kind: 'PLANNED', key: 'PROJECT:Projects!2' },
    });
    expect(made.problems).toMatchObject([{ address: 'A3', rule: 'project-unknown', right: 'Carers cafe' }]);
  });

  it('are found by the name of their project where both the place and the file hold it, as when a tracker comes again', () => {
    const made = plan(
      book(
        sheet('Projects', [HEAD, ['', 'Home First discharge to assess', 'PI']]),
        sheet('Milestones', [head, ['Home First discharge to assess', 'Night sitting', 'N', 'Dec-25']]),
      ),
    );
    expect(made.problems).toEqual([]);
    expect(made.records.at(-1)).toMatchObject({ title: 'Night sitting', parent: { kind: 'EXISTING', id: 'p4' } });
  });

  it('keep their baseline and what has happened', () => {
    const done = { ...place, milestones: place.milestones.map((one) => ({ ...one, actualOn: today })) };
    const rows = milestones(['PI-04', 'Pathway 1 contract live', 'Y', '1/9/25', '28/11/25', '1/11/25']);
    expect(found(plan(rows, {}, {}, done))).toEqual([
      'D2 baseline-needs-change-request',
      'E2 milestone-done',
      'F2 milestone-done',
    ]);
    expect(plan(rows, {}, {}, done)).toMatchObject({ errors: 0, counts: { MILESTONE: { same: 1 } } });
  });

  it('of one title in one project are told apart by their order, as an export has them', () => {
    const again = place.milestones.map((one) => ({ ...one, id: 'm6', forecastOn: today }));
    const two = { ...place, milestones: [...place.milestones, ...again] };
    const row = (forecast: string) => ['PI-04', 'Pathway 1 contract live', 'Y', '', forecast];
    const made = plan(milestones(row('13/10/25'), row('6/11/25')), {}, {}, two);
    expect(made.problems).toEqual([]);
    expect(made.records.map(({ action, existing }) => [action, existing?.id])).toEqual([
      ['NONE', 'm5'],
      ['CHANGE', 'm6'],
    ]);
    expect(found(plan(milestones(row('13/10/25'), row('6/11/25'), row('7/11/25')), {}, {}, two))).toEqual([
      'B4 duplicate-milestone',
    ]);
  });

  it('are refused in the future, twice, without title, or without a project that is known', () => {
    const made = plan(
      milestones(
        ['PI-04', 'Hub opens', '', '', '', '6/11/25'],
        ['PI-04', 'Hub opens'],
        ['PI-04', '', '', '1/3/26'],
        ['PI-40', 'Hub closes'],
        ['', 'Hub moves'],
      ),
    );
    expect(found(made)).toEqual([
      'F2 actual-in-future',
      'B3 duplicate-milestone',
      'B4 required',
      'A5 project-unknown',
      'A6 project-required',
    ]);
  });
});

describe('risks of a tracker', () => {
  const head = ['Risk ref', 'Project ref', 'Risk', 'Likelihood', 'Impact', 'Mitigation', 'Status'];
  const risks = (...rows: SheetValue[][]) => book(sheet('Risks', [head, ...rows]));

  it('are scored, and a control that nobody judged counts as partial', () => {
    const made = plan(risks([7, 'PI-04', 'Staff leave', '4 - Likely', 'Major', 'Retention pay', 'Open']));
    expect(made.problems).toEqual([]);
    expect(made.records[0]).toMatchObject({
      action: 'CREATE',
      fields: {
        currentLikelihood: { value: 4 },
        currentConsequence: { value: 4 },
        controlState: { value: 'PARTIAL' },
        state: { value: 'OPEN' },
      },
    });
    expect(made.records[0]?.fields).not.toHaveProperty('code');
  });

  it('are known by their code within the project, or by title', () => {
    const coded = plan(risks(['R-118', 'PI-04', 'Winter capacity', 5, 5]));
    expect(coded.records[0]).toMatchObject({ action: 'CHANGE', existing: { id: 'r118' } });
    const titled = plan(risks([9, 'PI-04', 'Winter home care capacity', 4, 5]));
    expect(titled.records[0]).toMatchObject({ action: 'NONE', existing: { id: 'r118' } });
  });

  it('are refused where two rows mean the same one', () => {
    const rows = [
      ['R-118', 'PI-04', 'Winter capacity', 5, 5],
      [9, 'PI-04', 'Winter home care capacity', 4, 5],
      [11, 'PI-04', 'Staff leave', 3, 3],
      [12, 'PI-04', 'Staff leave', 4, 4],
      [12, 'PI-04', 'Staff stay', 1, 1],
    ];
    expect(found(plan(risks(...rows)))).toEqual(['C3 duplicate-risk', 'A6 duplicate-risk']);
  });

  it('are refused out of range, by the cell', () => {
    const made = plan(risks([1, 'PI-04', 'Staff leave', 6, 0], [2, 'PI-04', 'Staff stay', 3, '']));
    expect(found(made)).toEqual(['D2 score-out-of-range', 'E2 score-out-of-range', 'E3 required']);
    expect(made.problems[0]?.message).toBe('“6” is no score. Likelihood and consequence go from 1 to 5.');
  });
});

describe('all in one sheet', () => {
  const all = book({
    name: 'Tracker',
    rows: [
      [...HEAD, 'Milestone', 'Baseline date', 'Forecast date', 'Key risk', 'Likelihood', 'Impact'],
      ['PI-20', 'Carers cafe', 'PI', 'Tanvir Rahman', 'G', '', '', 'Lease signed', '1/3/26', '1/3/26', 'No room', 3, 4],
      [null, null, null, null, null, null, null, 'Cafe opens', '1/5/26', '1/6/26'],
      ['PI-21', 'Carers choir', 'PI', 'Tanvir Rahman', 'A', '', '', 'First song', '1/2/26', '1/2/26'],
    ],
    merged: [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ],
  });

  it('a project is created once, with the milestones of its rows', () => {
    const made = plan(all);
    expect(made.problems).toEqual([]);
    expect(made.counts).toMatchObject({ PROJECT: { create: 2 }, MILESTONE: { create: 3 }, RISK: { create: 1 } });
    expect(made.records.map(({ title, parent }) => [title, parent && 'key' in parent ? parent.key : null])).toEqual([
      ['Carers cafe', null],
      ['Carers choir', null],
      ['Lease signed', 'PROJECT:Tracker!2'],
      ['Cafe opens', 'PROJECT:Tracker!2'],
      ['First song', 'PROJECT:Tracker!4'],
      ['No room', 'PROJECT:Tracker!2'],
    ]);
  });
});

describe('rows that say different things of one project', () => {
  const mixed = [...HEAD, 'Milestone', 'Forecast date'];

  it('are told; the first one counts', () => {
    const made = plan(
      book(
        sheet('Tracker', [
          mixed,
          ['PI-20', 'Carers cafe', 'PI', 'Tanvir Rahman', 'G', '', '', 'Lease signed', '1/3/26'],
          ['PI-20', 'Carers cafe', 'PI', 'Farida Begum', 'G', '', '', 'Cafe opens', '1/5/26'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['D3 differs-from-first-row']);
    expect(made.problems[0]?.message).toBe('Tracker row 2 says “Tanvir Rahman” of the same project, and counts.');
    expect(made).toMatchObject({ ready: true, counts: { PROJECT: { create: 1 }, MILESTONE: { create: 2 } } });
  });

  it('are refused where a person takes two of them for one that is there', () => {
    const rows = [
      ['PI-04', 'Home First discharge to assess', 'PI'],
      ['PI-30', 'Home First, discharge to asses', 'PI'],
    ];
    const choices = { 'PROJECT:Projects!3': { as: 'SAME' as const, id: 'p4' } };
    expect(found(plan(book(sheet('Projects', [HEAD, ...rows])), choices))).toEqual(['A3 duplicate-choice']);
  });
});

describe('names of people', () => {
  it('that two share in their short form are not guessed', () => {
    const two = { ...place, people: [...place.people, { id: 'tariq', name: 'Tariq Rahman' }] };
    const workbook = book(
      sheet('Projects', [HEAD, ['PI-20', 'Carers cafe', 'PI', 'T Rahman'], ['PI-21', 'Choir', 'PI', 'Mehta, Anil']]),
    );
    const made = plan(workbook, {}, {}, two);
    expect(found(made)).toEqual(['D2 person-unknown']);
    expect(made.records[1]?.fields['lead']?.value).toBe('anil');
  });
});
