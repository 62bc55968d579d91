import fc from 'fast-check';
import { addDays, dateOf } from '@weft/kernel';
import { RATINGS } from '../rating';
import { CONTROL_STATES } from '../risk';
import { SCORES, type Score } from '../risk-score';
import { STAGES } from '../stage';
import { exportWorkbook, templateWorkbook } from './export-sheets';
import { guessSheet } from './header';
import { undoOf, type ImportChoices, type ImportPlan } from './import-plan';
import { guessMapping, mappingFaults, NOTHING_REMEMBERED, rememberMapping, type KnownNames } from './mapping';
import { planImport } from './plan-import';
import {
  cellAddress,
  columnName,
  fillMerged,
  mendCells,
  type SheetCells,
  type SheetValue,
  type TrackerWorkbook,
} from './sheet-cells';
import type { TrackedProject, TrackerPlace } from './tracker-place';

const today = dateOf('2025-11-05');

const homeFirst: TrackedProject = {
  id: 'p4',
  version: 3,
  code: 'PI-04',
  name: 'Home First discharge to assess',
  summary: '',
  home: 'pi',
  lead: 'tanvir',
  sro: 'farida',
  organisation: 'lbth',
  stage: 'DELIVER',
  startsOn: dateOf('2024-11-12'),
  endsOn: dateOf('2026-06-30'),
  rating: 'GREEN',
  ratingReason: null,
};

const place: TrackerPlace = {
  homes: [
    { id: 'pi', code: 'PI', name: 'Promoting Independence' },
    { id: 'uc', code: 'UC', name: 'Urgent Care' },
  ],
  people: [
    { id: 'tanvir', name: 'Tanvir Rahman' },
    { id: 'farida', name: 'Farida Begum' },
    { id: 'anil', name: 'Dr Anil Mehta' },
  ],
  organisations: [
    { id: 'lbth', code: 'LBTH', name: 'London Borough of Tower Hamlets', shortName: 'Tower Hamlets Council' },
  ],
  projects: [homeFirst],
  milestones: [
    {
      id: 'm5',
      version: 2,
      projectId: 'p4',
      title: 'Pathway 1 contract live',
      critical: true,
      baselineOn: dateOf('2025-08-28'),
      forecastOn: dateOf('2025-10-13'),
      actualOn: null,
      owner: 'tanvir',
    },
  ],
  risks: [
    {
      id: 'r118',
      version: 1,
      projectId: 'p4',
      code: 'R-118',
      title: 'Winter home care capacity',
      description: '',
      inherentLikelihood: null,
      inherentConsequence: null,
      currentLikelihood: 4,
      currentConsequence: 5,
      targetLikelihood: null,
      targetConsequence: null,
      controls: 'Block hours.',
      controlState: 'PARTIAL',
      owner: 'tanvir',
      state: 'OPEN',
    },
  ],
};

type Rows = SheetCells['rows'];
const book = (...sheets: SheetCells[]): TrackerWorkbook => ({ sheets, dateSystem: '1900' });
const sheet = (name: string, rows: Rows): SheetCells => ({ name, rows });

function plan(workbook: TrackerWorkbook, choices: ImportChoices = {}, names: KnownNames = {}, at = place): ImportPlan {
  const mapping = guessMapping(workbook, { ...NOTHING_REMEMBERED, names });
  return planImport({ workbook, mapping, place: at, today, choices });
}

const fieldsOf = (cells: SheetCells) =>
  Object.fromEntries(guessSheet(cells).columns.map(({ column, field }) => [columnName(column), field]));

/** Problems as 'C12 rule'. */
const found = ({ problems }: ImportPlan) => problems.map(({ address, rule }) => `${address} ${rule}`);

const HEAD = ['Ref', 'Project name', 'Workstream', 'Project lead', 'RAG', 'Start date', 'End date'];

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));
  it('count rows from 1', () => expect(cellAddress(11, 2)).toBe('C12'));
});

