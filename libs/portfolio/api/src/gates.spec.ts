import { change, startWeft, type Anything, type DemonstrationRole, type Session, type Weft } from '@weft/testing';

const STAGES = ['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED'] as const;
const PROJECT = 'id code stage version gates { number from to plannedOn passedOn passedBy { name } note version }';

describe('a project on its way through the stages', () => {
  let weft: Weft;
  let pmo: Session;
  /** The SRO of the projects that are made here: leads nothing else of them. */
  let sro: Session;
  let sroId: string;
  /** Leads Promoting Independence, where these projects have their home. */
  let homeLead: Session;

  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    homeLead = await weft.as('workstream-lead');
    sro = await weft.as('margaret.oyelaran@demo.weft.example');
    sroId = (await sro.query('{ viewer { person { id } } }')).viewer.person.id;
  });
  afterAll(() => weft.stop());

  /** A project in this stage, all gates before it passed. */
  const inStage = async (stage: (typeof STAGES)[number], home = 'PI'): Promise<Anything> => {
    let project = await change(pmo, 'createProject', { home, name: 'On its way', sroId }, PROJECT);
    for (let gate = 1; gate <= STAGES.indexOf(stage); gate += 1) {
      project = await change(
        pmo,
        'passGate',
        { projectId: project.id, gate, passedOn: '2025-11-03', version: project.version },
        PROJECT,
      );
    }
    expect(project.stage).toBe(stage);
    return project;
  };
  const pass = ({ id, version }: Anything, gate: number, input: object = {}, session = pmo): Promise<Anything> =>
    change(session, 'passGate', { projectId: id, gate, passedOn: '2025-11-05', version, ...input }, PROJECT);
  const rows = async (): Promise<unknown> =>
    (
      await weft.superuser(`select (select count(*) from audit) as trail, (select string_agg(stage || version, ',' order by id) from project) as projects,
      (select string_agg(concat(passed_on, planned_on, version), ',' order by id) from gate) as gates`)
    )[0];

  it('starts as an idea with five gates ahead, passes each in order, and is closed after the last', async () => {
    let project = await inStage('IDEA');
    expect(project.gates.map(({ number, from, to, passedOn }: Anything) => [number, from, to, passedOn])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, STAGES[n - 1], STAGES[n], null]),
    );
    for (const [n, stage] of STAGES.slice(1).entries()) {
      project = await pass(project, n + 1, { note: ` Agreed ${n}. ` });
      expect(project).toMatchObject({ __typename: 'Project', stage, version: n + 2 });
      expect(project.gates[n]).toMatchObject({
        passedOn: '2025-11-05',
        passedBy: { name: 'Priya Osei' },
        note: `Agreed ${n}.`,
        version: 2,
      });
    }
  });

  describe.each(STAGES)('in stage %s', (stage) => {
    it('passes the gate out of it and no other', async () => {
      const project = await inStage(stage);
      const next = STAGES.indexOf(stage) + 1;
      const before = await rows();
      for (const gate of [1, 2, 3, 4, 5].filter((one) => one !== next)) {
        expect(await pass(project, gate)).toMatchObject({
          __typename: 'ValidationFailed',
          fields: expect.arrayContaining([expect.objectContaining({ field: 'gate', rule: 'gate-out-of-order' })]),
        });
      }
      expect(await rows()).toEqual(before);
      if (next <= 5) expect((await pass(project, next)).stage).toBe(STAGES[next]);
    });

    it('goes back to earlier stages alone, and passes the gates from there anew', async () => {
      const now = STAGES.indexOf(stage);
      for (const [to, target] of STAGES.entries()) {
        const project = await inStage(stage);
        const answer = await change(
          pmo,
          'returnToStage',
          { projectId: project.id, stage: target, reason: 'The case has changed.', version: project.version },
          PROJECT,
        );
        if (to < now) {
          expect(answer).toMatchObject({ __typename: 'Project', stage: target, version: project.version + 1 });
          expect(answer.gates.map(({ passedOn }: Anything) => passedOn !== null)).toEqual(
            [1, 2, 3, 4, 5].map((gate) => gate <= to),
          );
          expect((await pass(answer, to + 1)).stage).toBe(STAGES[to + 1]);
        } else {
          expect(answer).toMatchObject({
            __typename: 'ValidationFailed',
            fields: [{ field: 'stage', rule: 'stage-not-earlier' }],
          });
        }
      }
    });

    it('is stopped with a reason, once', async () => {
      const project = await inStage(stage);
      const stop = (reason: string, version: number): Promise<Anything> =>
        change(pmo, 'stopProject', { projectId: project.id, reason, version }, PROJECT);
      if (stage === 'CLOSED') {
        expect(await stop('Again.', project.version)).toMatchObject({
          __typename: 'NotAllowed',
          rule: 'project-closed',
        });
        return;
      }
      expect(await stop('  ', project.version)).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ field: 'reason', rule: 'required' }],
      });
      const stopped = await stop('No longer needed.', project.version);
      expect(stopped).toMatchObject({ stage: 'CLOSED', version: project.version + 1 });
      expect(stopped.gates.map(({ passedOn }: Anything) => passedOn)).toEqual(
        project.gates.map(({ passedOn }: Anything) => passedOn),
      );
      expect(
        await change(pmo, 'editProject', { id: project.id, version: stopped.version, name: 'Edited when closed' }),
      ).toMatchObject({ __typename: 'NotAllowed', rule: 'project-closed' });
      const again = await change(
        pmo,
        'returnToStage',
        { projectId: project.id, stage, reason: 'Needed after all.', version: stopped.version },
        PROJECT,
      );
      expect(again.stage).toBe(stage);
      expect((await pass(again, STAGES.indexOf(stage) + 1)).__typename).toBe('Project');
    });
  });

  describe('is moved by those who may', () => {
    /** Who passes which gate, as docs/rules/project-stages.md prints it. */
    const may: Readonly<Record<string, readonly number[]>> = { pmo: [1, 2, 3, 4, 5], homeLead: [1, 2], sro: [3, 4] };

    it.each([1, 2, 3, 4, 5])('through gate %i', async (gate) => {
      const stage = STAGES[gate - 1] ?? 'IDEA';
      const people: [string, Session][] = [
        ['homeLead', homeLead],
        ['sro', sro],
        ['pmo', pmo],
      ];
      for (const [who, session] of people) {
        const answer = await pass(await inStage(stage), gate, {}, session);
        expect({ who, type: answer.__typename, rule: answer.rule }).toEqual(
          may[who]?.includes(gate)
            ? { who, type: 'Project', rule: undefined }
            : { who, type: 'NotAllowed', rule: 'gate-wrong-role' },
        );
      }
    });

    it.each<DemonstrationRole>([
      'viewer',
      'auditor',
      'finance-lead',
      'bcf-lead',
      'enabler-lead',
      'place-admin',
      'project-lead',
    ])('but not by the %s', async (role) => {
      const session = await weft.as(role);
      const project = await inStage('CASE');
      const closed = await inStage('CLOSED');
      const before = await rows();
      const { id: projectId, version } = project;
      for (const gate of [1, 2, 3, 4, 5])
        expect(await pass(project, gate, {}, session)).toMatchObject({
          __typename: 'NotAllowed',
          rule: 'gate-wrong-role',
        });
      const calls: [string, object, string][] = [
        ['returnToStage', { projectId, stage: 'IDEA', reason: 'Mine.', version }, 'return-wrong-role'],
        ['stopProject', { projectId, reason: 'Mine.', version }, 'stop-wrong-role'],
        [
          'returnToStage',
          { projectId: closed.id, stage: 'IDEA', reason: 'Mine.', version: closed.version },
          'reopen-wrong-role',
        ],
        ['planGate', { projectId, gate: 3, plannedOn: '2026-01-01', version: 1 }, 'project-not-yours'],
      ];
      for (const [verb, input, rule] of calls) {
        expect(await change(session, verb, input as Record<string, unknown>)).toMatchObject({
          __typename: 'NotAllowed',
          rule,
        });
      }
      expect(await rows()).toEqual(before);
    });

    it('a workstream lead in the own workstream alone', async () => {
      expect(await pass(await inStage('IDEA', 'MH'), 1, {}, homeLead)).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'gate-wrong-role',
      });
      expect((await pass(await inStage('IDEA', 'PI'), 1, {}, homeLead)).__typename).toBe('Project');
    });

    it('a closed project by the PMO alone', async () => {
      const closed = await inStage('CLOSED');
      for (const session of [homeLead, sro]) {
        expect(
          await change(session, 'returnToStage', {
            projectId: closed.id,
            stage: 'PLAN',
            reason: 'Mine.',
            version: closed.version,
          }),
        ).toMatchObject({ __typename: 'NotAllowed', rule: 'reopen-wrong-role' });
      }
    });
  });

  it.each([
    ['in the future', 2, { passedOn: '2025-11-06' }, 'passedOn', 'passed-in-future'],
    ['before the gate before', 2, { passedOn: '2025-11-02' }, 'passedOn', 'before-previous-gate'],
    ['with a note without end', 2, { note: 'x'.repeat(2001) }, 'note', 'too-long'],
    ['that does not exist', 6, {}, 'gate', 'gate-unknown'],
    ['of number 0', 0, {}, 'gate', 'gate-unknown'],
    ['of a negative number', -1, {}, 'gate', 'gate-unknown'],
    ['of a number without end', 2147483647, {}, 'gate', 'gate-unknown'],
    ['of the lowest number there is', -2147483648, {}, 'gate', 'gate-unknown'],
  ])('passes no gate %s', async (_what, gate, input, field, rule) => {
    const project = await inStage('CASE');
    const before = await rows();
    expect(await pass(project, gate, input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field, rule }],
    });
    expect(await rows()).toEqual(before);
  });

  it('passes a gate once, when three press at the same time', async () => {
    const project = await inStage('IDEA');
    const answers = await Promise.all([pmo, homeLead, pmo].map((session) => pass(project, 1, {}, session)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Conflict', 'Project']);
    expect(answers.find(({ __typename }) => __typename === 'Conflict')).toMatchObject({
      currentVersion: 2,
      fields: [{ field: 'stage', was: '"IDEA"', theirs: '"CASE"' }],
    });
  });

  describe('with a plan for its gates', () => {
    const plan = ({ id }: Anything, gate: number, plannedOn: string | null, version: number): Promise<Anything> =>
      change(pmo, 'planGate', { projectId: id, gate, plannedOn, version }, PROJECT);

    it('sets, moves and empties the day that a gate ahead is due', async () => {
      const project = await inStage('CASE');
      expect((await plan(project, 3, '2026-03-31', 1)).gates[2]).toMatchObject({ plannedOn: '2026-03-31', version: 2 });
      expect((await plan(project, 3, '2026-04-30', 2)).gates[2]).toMatchObject({ plannedOn: '2026-04-30', version: 3 });
      expect((await plan(project, 3, null, 3)).gates[2]).toMatchObject({ plannedOn: null, version: 4 });
      expect(await plan(project, 3, '2026-05-31', 1)).toMatchObject({ __typename: 'Conflict', currentVersion: 4 });
    });

    it.each([
      ['a gate that was passed', 1, '2026-03-31', 'gate-already-passed'],
      ['a gate that does not exist', 9, '2026-03-31', 'gate-unknown'],
      ['a day out of range', 3, '1066-10-14', 'date-out-of-range'],
    ])('is refused for %s', async (_what, gate, plannedOn, rule) => {
      expect(await plan(await inStage('CASE'), gate, plannedOn, 2)).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ rule }],
      });
    });

    it('keeps the plan when the gate is passed, and when it is to be passed anew', async () => {
      const project = await inStage('CASE');
      await plan(project, 2, '2025-11-01', 1);
      const passed = await pass(project, 2);
      expect(passed.gates[1]).toMatchObject({ plannedOn: '2025-11-01', passedOn: '2025-11-05' });
      const back = await change(
        pmo,
        'returnToStage',
        { projectId: project.id, stage: 'CASE', reason: 'Again.', version: passed.version },
        PROJECT,
      );
      expect(back.gates[1]).toMatchObject({ plannedOn: '2025-11-01', passedOn: null, passedBy: null });
    });
  });
});
