import { change, soon, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from '../../../portfolio/api/src/testing/register-place';

const TOLD = 'notifications { unread items { id kind actor { name } sentence projectCode path readAt } }';

describe('notifications', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let workstreamLead: Session;
  let project: Anything;
  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    workstreamLead = await place.weft.as('workstream-lead');
    project = await place.make('Much to tell');
  });
  afterAll(() => place.weft.stop());

  const of = async (session: Session): Promise<Anything> => (await session.query(`{ ${TOLD} }`)).notifications;
  /** What a person was told by one kind, once there is as much of it. */
  const told = async (session: Session, kind: string, times = 1): Promise<Anything[]> => {
    const items = async (): Promise<Anything[]> =>
      (await of(session)).items.filter((item: Anything) => item.kind === kind);
    expect(await soon(async () => (await items()).length >= times, true, 15_000)).toBe(true);
    return items();
  };
  const comment = (session: Session, body: string): Promise<Anything> =>
    change(
      session,
      'writeComment',
      { projectId: project.id, subject: 'PROJECT', subjectId: project.id, body },
      'id version',
    );

  it('tell whom a comment mentions, once, and nobody else', async () => {
    const before = (await of(workstreamLead)).unread;
    const written = await comment(pmo, `@{${place.leadId}} look at this.`);
    const [item] = await told(lead, 'MENTIONED');
    expect(item).toMatchObject({
      actor: { name: 'Priya Osei' },
      sentence: `mentioned you in a comment on ${project.code} Much to tell`,
      projectCode: project.code,
      path: `/projects/${project.code}?comment=${written.id}`,
      readAt: null,
    });
    await change(pmo, 'editComment', { id: written.id, version: 1, body: `@{${place.leadId}} look at this now.` });
    await comment(pmo, `@{${place.leadId}} and again.`);
    expect(await told(lead, 'MENTIONED', 2)).toHaveLength(2);
    expect((await of(workstreamLead)).unread).toBe(before);
  });

  it('say nothing to whoever did it themselves', async () => {
    const myself = await personOf(pmo);
    await comment(pmo, `@{${myself}} remember this; @{${place.leadId}} you too.`);
    await told(lead, 'MENTIONED', 3);
    expect((await of(pmo)).items.filter(({ kind }: Anything) => kind === 'MENTIONED')).toEqual([]);
  });

  it('tell of a project that is handed over, of a dependency to agree, a change to decide, and a rating', async () => {
    const mine = await place.make('To be handed over', { leadId: null });
    await change(pmo, 'handOverProject', {
      projectId: mine.id,
      leadId: place.leadId,
      note: 'Yours from now on.',
      moveOpenWork: false,
      version: mine.version,
    });
    const [other] = (await pmo.query('{ projects(filter: { home: ["LW"] }, first: 1) { nodes { id } } }')).projects
      .nodes;
    await change(pmo, 'proposeDependency', {
      giverId: mine.id,
      receiverId: other.id,
      title: 'A trained night team',
      needBy: '2026-03-01',
    });
    const milestone = await change(
      pmo,
      'addMilestone',
      { projectId: project.id, title: 'To be moved', baselineOn: '2026-03-01', forecastOn: '2026-03-01' },
      'id',
    );
    const draft = { projectId: project.id, title: 'A later start', reason: 'Staff.' };
    const rebaselines = [{ milestoneId: milestone.id, proposedOn: '2026-04-01' }];
    const { id } = await change(lead, 'draftChangeRequest', { ...draft, rebaselines }, 'id');
    await change(lead, 'submitChangeRequest', { id, version: 1 });
    await change(pmo, 'declareRating', {
      projectId: project.id,
      dimension: 'OVERALL',
      rating: 'RED',
      reason: 'Nothing moves.',
      version: 0,
    });
    expect((await told(lead, 'HANDED_OVER', 2))[0]).toMatchObject({
      sentence: `handed ${mine.code} To be handed over over to you`,
      path: `/projects/${mine.code}`,
    });
    expect((await told(workstreamLead, 'CHANGE_REQUEST_ASKED'))[0]).toMatchObject({
      sentence: expect.stringMatching(/^asks you to decide CR-\d+ “A later start”/),
    });
    expect((await told(lead, 'RATING_DECLARED'))[0]).toMatchObject({ sentence: 'declared Much to tell Red' });
    await told(pmo, 'CHANGE_REQUEST_ASKED');
  });

  it('tell of projects that come to somebody by an edit, and of many in one line when they are changed together', async () => {
    const own = await place.make('Edited to another lead', { leadId: null });
    const rows = [];
    for (const name of ['Together one', 'Together two', 'Together three']) {
      const { id, version } = await place.make(name, { leadId: null });
      rows.push({ id, version, leadId: place.leadId });
    }
    await change(pmo, 'editProject', { id: own.id, version: own.version, leadId: place.leadId });
    await change(pmo, 'editProjects', { step: 'ALL', rows }, 'id');
    const handed = await told(lead, 'HANDED_OVER', 4);
    expect(handed.map(({ sentence, path }) => ({ sentence, path }))).toEqual(
      expect.arrayContaining([
        { sentence: `handed ${own.code} Edited to another lead over to you`, path: `/projects/${own.code}` },
        { sentence: 'handed 3 projects over to you', path: '/my-work' },
      ]),
    );
    const rated = rows.map(({ id }) => ({ id, version: 0 }));
    const before = (await told(lead, 'RATING_DECLARED')).length;
    await change(pmo, 'declareRatings', { step: 'ALL', rating: 'AMBER', reason: 'All wait.', rows: rated }, 'id');
    expect((await told(lead, 'RATING_DECLARED', before + 1)).map(({ sentence }) => sentence)).toContain(
      'declared 3 projects Amber',
    );
  });

  it('tell of what is due soon or was due yesterday', async () => {
    const [{ id }] = (await place.weft.superuser<{ id: string }>(
      `select person_id as id from notification where kind = 'DUE' group by person_id order by count(*) desc limit 1`,
    )) as [{ id: string }];
    const [{ email }] = (await place.weft.superuser<{ email: string }>('select email from person where id = $1', [
      id,
    ])) as [{ email: `${string}@${string}` }];
    const items = await told(await place.weft.as(email as `${string}@${string}`), 'DUE');
    for (const { sentence, actor } of items) {
      expect(sentence).toMatch(/“.+” of [A-Z]{2}-\d+ (is|was) due \d+ \w+ 2025$/);
      expect(actor).toBeNull();
    }
  });

  it('are read one by one or all at once, and another’s are out of reach', async () => {
    const { items, unread } = await of(lead);
    const read = await change(lead, 'readNotifications', { ids: [items[0].id] }, 'unread');
    expect(read.unread).toBe(unread - 1);
    await change(workstreamLead, 'readNotifications', { ids: [items[1].id] });
    expect((await of(lead)).unread).toBe(unread - 1);
    expect((await change(lead, 'readNotifications', { ids: null }, 'unread')).unread).toBe(0);
    const here = '018e96f4-a800-7001-8102-030405060708';
    const [counted] = await place.weft.app<{ n: number }>(
      here,
      `select count(*)::int as n from (select set_config('weft.actor_id', '${await personOf(workstreamLead)}', true)) s, notification where person_id = '${place.leadId}'`,
    );
    expect(counted?.n).toBe(0);
  });

  it('are switched off kind by kind, in the application alone or altogether', async () => {
    const kinds = (await lead.query('{ notificationKinds { kind name inApp byMail } }')).notificationKinds;
    expect(kinds.map(({ kind }: Anything) => kind)).toEqual([
      'MENTIONED',
      'HANDED_OVER',
      'DEPENDENCY_ASKED',
      'CHANGE_REQUEST_ASKED',
      'RATING_DECLARED',
      'VIREMENT_ASKED',
      'VIREMENT_DECIDED',
      'DUE',
      'DAILY_MAIL',
    ]);
    const quiet = { kind: 'MENTIONED', inApp: false, byMail: true };
    expect(await change(lead, 'switchNotification', { ...quiet }, 'kind inApp byMail')).toMatchObject(quiet);
    await comment(pmo, `@{${place.leadId}} unheard.`);
    const unheard = async (): Promise<number> =>
      (
        await place.weft.superuser(
          `select from notification where person_id = $1 and kind = 'MENTIONED' and read_at is null`,
          [place.leadId],
        )
      ).length;
    expect(await soon(unheard, 1, 15_000)).toBe(1);
    expect((await of(lead)).items.some(({ kind }: Anything) => kind === 'MENTIONED')).toBe(false);
    expect(await change(lead, 'switchNotification', { kind: 'NOISE', inApp: true, byMail: true })).toMatchObject({
      fields: [{ field: 'kind', rule: 'kind-unknown' }],
    });
  });

  it('light the screens of whom they are for, by an event that names nobody else', async () => {
    const changes = await lead.subscribe('subscription { changes { kind subjectId summary } }');
    await change(lead, 'switchNotification', { kind: 'MENTIONED', inApp: true, byMail: true });
    await comment(pmo, `@{${place.leadId}} are you there?`);
    for (;;) {
      const { changes: one } = await changes.next(15_000);
      if (one.kind === 'notifications.told' && one.subjectId === place.leadId) {
        expect(one.summary).toBe('was told of something');
        break;
      }
    }
    await changes.close();
  });
});