describe('the head of a sheet', () => {
  it('is found under title rows, and its columns by what people call them', () => {
    const tracker = sheet('Tracker', [
      ['Tower Hamlets Together', null],
      ['Programme tracker, November 2025', null, null, 'Updated 3/11/25'],
      [],
      [...HEAD, 'Budget £k'],
      ['PI-20', 'Carers cafe', 'Promoting Independence'],
    ]);
    expect(guessSheet(tracker)).toMatchObject({ record: 'PROJECT', headRow: 3, headRows: 1 });
    expect(fieldsOf(tracker)).toEqual({
      A: 'project.code',
      B: 'project.name',
      C: 'project.home',
      D: 'project.lead',
      E: 'project.rating',
      F: 'project.startsOn',
      G: 'project.endsOn',
      H: null,
    });
    expect(guessSheet(tracker).columns[7]).toMatchObject({ field: null, money: true });
  });

  it('can have two rows, with merged cells above', () => {
    const risks: SheetCells = {
      name: 'RAID log',
      rows: [
        ['Risk register'],
        ['Risk ID', 'Project', 'Risk', 'Inherent', null, 'Current', null, 'Mitigation', 'Owner', 'Status'],
        [null, null, null, 'Likelihood', 'Impact', 'Likelihood', 'Impact', null, null, null],
        ['7', 'PI-04', 'Staff leave', 4, 4, 3, 4, 'Retention pay', 'Tanvir Rahman', 'Open'],
      ],
      merged: [
        { top: 0, left: 0, bottom: 0, right: 9 },
        { top: 1, left: 3, bottom: 1, right: 4 },
        { top: 1, left: 5, bottom: 1, right: 6 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ],
    };
    expect(guessSheet(risks)).toMatchObject({ record: 'RISK', headRow: 1, headRows: 2 });
    expect(fieldsOf(risks)).toEqual({
      A: 'risk.code',
      B: 'project.name',
      C: 'risk.title',
      D: 'risk.inherentLikelihood',
      E: 'risk.inherentConsequence',
      F: 'risk.currentLikelihood',
      G: 'risk.currentConsequence',
      H: 'risk.controls',
      I: 'risk.owner',
      J: 'risk.state',
    });
  });

  it('says what a sheet is about, even where heads are bare', () => {
    const milestones = sheet('Plan', [['Project ref', 'Milestone', 'Baseline', 'Due date', 'Completed', 'Owner']]);
    expect(guessSheet(milestones).record).toBe('MILESTONE');
    expect(fieldsOf(milestones)).toEqual({
      A: 'project.code',
      B: 'milestone.title',
      C: 'milestone.baselineOn',
      D: 'milestone.forecastOn',
      E: 'milestone.actualOn',
      F: 'milestone.owner',
    });
  });

  it('reads all in one sheet as projects with their milestones and risks', () => {
    const all = sheet('All', [
      [...HEAD, 'Milestone', 'Baseline date', 'Forecast date', 'Key risk', 'Likelihood', 'Impact'],
    ]);
    expect(guessSheet(all).record).toBe('PROJECT');
    expect(Object.values(fieldsOf(all)).slice(7)).toEqual([
      'milestone.title',
      'milestone.baselineOn',
      'milestone.forecastOn',
      'risk.title',
      'risk.currentLikelihood',
      'risk.currentConsequence',
    ]);
  });

  it('is not found where there is none', () => {
    expect(guessSheet(sheet('Notes', [['Remember the milk'], ['x', 'y']])).record).toBeNull();
    const notes = book(sheet('Notes', [['a', 'b']]));
    expect(mappingFaults(guessMapping(notes)).map(({ rule }) => rule)).toEqual(['nothing-mapped']);
    expect(plan(notes)).toMatchObject({ ready: false, errors: 1 });
  });

  it('of every sheet of the template is found with every field', () => {
    for (const cells of templateWorkbook().sheets) {
      const { columns } = guessSheet(cells);
      expect(columns.every(({ field, sure }) => field !== null && sure === 1)).toBe(true);
    }
  });
});

describe('merged cells', () => {
  it('are filled with what they show', () => {
    const cells = fillMerged({
      name: 's',
      rows: [['a', null], [null]],
      merged: [{ top: 0, left: 0, bottom: 5, right: 1 }],
    });
    expect(cells.rows).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ]);
  });
});

