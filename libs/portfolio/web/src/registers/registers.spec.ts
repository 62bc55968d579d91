import { TestKey } from '@angular/cdk/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import { answering, ConflictCardHarness, eventually, InlineEditHarness, show, signedInAs } from '@weft/ui/testing';
import { Choices } from '../shared/choices';
import type { ShownProject } from './entry';
import { EntryPanel } from './entry-panel';
import { RegistersCard } from './registers-card';
import { EntryPanelHarness, RegistersHarness } from './registers.harness';

const person = (id: string, name: string) => ({ __typename: 'Person' as const, id, name, initials: name.slice(0, 2) });
const side = (id: string, code: string, name: string, leadId: string) => ({
  __typename: 'Project',
  id,
  code,
  name,
  rating: 'AMBER',
  stage: 'DELIVER',
  home: { __typename: 'Workstream', id: code.slice(0, 2) },
  lead: person(leadId, 'Somebody'),
  sro: null,
  organisation: null,
  milestones: [],
});
const OURS = side('p1', 'PI-04', 'Home First', 'me');
const THEIRS = side('p2', 'UC-05', 'Same-day care', 'hodan');

const risk = (more: object = {}) => ({
  __typename: 'Risk',
  id: 'r1',
  code: 'R-118',
  decidedIn: [],
  title: 'Winter home care capacity',
  description: '',
  inherentLikelihood: null,
  inherentConsequence: null,
  inherentScore: null,
  currentLikelihood: 4,
  currentConsequence: 4,
  currentScore: 16,
  band: 'EXTREME',
  targetLikelihood: null,
  targetConsequence: null,
  targetScore: null,
  controls: '',
  controlState: 'NONE',
  proximity: null,
  response: 'TREAT',
  owner: null,
  reviewOn: null,
  state: 'OPEN',
  stateReason: null,
  raisedOn: '2025-10-01',
  version: 3,
  ...more,
});

const dependency = (more: object = {}) => ({
  __typename: 'Dependency',
  id: 'd1',
  code: 'DP-020',
  decidedIn: [],
  title: 'Home care the same evening',
  giver: THEIRS,
  receiver: OURS,
  needBy: '2025-12-01',
  promisedOn: null,
  giverMilestone: null,
  receiverMilestone: null,
  state: 'PROPOSED',
  giverAgreed: false,
  receiverAgreed: true,
  expectedOn: null,
  floatDays: null,
  atRisk: false,
  deliveredOn: null,
  stateReason: null,
  version: 1,
  ...more,
});

const changeRequest = (askedBy: string) => ({
  __typename: 'ChangeRequest',
  id: 'c1',
  code: 'CR-007',
  decidedIn: [],
  title: 'A later contract',
  reason: 'The provider needs longer.',
  impact: '',
  state: 'SUBMITTED',
  askedBy: person(askedBy, 'Tanvir Rahman'),
  submittedOn: '2025-11-03',
  decidedBy: null,
  decidedOn: null,
  decisionReason: null,
  rebaselines: [
    {
      __typename: 'Rebaseline',
      milestone: { __typename: 'Milestone', id: 'm1', title: 'Contract live' },
      fromOn: '2025-11-20',
      proposedOn: '2025-12-20',
      days: 30,
    },
  ],
  version: 2,
});

const project = {
  ...OURS,
  milestones: [
    { id: 'm1', title: 'Contract live', baselineOn: '2025-11-20', forecastOn: '2025-12-20', actualOn: null },
    { id: 'm3', title: 'Team complete', baselineOn: '2025-12-01', forecastOn: '2025-12-01', actualOn: null },
    { id: 'm2', title: 'Tender out', baselineOn: '2025-06-01', forecastOn: '2025-06-01', actualOn: '2025-06-03' },
  ],
} as unknown as ShownProject;

async function signedIn(role: string, registers: object, answers: Parameters<typeof answering>[0] = {}) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    Choices: () => ({ people: [], organisations: [], localities: [], cohorts: [], workstreams: [], programmes: [] }),
    RecordHistory: () => ({ history: [] }),
    ProjectRegisters: () => ({
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
        ...registers,
      },
      portfolioSettings: { __typename: 'PortfolioSettings', lowTo: 3, moderateTo: 6, highTo: 12 },
    }),
    ...answers,
  });
  TestBed.configureTestingModule({ providers: [...providers, Choices] });
  await TestBed.inject(Session).load();
  const inputs = (operation: string) =>
    sent.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
  return { inputs };
}

const LOCK = 'Changed by its lead, its SRO, the lead of its workstream or the PMO.';

async function card(role: string, registers: object, lock: string | null = null) {
  await signedIn(role, registers);
  const shown = await show(RegistersCard, { project, lock });
  const asked: string[] = [];
  shown.fixture.componentInstance.show.subscribe((what) => asked.push(what));
  return { asked, view: await shown.piece(RegistersHarness) };
}

