import { columnName, dateOf, type SheetCells } from '@weft/kernel';
import { guessSheet } from '../tracker/header';
import { type ImportChoices, type ImportPlan } from '../tracker/import-plan';
import { guessMapping, NOTHING_REMEMBERED, type KnownNames } from '../tracker/mapping';
import { planImport } from '../tracker/plan-import';
import type { TrackerWorkbook } from '../tracker/cell-mends';
import type { TrackedProject, TrackerPlace } from '../tracker/tracker-place';

export const today = dateOf('2025-11-05');

export const homeFirst: TrackedProject = {
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

export const place: TrackerPlace = {
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

export type Rows = SheetCells['rows'];
export const book = (...sheets: SheetCells[]): TrackerWorkbook => ({ sheets, dateSystem: '1900' });
export const sheet = (name: string, rows: Rows): SheetCells => ({ name, rows });

export function plan(
  workbook: TrackerWorkbook,
  choices: ImportChoices = {},
  names: KnownNames = {},
  at = place,
): ImportPlan {
  const mapping = guessMapping(workbook, { ...NOTHING_REMEMBERED, names });
  return planImport({ workbook, mapping, place: at, today, choices });
}

export const fieldsOf = (cells: SheetCells) =>
  Object.fromEntries(guessSheet(cells).columns.map(({ column, field }) => [columnName(column), field]));

/** Problems as 'C12 rule'. */
export const found = ({ problems }: ImportPlan) => problems.map(({ address, rule }) => `${address} ${rule}`);

export const HEAD = ['Ref', 'Project name', 'Workstream', 'Project lead', 'RAG', 'Start date', 'End date'];

/** The place as it would be after a plan; new ids are the keys of the plan. */
export function applied(at: TrackerPlace, made: ImportPlan): TrackerPlace {
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
