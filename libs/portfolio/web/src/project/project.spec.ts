import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { Project } from './project';
import { ProjectHarness } from './project.harness';

const workstream = (code: string, name: string) => ({ __typename: 'Workstream', id: code, code, name });
const person = (id: string, name: string) => ({ __typename: 'Person', id, name, initials: name.slice(0, 2) });
const HOME = { ...workstream('PI', 'Promoting Independence'), kind: 'WORKSTREAM', priorities: [] };
const LIVING_WELL = workstream('LW', 'Living Well');
const MENTAL_HEALTH = workstream('MH', 'Mental Health');
const URGENT_CARE = workstream('UC', 'Urgent Care');

const milestone = (owner: object | null, version: number) => ({
  __typename: 'Milestone',
  id: 'm1',
  number: 1,
  title: 'Business case agreed',
  critical: true,
  baselineOn: '2025-11-20',
  forecastOn: '2025-11-28',
  actualOn: null,
  slipDays: 8,
  overdue: false,
  owner,
  slips: [],
  version,
});

/** A project with one contributing workstream and one milestone that nobody owns. */
const project = (more: object = {}) => ({
  __typename: 'Project',
  id: 'p1',
  code: 'PI-04',
  name: 'Home First',
  summary: '',
  home: HOME,
  contributors: [MENTAL_HEALTH],
  priority: null,
  lead: null,
  sro: null,
  organisation: null,
  stage: 'DELIVER',
  startsOn: null,
  endsOn: null,
  rating: 'GREEN',
  ratingTrend: 'SAME',
  ratingVersion: 1,
  ratingScale: 'THREE_POINT',
  computedRating: 'NOT_RATED',
  computedReasons: 0,
  ratingsDiffer: false,
  ratingDeclaredAt: null,
  ratingHistory: [],
  ratings: [],
  computedRatings: [],
  gates: [4, 5].map((number) => ({
    __typename: 'Gate',
    id: `g${number}`,
    number,
    from: number === 4 ? 'DELIVER' : 'EMBED',
    to: number === 4 ? 'EMBED' : 'CLOSED',
    plannedOn: null,
    passedOn: null,
    note: null,
    passedBy: null,
    version: 1,
  })),
  milestones: [milestone(null, 1)],
  nextMilestone: null,
  overdueMilestones: 0,
  overdueCritical: 0,
  slipDays: 8,
  createdAt: '2025-04-01T09:00:00.000Z',
  updatedAt: '2025-10-01T09:00:00.000Z',
  version: 3,
  ...more,
});

const NO_REGISTERS = {
  project: {
    __typename: 'Project',
    id: 'p1',
    risks: [],
    issues: [],
    waitsFor: [],
    gives: [],
    deliverables: [],
    decisions: [],
    decidedIn: [],
    assumptions: [],
    changeRequests: [],
  },
  portfolioSettings: { __typename: 'PortfolioSettings', lowTo: 3, moderateTo: 6, highTo: 12 },
};

/** The page of PI-04 for a person with that role; `editing` answers each edit of the project in turn. */
async function page(role: string, ...editing: object[]) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    ProjectPage: () => ({ project: project(), projectHistory: [] }),
    Choices: () => ({
      people: [{ ...person('n', 'Nadia Khatun'), jobTitle: 'Commissioner' }],
      organisations: [],
      localities: [],
      cohorts: [],
      workstreams: [HOME, LIVING_WELL, MENTAL_HEALTH, URGENT_CARE].map((one) => ({ ...one, priorities: [] })),
      programmes: [],
    }),
    EditProject: () => ({ editProject: editing.shift() }),
    Contributors: () => ({ project: project({ contributors: [MENTAL_HEALTH, URGENT_CARE], version: 5 }) }),
    EditMilestone: () => ({ editMilestone: milestone(person('n', 'Nadia Khatun'), 2) }),
    RecordHistory: () => ({ history: [] }),
    ProjectRegisters: () => NO_REGISTERS,
    ProjectBelonging: () => ({
      project: { __typename: 'Project', id: 'p1', partners: [], localities: [], cohorts: [], links: [], version: 3 },
      localities: [],
      cohorts: [],
    }),
    Comments: () => ({ comments: [] }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  const shown = await show(Project, { code: 'PI-04' });
  const inputs = (operation: string) =>
    sent.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
  return { ...shown, inputs, view: await shown.piece(ProjectHarness) };
}

describe('the contributing workstreams of a project', () => {
  it('are ticked in their place, the home not among them, and lead to their pages', async () => {
    const { view, inputs } = await page('PMO', project({ contributors: [LIVING_WELL, MENTAL_HEALTH], version: 4 }));
    expect(await (await view.field('Contributing workstreams')).name()).toBe(
      'Contributing workstreams: Mental Health, edit',
    );
    await view.tick('Contributing workstreams', 'Living Well');
    expect(inputs('EditProject')).toEqual([{ id: 'p1', version: 3, contributors: ['LW', 'MH'] }]);
    expect(await view.contributing()).toEqual(['Living Well', 'Mental Health']);
    await expect(view.tick('Contributing workstreams', 'Promoting Independence')).rejects.toThrow('no option');
  });

  it('keep what someone else ticked meanwhile', async () => {
    const conflict = { __typename: 'Conflict', message: 'Nadia changed this', currentVersion: 5, fields: [] };
    const { view, inputs } = await page('PMO', conflict, project({ contributors: [LIVING_WELL, URGENT_CARE] }));
    await view.tick('Contributing workstreams', 'Living Well', 'Mental Health');
    expect(
      await eventually(
        () => inputs('EditProject'),
        ({ length }) => length === 2,
      ),
    ).toEqual([
      { id: 'p1', version: 3, contributors: ['LW'] },
      { id: 'p1', version: 5, contributors: ['UC', 'LW'] },
    ]);
  });

  it('are locked with a sentence for who may not', async () => {
    const { view, inputs } = await page('VIEWER');
    const field = await view.field('Contributing workstreams');
    expect(await field.name()).toBe(
      'Contributing workstreams: Mental Health. Changed by its lead, its SRO, the lead of its workstream or the PMO.',
    );
    await field.begin();
    expect(await field.message()).toContain('Changed by its lead');
    expect(inputs('EditProject')).toEqual([]);
  });
});

describe('the owner of a milestone', () => {
  it('is chosen in its place', async () => {
    const { view, inputs } = await page('PMO');
    await view.choose('Owner of Business case agreed', 'Nadia Khatun');
    expect(inputs('EditMilestone')).toEqual([{ id: 'm1', version: 1, ownerId: 'n' }]);
    expect(await (await view.field('Owner of Business case agreed')).name()).toBe(
      'Owner of Business case agreed: Nadia Khatun, edit',
    );
  });

  it('is locked with a sentence for who may not', async () => {
    const { view } = await page('VIEWER');
    expect(await (await view.field('Owner of Business case agreed')).name()).toContain('none. Changed by its lead');
  });
});

it('a gate that is locked says in a whole sentence who may pass it', async () => {
  const { view } = await page('VIEWER');
  expect(await view.text()).toContain('Its SRO or the PMO, after the Operational Management Group, may pass it');
});

it('nothing speaks of a computed rating while none is computed', async () => {
  const { view } = await page('PMO');
  expect(await view.text()).not.toContain('computed');
});