async function panel(role: string, what: string, registers: object, answers: Parameters<typeof answering>[0] = {}) {
  const { inputs } = await signedIn(role, registers, answers);
  const { piece, screen } = await show(EntryPanel, { what, project });
  return { inputs, screen, view: await piece(EntryPanelHarness) };
}

describe('the registers of a project', () => {
  const two = {
    risks: [risk(), risk({ id: 'r2', code: 'R-090', title: 'Old', state: 'CLOSED', stateReason: 'Gone' })],
  };

  it('count what is open, show it first, and the rest on one click', async () => {
    const { view } = await card('PMO', two);
    expect((await view.tabs())[0]).toBe('Risks and issues 1');
    expect(await view.rows()).toEqual([expect.stringMatching(/16\s*Extreme\s*R-118\s*Winter home care capacity/)]);
    await view.click('And 1 settled');
    expect(await view.rows()).toHaveLength(2);
    expect((await view.rows())[1]).toContain('Closed');
  });

  it('say what is missing and offer the one action', async () => {
    const { view, asked } = await card('PMO', {});
    expect(await view.text()).toMatch(/No risk\s*What may keep the project from its aim belongs here\./);
    await view.click('Add a risk');
    expect(asked).toEqual(['new:Risk']);
  });

  it('offer nothing to add to who may not', async () => {
    const { view } = await card('VIEWER', two, LOCK);
    expect((await view.buttons()).filter((name) => name.includes('Add'))).toEqual([]);
  });

  it('tell what comes too late, from whom, and whose word is missing', async () => {
    const late = dependency({ floatDays: -3, expectedOn: '2025-12-04', promisedOn: '2025-12-04', atRisk: true });
    const { view } = await card('PMO', { waitsFor: [late] });
    await view.choose('Dependencies');
    const [row] = await view.rows();
    for (const part of ['Same-day care', '3 d late', 'Proposed, at risk', 'UC-05 has not agreed.']) {
      expect(row).toContain(part);
    }
  });
});

describe('a new risk', () => {
  it('is checked while it is typed, scored on the matrix, and sent whole', async () => {
    const { view, inputs } = await panel('PMO', 'new:Risk', {}, { AddRisk: () => ({ addRisk: risk() }) });
    await view.write('title', 'ab');
    expect(await view.note('title')).toContain('3');
    await view.write('title', 'Winter home care capacity');
    expect(await view.note('title')).toBe('What may happen, and what follows.');
    await view.click('Add risk');
    expect(inputs('AddRisk')).toEqual([]);
    expect(await view.note('current')).toContain('Choose how likely it is');
    await (await view.matrix()).choose('Likely × Major');
    await view.write('controls', 'Block hours');
    await view.click('Add risk');
    expect(await view.note('controlState')).toContain('works partly or fully');
    await view.select('controlState', 1);
    await view.write('reviewOn', '31 Nov 2025');
    expect(await view.note('reviewOn')).toBe('November has 30 days.');
    await view.write('reviewOn', '28 Nov 2025');
    await view.click('Add risk');
    expect(inputs('AddRisk')).toEqual([
      expect.objectContaining({
        projectId: 'p1',
        currentLikelihood: 4,
        currentConsequence: 4,
        controls: 'Block hours',
        controlState: 'PARTIAL',
        reviewOn: '2025-11-28',
      }),
    ]);
  });
});

describe('the score of a risk', () => {
  const clash = (field: string, was: number, theirs: number) => ({
    __typename: 'ClashingField',
    field,
    was: String(was),
    theirs: String(theirs),
    changedByName: 'Nadia Khatun',
    changedAt: '2025-11-05T09:41:00Z',
  });
  const conflicting = (fields: object[]) => {
    const answers = [
      { __typename: 'Conflict', message: 'Nadia changed this', currentVersion: 5, fields },
      risk({ currentLikelihood: 5, currentConsequence: 4, currentScore: 20, version: 6 }),
    ];
    return { EditRisk: () => ({ editRisk: answers.shift() ?? risk() }) };
  };

  it('that somebody else changed meanwhile shows both on the conflict card, and is saved over theirs', async () => {
    const answers = conflicting([clash('currentConsequence', 4, 2)]);
    const { view, inputs, screen } = await panel('PMO', 'Risk:r1', { risks: [risk()] }, answers);
    await view.clickLabelled('Score the current level');
    await (await view.matrix()).choose('Almost certain × Major');
    const card = await screen.getHarness(ConflictCardHarness);
    const text = await card.text();
    for (const part of [
      'Nadia Khatun changed this',
      'Likely × Major = 16',
      'Likely × Minor = 8',
      'Almost certain × Major = 20',
    ]) {
      expect(text).toContain(part);
    }
    await card.click('Use mine');
    expect(
      await eventually(
        () => inputs('EditRisk'),
        ({ length }) => length === 2,
      ),
    ).toEqual([
      { id: 'r1', version: 3, currentLikelihood: 5, currentConsequence: 4 },
      { id: 'r1', version: 5, currentLikelihood: 5, currentConsequence: 4 },
    ]);
    expect(await screen.getHarnessOrNull(ConflictCardHarness)).toBeNull();
  });

  it('is left as theirs, or saved at once where they changed something else', async () => {
    const kept = await panel('PMO', 'Risk:r1', { risks: [risk()] }, conflicting([clash('currentLikelihood', 4, 1)]));
    await kept.view.clickLabelled('Score the current level');
    await (await kept.view.matrix()).choose('Almost certain × Major');
    await (await kept.screen.getHarness(ConflictCardHarness)).click('Keep Nadia');
    expect(kept.inputs('EditRisk')).toHaveLength(1);
    TestBed.resetTestingModule();
    const other = await panel('PMO', 'Risk:r1', { risks: [risk()] }, conflicting([clash('title', 1, 2)]));
    await other.view.clickLabelled('Score the current level');
    await (await other.view.matrix()).choose('Almost certain × Major');
    expect(
      await eventually(
        () => other.inputs('EditRisk'),
        ({ length }) => length === 2,
      ),
    ).toHaveLength(2);
  });
});

