import { change, startWeft, type Session, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { bring, importFile, undoImport, workbookOf } from './testing/tracker-files';

const HEAD = ['Project code', 'Project', 'Workstream', 'Lead', 'RAG', 'Start', 'End', 'Commentary'];
const MILESTONES = ['Project code', 'Milestone', 'Baseline', 'Forecast', 'Actual', 'Critical'];
const RISKS = ['Project code', 'Risk', 'Likelihood', 'Impact', 'Controls', 'Risk owner', 'Risk status'];

/** An import is taken back as far as nobody has built on it since. */
describe('taking an import back', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  it('takes back all others where somebody changed a record since, and says which and who', async () => {
    const { id } = await bring(
      pmo,
      await workbookOf({
        Projects: [
          HEAD,
          ['PI-94', 'Left alone', 'PI'],
          ['PI-95', 'Touched since', 'PI'],
          ['PI-96', 'Added to since', 'PI'],
          ['PI-79', 'Decided about since', 'PI'],
        ],
        Milestones: [
          MILESTONES,
          ['PI-95', 'Moved since', '1/3/26', '1/3/26'],
          ['PI-79', 'Named in a decision', '1/3/26', '1/3/26'],
        ],
      }),
    );
    const done = await importFile(pmo, { id, version: 1 });
    const { touched, added, named, standing } = await pmo.query(
      '{ touched: project(code: "PI-95") { milestones { id version } } added: project(code: "PI-96") { id } named: project(code: "PI-79") { milestones { id } } standing: project(code: "PI-04") { id } }',
    );
    const [moved] = touched.milestones;
    await change(pmo, 'moveMilestone', {
      id: moved.id,
      version: moved.version,
      forecastOn: '2026-05-01',
      reason: 'Late',
    });
    await change(pmo, 'addRisk', {
      projectId: added.id,
      title: 'A risk of its own',
      currentLikelihood: 2,
      currentConsequence: 2,
    });
    await change(pmo, 'logDecision', {
      projectId: standing.id,
      decision: 'Both start together',
      reason: 'One contract.',
      decidedBy: 'The board',
      decidedOn: '2025-11-04',
      links: [{ kind: 'MILESTONE', id: named.milestones[0].id }],
    });
    const refused = await undoImport(pmo, done.id);
    expect(refused).toMatchObject({ __typename: 'TrackerUndoRefused', removes: 1 });
    const { viewer } = await pmo.query('{ viewer { person { name } } }');
    expect(refused.refused.map(({ title, rule, message }: Record<string, string>) => [title, rule, message])).toEqual(
      expect.arrayContaining([
        ['Moved since', 'stale', `${viewer.person.name} changed it since it was imported.`],
        ['Touched since', 'referred-to', 'It holds a milestone that stays.'],
        ['Added to since', 'referred-to', 'Since it was imported it has a risk.'],
        ['Named in a decision', 'referred-to', 'Since it was imported it has a decision.'],
      ]),
    );
    expect((await pmo.query('{ project(code: "PI-94") { id } }')).project).not.toBeNull();
    expect(await undoImport(pmo, done.id, 'ALL_OTHERS')).toMatchObject({ __typename: 'TrackerImport' });
    const left = await pmo.query(
      '{ a: project(code: "PI-94") { id } b: project(code: "PI-95") { id } c: project(code: "PI-96") { id } }',
    );
    expect(left).toEqual({ a: null, b: { id: expect.any(String) }, c: { id: expect.any(String) } });
  });

  it('waits for somebody who is about to say something of what it would remove, and then leaves it', async () => {
    const { id } = await bring(
      pmo,
      await workbookOf({
        Projects: [HEAD, ['PI-78', 'Spoken of', 'PI']],
        Risks: [RISKS, ['PI-78', 'No volunteers', 4, 'Major']],
      }),
    );
    const done = await importFile(pmo, { id, version: 1 });
    const { project, place, viewer } = await pmo.query(
      '{ project(code: "PI-78") { id risks { id } } place { id } viewer { person { id } } }',
    );
    const saying = weft.app(
      place.id,
      `insert into comment (place_id, id, project_id, subject, subject_id, body, written_by, written_at)
         values ('${place.id}', gen_random_uuid(), '${project.id}', 'RISK', '${project.risks[0].id}', 'Wait.', '${viewer.person.id}', now());
       select pg_sleep(0.7)`,
    );
    await delay(200);
    const refused = await undoImport(pmo, done.id);
    await saying;
    expect(refused).toMatchObject({ __typename: 'TrackerUndoRefused' });
    expect(refused.refused).toContainEqual(
      expect.objectContaining({ rule: 'referred-to', message: 'Since it was imported it has a comment.' }),
    );
  });

  it('removes nothing that no import created, whatever the application asks for', async () => {
    const [place] = await weft.superuser<{ id: string }>('select id from place limit 1');
    for (const table of ['project', 'milestone', 'risk', 'rating', 'declaration', 'gate']) {
      const [before] = await weft.superuser(`select count(*)::int as n from ${table}`);
      await weft.app(
        place?.id ?? '',
        `delete from ${table} where id in (select id from ${table} where ${table === 'project' ? 'id' : table === 'milestone' || table === 'risk' ? 'id' : 'project_id'} not in (select subject_id from tracker_import_row))`,
      );
      expect(await weft.superuser(`select count(*)::int as n from ${table}`)).toEqual([before]);
    }
  });
});
