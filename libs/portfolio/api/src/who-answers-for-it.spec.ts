import { Client } from 'pg';
import { change, soon, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const LEFT = 'They have left this place: choose somebody who belongs to it now.';
const leftIn = (field: string) => ({
  __typename: 'ValidationFailed',
  message: LEFT,
  fields: [{ field, rule: 'person-has-left', message: LEFT }],
});

describe('who is named to answer for something', () => {
  let weft: Weft;
  let pmo: Session;
  let admin: Session;
  let left: string;
  let project: Anything;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    admin = await weft.as('place-admin');
    const added = await change(
      admin,
      'addPerson',
      { name: 'Gone Away', email: 'gone@partner.example', password: 'three-random-words-here' },
      'id version',
    );
    await change(admin, 'editPerson', { personId: added.id, version: added.version, active: false });
    left = added.id;
    project = (await pmo.query('{ project(code: "PI-04") { id version lead { id } milestones { id version } } }'))
      .project;
  });
  afterAll(() => weft.stop());

  it.each([
    ['as lead of a project', 'leadId', 'editProject', () => ({ id: project.id, version: project.version })],
    ['as SRO of a project', 'sroId', 'editProject', () => ({ id: project.id, version: project.version })],
    ['as lead of a new project', 'leadId', 'createProject', () => ({ home: 'PI', name: 'Led by nobody' })],
    [
      'as owner of a milestone',
      'ownerId',
      'editMilestone',
      () => ({ id: project.milestones[0].id, version: project.milestones[0].version }),
    ],
  ])('has not left the place: %s', async (_as, field, verb, rest) => {
    expect(await change(pmo, verb, { ...rest(), [field]: left })).toEqual(leftIn(field));
  });

  it('has not left the place: as owner of an entry of a register', async () => {
    const risk = { projectId: project.id, title: 'Nobody looks', ownerId: left };
    expect(await change(pmo, 'addAssumption', risk)).toEqual(leftIn('ownerId'));
    const { project: after } = await pmo.query('{ project(code: "PI-04") { version lead { id } } }');
    expect(after).toEqual({ version: project.version, lead: project.lead });
  });

  it('keeps what they answered for when they leave, until it is handed over', async () => {
    const person = await change(
      admin,
      'addPerson',
      { name: 'Leaves Later', email: 'later@partner.example', password: 'three-random-words-here' },
      'id version',
    );
    const created = await change(pmo, 'createProject', { home: 'PI', name: 'Kept', leadId: person.id }, 'id version');
    await change(admin, 'editPerson', { personId: person.id, version: person.version, active: false });
    const edited = await change(
      pmo,
      'editProject',
      { id: created.id, version: created.version, name: 'Kept on' },
      'name lead { id }',
    );
    expect(edited).toMatchObject({ name: 'Kept on', lead: { id: person.id } });
  });

  it('waits for somebody who is just being made inactive', async () => {
    const person = await change(
      admin,
      'addPerson',
      { name: 'Leaves Now', email: 'now@partner.example', password: 'three-random-words-here' },
      'id version',
    );
    const { project: seen, place } = await pmo.query('{ project(code: "PI-04") { id version } place { id } }');
    const leaving = new Client({ connectionString: weft.ownerUrl });
    await leaving.connect();
    await leaving.query('begin');
    await leaving.query(`select set_config('weft.place_id', $1, true)`, [place.id]);
    await leaving.query('update membership set active = false, version = version + 1 where person_id = $1', [
      person.id,
    ]);
    const naming = change(pmo, 'editProject', { id: seen.id, version: seen.version, leadId: person.id });
    await soon(
      async () =>
        (
          await weft.superuser(
            `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          )
        ).length,
      1,
    );
    await leaving.query('commit');
    await leaving.end();
    expect(await naming).toEqual(leftIn('leadId'));
  });
});

describe('the copy of a rating that lists show', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft();
  });
  afterAll(() => weft.stop());

  it('changed at a console leaves a row in the trail', async () => {
    const trailed = () =>
      weft.superuser<{ was: string; is: string }>(
        `select a.before ->> 'rating' as was, a.after ->> 'rating' as is from audit a join project p on p.id = a.subject_id
         where p.code = 'PI-04' and a.action = 'update' and a.before ->> 'rating' <> a.after ->> 'rating'`,
      );
    expect(await trailed()).toEqual([]);
    await weft.superuser(`update project set rating = 'GREEN' where code = 'PI-04' and rating <> 'GREEN'`);
    await weft.superuser(`update project set rating = 'RED' where code = 'PI-04'`);
    expect((await trailed()).at(-1)).toMatchObject({ is: 'RED' });
  });
});