describe('what may be done with an entry', () => {
  it('asks for the reason before a risk is closed', async () => {
    const closed = { CloseRisk: () => ({ closeRisk: risk({ state: 'CLOSED', version: 4 }) }) };
    const { view, inputs } = await panel('PMO', 'Risk:r1', { risks: [risk()] }, closed);
    expect(await view.buttons()).toEqual(['Close', 'It came about']);
    await view.click('Close');
    await view.click('Close');
    expect(await view.note('ask')).toContain('a few words are needed');
    await view.write('ask', 'Capacity is found');
    await view.click('Close');
    expect(inputs('CloseRisk')).toEqual([{ id: 'r1', version: 3, reason: 'Capacity is found' }]);
    expect(
      await eventually(
        () => view.buttons(),
        ([first]) => first === 'Reopen',
      ),
    ).toEqual(['Reopen']);
  });

  it('has the giver promise a date, and the receiver agree to nothing before', async () => {
    const ours = dependency({ giver: OURS, receiver: THEIRS });
    const { view } = await panel('PROJECT_LEAD', 'Dependency:d1', { gives: [ours] });
    expect(await view.buttons()).toEqual(['Promise a date', 'Decline for PI-04', 'Withdraw']);
    TestBed.resetTestingModule();
    const theirs = await panel('PROJECT_LEAD', 'Dependency:d1', { waitsFor: [dependency()] });
    expect(await theirs.view.buttons()).toEqual(['Withdraw']);
  });

  it('lets nobody decide on their own change request', async () => {
    const { view } = await panel('PMO', 'ChangeRequest:c1', { changeRequests: [changeRequest('tanvir')] });
    expect(await view.buttons()).toEqual(['Approve', 'Reject', 'Withdraw']);
    TestBed.resetTestingModule();
    const own = await panel('PMO', 'ChangeRequest:c1', { changeRequests: [changeRequest('me')] });
    expect(await own.view.buttons()).toEqual(['Withdraw']);
    expect(await own.view.text()).toContain('never by the one who asked');
  });

  it('asks for a new baseline of milestones that are not done, from the forecast', async () => {
    const draft = { DraftChangeRequest: () => ({ draftChangeRequest: changeRequest('me') }) };
    const { view, inputs } = await panel('PMO', 'new:ChangeRequest:m1', {}, draft);
    expect(await view.text()).not.toContain('Tender out');
    await view.click('Save draft');
    expect(await view.note('reason')).not.toBe('');
    await view.write('reason', 'The provider needs longer.');
    await view.click('Save draft');
    expect(inputs('DraftChangeRequest')).toEqual([
      expect.objectContaining({ rebaselines: [{ milestoneId: 'm1', proposedOn: '2025-12-20' }] }),
    ]);
  });

  it('takes further milestones into a draft, and leaves them out again', async () => {
    const draft = { ...changeRequest('me'), state: 'DRAFTED', submittedOn: null, version: 1 };
    const edit = { EditChangeRequest: () => ({ editChangeRequest: { ...draft, version: 2 } }) };
    const { screen, inputs } = await panel('PMO', 'ChangeRequest:c1', { changeRequests: [draft] }, edit);
    const further = await screen.getHarness(InlineEditHarness.labelled('New baseline of Team complete'));
    await further.begin();
    await further.type('15 Jan 2026');
    await further.press(TestKey.ENTER);
    expect(inputs('EditChangeRequest')).toEqual([
      {
        id: 'c1',
        version: 1,
        rebaselines: [
          { milestoneId: 'm1', proposedOn: '2025-12-20' },
          { milestoneId: 'm3', proposedOn: '2026-01-15' },
        ],
      },
    ]);
    TestBed.resetTestingModule();
    const sent = await panel('PMO', 'ChangeRequest:c1', { changeRequests: [changeRequest('me')] });
    expect(await sent.view.text()).not.toContain('Team complete');
  });
});