describe('projects of a tracker', () => {
  const projects = (...rows: SheetValue[][]) => book(sheet('Projects', [HEAD, ...rows]));

  it('that are new are created, as they were typed and understood', () => {
    const made = plan(
      projects(['PI-20', ' Carers  cafe ', 'Promoting independence', 'Rahman, Tanvir', 'A/G', '1/12/25', 'Mar-26']),
    );
    expect(made).toMatchObject({ ready: true, errors: 0, counts: { PROJECT: { create: 1, change: 0, same: 0 } } });
    const [record] = made.records;
    expect(record).toMatchObject({
      key: 'PROJECT:Projects!2',
      action: 'CREATE',
      row: 2,
      title: 'Carers cafe',
      existing: null,
    });
    expect(Object.fromEntries(Object.entries(record?.fields ?? {}).map(([name, { value }]) => [name, value]))).toEqual({
      code: 'PI-20',
      name: 'Carers cafe',
      home: 'pi',
      lead: 'tanvir',
      rating: 'AMBER_GREEN',
      startsOn: '2025-12-01',
      endsOn: '2026-03-31',
    });
    expect(record?.fields['endsOn']).toEqual({
      value: '2026-03-31',
      from: null,
      address: 'G2',
      typed: 'Mar-26',
      note: 'read as 31 Mar 2026, the end of the month',
    });
  });

  it('that are there are changed where they differ, and blank cells change nothing', () => {
    const made = plan(projects(['pi-04', 'Home First discharge to assess', '', '', 'Red', '', '31/7/26']));
    expect(made.records[0]).toMatchObject({
      action: 'CHANGE',
      existing: { id: 'p4', version: 3 },
      fields: { rating: { from: 'GREEN', value: 'RED' }, endsOn: { from: '2026-06-30', value: '2026-07-31' } },
    });
    // A board asks why it is Red.
    expect(made.records[0]?.fields['ratingReason']?.value).toBe('As in the imported tracker.');
    expect(Object.keys(made.records[0]?.fields ?? {})).toHaveLength(3);
  });

  it('that are as they are, are found the same', () => {
    const same = plan(
      projects(['PI-04', 'Home First discharge to assess', 'PI', 'T Rahman', 'green', '12/11/2024', 46203]),
    );
    expect(same).toMatchObject({ ready: false, counts: { PROJECT: { same: 1 } } });
  });

  it('without a code are found by name within their workstream', () => {
    const made = plan(projects([null, 'home first: discharge to assess', 'Promoting Independence', null, 'A']));
    expect(made.records[0]).toMatchObject({ action: 'CHANGE', existing: { id: 'p4' } });
  });

  it('stand under a heading with the name of their workstream', () => {
    const head = ['Ref', 'Project name', 'RAG'];
    const made = plan(
      book({
        name: 'Projects',
        rows: [head, ['URGENT CARE', null, null], [null, 'Winter flow', 'G'], [null, 'Night cover', 'G']],
        merged: [{ top: 1, left: 0, bottom: 1, right: 2 }],
      }),
    );
    expect(made.records.map(({ fields }) => fields['home']?.value)).toEqual(['uc', 'uc']);
    expect(made.errors).toBe(0);
  });

  it('repeated heads, blank rows, totals and lone notes are passed over', () => {
    const made = plan(projects(['PI-20', 'Carers cafe'], [], HEAD, ['Total', null, '1'], ['Source: finance team']));
    expect(made.records).toHaveLength(1);
    expect(found(made)).toEqual(['A5 row-left-out', 'A6 row-left-out']);
  });

  it('every error is told by sheet, row and column, with what would be right', () => {
    const made = plan(
      projects(
        ['PI-20', 'Carers cafe', 'Promoting Independance', 'Tanvr Rahman', 'Purple', '31/02/2026', '03/31/2026'],
        ['PI-21', 'X', 'PI', '', '', '1/3/26', '1/2/26'],
        ['PI-20', 'Another', 'PI'],
        ['', '', 'PI', 'Tanvir Rahman', 'G'],
        ['A code with spaces', 'No home'],
        ['PI-22', 'Broken formula', 'PI', { error: '#REF!' }],
      ),
    );
    expect(found(made)).toEqual([
      'C2 home-unknown',
      'D2 person-unknown',
      'E2 not-a-rating',
      'F2 not-a-date',
      'G2 month-first',
      'B3 too-short',
      'G3 ends-before-start',
      'A4 duplicate-code',
      'A5 required',
      'A6 home-required',
      'A6 not-a-code',
      'D7 cell-error',
    ]);
    const message = (address: string) => made.problems.find((one) => one.address === address)?.message;
    expect(message('C2')).toBe(
      '“Promoting Independance” is no workstream or programme. Did you mean Promoting Independence?',
    );
    expect(message('D2')).toBe('“Tanvr Rahman” is no person here. Did you mean Tanvir Rahman?');
    expect(message('A4')).toBe('PI-20 stands in Projects row 2 already. Give it another code, or remove the row.');
    expect(made.ready).toBe(false);
  });

  it('are ready once the cells are mended', () => {
    const workbook = projects(['PI-20', 'Carers cafe', 'PI', 'Tanvr Rahman']);
    expect(plan(workbook).ready).toBe(false);
    const mended = mendCells(workbook, [{ sheet: 'Projects', row: 1, column: 3, value: 'Tanvir Rahman' }]);
    expect(plan(mended).ready).toBe(true);
    expect(workbook.sheets[0]?.rows[1]?.[3]).toBe('Tanvr Rahman');
  });

  it('or once it is known what a name stands for, or that it stands for nobody', () => {
    const workbook = projects(['PI-20', 'Carers cafe', 'PI', 'TR'], ['PI-21', 'Carers choir', 'PI', 'Agency']);
    const made = plan(workbook, {}, { 'PERSON:tr': 'tanvir', 'PERSON:agency': null });
    expect(made.records.map(({ fields }) => fields['lead']?.value)).toEqual(['tanvir', undefined]);
    expect(made.ready).toBe(true);
  });

  it('much like another of their workstream are asked about, and a person chooses', () => {
    const workbook = projects(
      ['PI-30', 'Home First, discharge to asses', 'PI'],
      ['PI-31', 'Extra care', 'PI'],
      ['PI-32', 'Extra  cares', 'PI'],
    );
    expect(found(plan(workbook))).toEqual(['B2 similar-title', 'B4 similar-title']);
    const chosen = plan(workbook, {
      'PROJECT:Projects!2': { as: 'SAME', id: 'p4' },
      'PROJECT:Projects!3': { as: 'NEW' },
      'PROJECT:Projects!4': { as: 'SKIP' },
    });
    expect(found(chosen)).toEqual(['A2 code-stays']);
    expect(Object.keys(chosen.records[0]?.fields ?? {})).toEqual(['name']);
    expect(chosen.records.map(({ action, existing }) => [action, existing?.id])).toEqual([
      ['CHANGE', 'p4'],
      ['CREATE', undefined],
    ]);
  });

  it('keep their stage and their home', () => {
    const made = plan(
      book(
        sheet('Projects', [
          ['Project code', 'Project', 'Stage', 'Workstream'],
          ['PI-04', 'Home First discharge to assess', 'BAU', 'UC'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['C2 stage-needs-gate', 'D2 home-stays']);
    expect(made).toMatchObject({ errors: 0, warnings: 2, ready: false });
  });

  it('with what looks like an NHS number are warned about', () => {
    const made = plan(
      book(
        sheet('Projects', [
          ['Project code', 'Project', 'Summary'],
          ['PI-20', 'Carers cafe', 'Mrs B 943 476 5919'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['C2 looks-like-nhs-number']);
    expect(made.ready).toBe(true);
  });
});

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
      'A4 required',
      'A5 project-unknown',
      'B6 project-required',
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
    expect(found(made)).toEqual(['D2 score-out-of-range', 'E2 score-out-of-range', 'A3 required']);
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

describe('what is remembered', () => {
  it('is used for the next workbook of the same heads', () => {
    const first = book(
      sheet('Projects', [
        ['Project', 'Kümmerer', 'RAG'],
        ['Carers cafe', 'Tanvir Rahman', 'G'],
      ]),
    );
    const guessed = guessMapping(first);
    const chosen = {
      ...guessed,
      sheets: guessed.sheets.map((one) => ({
        ...one,
        columns: one.columns.map((column) =>
          column.column === 1 ? { ...column, field: 'project.lead' as const } : column,
        ),
      })),
    };
    const remembered = rememberMapping(chosen);
    const next = book(sheet('Projects', [['RAG', 'Project', 'Kummerer', 'Lead'], []]));
    expect(guessMapping(next, remembered).sheets[0]?.columns.map(({ field }) => field)).toEqual([
      'project.rating',
      'project.name',
      'project.lead',
      null,
    ]);
  });

  it('a mapping is refused that fills a field twice, or nothing that names a record', () => {
    const guessed = guessMapping(book(sheet('Projects', [['Project', 'Lead', 'RAG']])));
    const [only] = guessed.sheets;
    if (!only) throw new Error('no sheet');
    const withFields = (field: 'project.lead' | 'project.rating') => ({
      ...guessed,
      sheets: [{ ...only, columns: only.columns.map((column) => ({ ...column, field })) }],
    });
    expect(mappingFaults(withFields('project.lead')).map(({ rule }) => rule)).toEqual([
      'title-not-mapped',
      'field-twice',
    ]);
  });
});

/** The place as it would be after a plan; new ids are the keys of the plan. */
function applied(at: TrackerPlace, made: ImportPlan): TrackerPlace {
  const next = {
    PROJECT: new Map<string, object>(at.projects.map((one) => [one.id, one])),
    MILESTONE: new Map<string, object>(at.milestones.map((one) => [one.id, one])),
    RISK: new Map<string, object>(at.risks.map((one) => [one.id, one])),
  };
  const blank = {
    PROJECT: {
      code: '',
      name: '',
      summary: '',
      home: '',
      lead: null,
      sro: null,
      organisation: null,
      stage: 'IDEA',
      startsOn: null,
      endsOn: null,
      rating: 'NOT_RATED',
      ratingReason: null,
    },
    MILESTONE: { title: '', critical: false, baselineOn: null, forecastOn: null, actualOn: null, owner: null },
    RISK: {
      code: '',
      title: '',
      description: '',
      inherentLikelihood: null,
      inherentConsequence: null,
      targetLikelihood: null,
      targetConsequence: null,
      controls: '',
      controlState: 'NONE',
      owner: null,
      state: 'OPEN',
    },
  };
  for (const { record, key, existing, fields, parent } of made.records) {
    const id = existing?.id ?? key;
    const before = next[record].get(id) ?? { ...blank[record], id, version: 0 };
    const said = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
    const under = parent && { projectId: parent.kind === 'EXISTING' ? parent.id : parent.key };
    next[record].set(id, { ...before, ...said, ...under, ...(existing ? {} : { id, version: 1 }) });
  }
  return {
    ...at,
    projects: [...next.PROJECT.values()] as TrackerPlace['projects'],
    milestones: [...next.MILESTONE.values()] as TrackerPlace['milestones'],
    risks: [...next.RISK.values()] as TrackerPlace['risks'],
  };
}

describe('undoing', () => {
  it('takes back what was created, last first, and puts back what was changed', () => {
    const made = plan(
      book(
        sheet('Projects', [
          HEAD,
          ['PI-20', 'Carers cafe', 'PI'],
          ['PI-04', 'Home First discharge to assess', '', '', 'A'],
        ]),
        sheet('Milestones', [
          ['Project', 'Milestone', 'Forecast'],
          ['PI-20', 'Cafe opens', '1/3/26'],
        ]),
      ),
    );
    const saved = new Map(
      made.records.map(({ key, existing }, index) => [key, { id: existing?.id ?? `new${index}`, version: 4 }]),
    );
    expect(undoOf(made, saved)).toEqual({
      remove: [
        { record: 'MILESTONE', id: 'new2', version: 4, title: 'Cafe opens' },
        { record: 'PROJECT', id: 'new0', version: 4, title: 'Carers cafe' },
      ],
      restore: [
        {
          record: 'PROJECT',
          id: 'p4',
          version: 4,
          title: 'Home First discharge to assess',
          fields: { rating: 'GREEN' },
        },
      ],
    });
  });
});

describe('laws of imports', () => {
  const text = fc
    .string({ minLength: 3, maxLength: 20 })
    .map((some) => `T${some.replace(/[\p{C}\s]/gu, '')} x`)
    .filter((some) => some.normalize('NFC') === some && some.isWellFormed());
  const risky = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', "'", "'="), text).map(([sign, some]) => sign + some);
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(dateOf('2022-01-01'), days));
  const scores = fc.option(fc.tuple(fc.constantFrom<Score>(...SCORES), fc.constantFrom<Score>(...SCORES)));

  const anyPlace: fc.Arbitrary<TrackerPlace> = fc
    .array(
      fc.record({
        name: risky,
        summary: fc.option(risky, { nil: '' }),
        home: fc.constantFrom('pi', 'uc'),
        lead: fc.option(fc.constantFrom('tanvir', 'farida', 'anil')),
        organisation: fc.option(fc.constant('lbth')),
        stage: fc.constantFrom(...STAGES),
        dates: fc.option(fc.tuple(day, day)),
        rating: fc.constantFrom(...RATINGS),
        ratingReason: fc.option(risky),
        milestones: fc.uniqueArray(
          fc.record({ title: text, critical: fc.boolean(), baselineOn: fc.option(day), forecastOn: fc.option(day) }),
          { maxLength: 4, selector: ({ title }) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') },
        ),
        risks: fc.array(
          fc.record({
            title: risky,
            now: fc.tuple(fc.constantFrom<Score>(...SCORES), fc.constantFrom<Score>(...SCORES)),
            target: scores,
            state: fc.constantFrom('OPEN' as const, 'CLOSED' as const),
            controlState: fc.constantFrom(...CONTROL_STATES),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    )
    .map((sketches) => ({
      ...place,
      projects: sketches.map(({ dates, milestones: _m, risks: _r, ...one }, index) => {
        const [startsOn = null, endsOn = null] = dates ? [...dates].sort() : [];
        return { ...one, id: `p${index}`, version: 1, code: `PI-${index}`, sro: null, startsOn, endsOn };
      }),
      milestones: sketches.flatMap(({ milestones }, index) =>
        milestones.map((one, nth) => ({
          ...one,
          id: `m${index}-${nth}`,
          version: 1,
          projectId: `p${index}`,
          actualOn: null,
          owner: null,
        })),
      ),
      risks: sketches.flatMap(({ risks }, index) =>
        risks.map(({ now, target, ...one }, nth) => ({
          ...one,
          id: `r${index}-${nth}`,
          version: 1,
          projectId: `p${index}`,
          code: `R-${index}${nth}`,
          description: '',
          inherentLikelihood: null,
          inherentConsequence: null,
          currentLikelihood: now[0],
          currentConsequence: now[1],
          targetLikelihood: target?.[0] ?? null,
          targetConsequence: target?.[1] ?? null,
          controls: one.controlState === 'NONE' ? '' : '-Block hours.',
          owner: 'anil',
        })),
      ),
    }));

  it('a round trip changes nothing: what is exported and imported again is found the same', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const made = plan(exportWorkbook(at), {}, {}, at);
        expect(made.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
        expect(made.records.filter(({ action }) => action !== 'NONE')).toEqual([]);
        expect(made.records).toHaveLength(at.projects.length + at.milestones.length + at.risks.length);
      }),
    );
  });

  it('no cell of an export runs as a formula', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const cells = exportWorkbook(at).sheets.flatMap(({ rows }) => rows.flat());
        expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('into an empty place it creates all, and a second time nothing', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const empty = { ...at, projects: [], milestones: [], risks: [] };
        const workbook = exportWorkbook(at);
        const once = plan(workbook, {}, {}, empty);
        if (once.errors > 0) return;
        expect(once.records.every(({ action }) => action === 'CREATE')).toBe(true);
        const again = plan(workbook, {}, {}, applied(empty, once));
        expect(again.records.filter(({ action }) => action === 'CREATE')).toEqual([]);
      }),
    );
  });

  const anyCell: fc.Arbitrary<SheetValue> = fc.oneof(
    fc.constantFrom<SheetValue>(
      ...HEAD,
      'Milestone',
      'Risk',
      'Likelihood',
      'Impact',
      'PI-04',
      'Amber',
      '31/3/26',
      'TBC',
      null,
      4,
      true,
    ),
    fc.string({ maxLength: 12 }),
    fc.constant<SheetValue>({ error: '#REF!' }),
  );

  it('whatever is in a file, it is planned without a fault, and each problem names a cell of it', () => {
    const sheets = fc.array(
      fc.record({
        name: fc.constantFrom('Projects', 'Plan', 'Risks', 'X'),
        rows: fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 9 }),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(sheets, (cells) => {
        const workbook = book(...cells.map((one, index) => ({ ...one, name: `${one.name}${index}` })));
        const made = plan(workbook);
        for (const { sheet: name, row, address, message } of made.problems) {
          expect(address).toMatch(/^[A-Z]+\d+$/);
          expect(message).toMatch(/[.?]$/);
          if (name) expect(row).toBeLessThanOrEqual(workbook.sheets.find((one) => one.name === name)?.rows.length ?? 1);
        }
        expect(made.ready && made.errors > 0).toBe(false);
        expect(new Set(made.records.map(({ key }) => key)).size).toBe(made.records.length);
      }),
      { numRuns: 300 },
    );
  });
});

it('a workbook of 5,000 rows is planned well within the five seconds of a preview', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [
    `PI-${1000 + Math.floor(index / 16)}`,
    `Project number ${Math.floor(index / 16)} of the old tracker`,
    index % 2 ? 'Promoting Independence' : 'PI',
    'Tanvir Rahman',
    'A/G',
    '1/4/25',
    'Mar-27',
    `Milestone ${index}`,
    'Mar-26',
    'Q2 2026',
  ]);
  const began = performance.now();
  const made = plan(book(sheet('Tracker', [[...HEAD, 'Milestone', 'Baseline date', 'Forecast date'], ...rows])));
  expect(made.counts).toMatchObject({ PROJECT: { create: 313 }, MILESTONE: { create: 5000 } });
  expect(performance.now() - began).toBeLessThan(4000);
});
