import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const PROJECT = 'id version partners { organisation { code } part version } localities { code } cohorts { code }';
const NOWHERE = '018e96f4-a800-7001-8102-00000000dead';

describe('partners, localities and cohorts', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let admin: Session;
  let project: Anything;
  let organisations: Anything[];

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo } = place);
    admin = await place.weft.as('place-admin');
    ({ organisations } = await pmo.query('{ organisations { id code } }'));
    project = await place.make('Somewhere, for somebody', { organisationId: organisations[0].id });
  });
  afterAll(() => place.weft.stop());

  const set = (organisation: Anything, part: string | null, version: number, session = pmo): Promise<Anything> =>
    change(session, 'setPartner', { projectId: project.id, organisationId: organisation.id, part, version }, PROJECT);

  it('come with the place: four localities, seven networks, and its cohorts', async () => {
    const { localities, cohorts } = await pmo.query('{ localities { code kind } cohorts { code projectCount } }');
    expect(localities.map(({ code }: Anything) => code).slice(0, 4)).toEqual(['NE', 'NW', 'SE', 'SW']);
    expect(localities.filter(({ kind }: Anything) => kind === 'PRIMARY_CARE_NETWORK')).toHaveLength(7);
    expect(cohorts.every(({ projectCount }: Anything) => projectCount > 0)).toBe(true);
  });

  it('an organisation becomes a partner, plays another part, and is none any more', async () => {
    const [, gp] = organisations;
    expect((await set(gp, 'DELIVERS', 0)).partners).toEqual([
      { organisation: { code: gp.code }, part: 'DELIVERS', version: 1 },
    ]);
    expect((await set(gp, 'ADVISES', 1)).partners).toMatchObject([{ part: 'ADVISES', version: 2 }]);
    expect(await set(gp, 'FUNDS', 1)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect((await set(gp, null, 2)).partners).toEqual([]);
    const { projectHistory } = await pmo.query(
      'query ($c: String!) { projectHistory(code: $c, first: 3) { summary } }',
      {
        c: project.code,
      },
    );
    expect(projectHistory[0].summary).toMatch(/^took .* from the partners of Somewhere/);
  });

  it('refuses the organisation that answers for it, one that is no partner, and one of nowhere', async () => {
    const [own, other] = organisations;
    await place.unchanged(async () => {
      expect(await set(own, 'DELIVERS', 0)).toMatchObject({ fields: [{ rule: 'organisation-answers' }] });
      expect(await set(other, null, 0)).toMatchObject({ fields: [{ rule: 'no-such-partner' }] });
      expect(await set({ id: NOWHERE }, 'DELIVERS', 0)).toMatchObject({
        __typename: 'NotFound',
        field: 'organisationId',
      });
      expect(await set(other, 'DELIVERS', 0, await place.weft.as('viewer'))).toMatchObject({
        rule: 'project-not-yours',
      });
    });
  });

  it('a project carries localities and cohorts by their codes, all of them at once', async () => {
    const edit = async (input: object): Promise<Anything> => {
      const { version } = (
        await pmo.query('query ($c: String!) { project(code: $c) { version } }', { c: project.code })
      ).project;
      return change(pmo, 'editProject', { id: project.id, version, ...input }, PROJECT);
    };
    expect(await edit({ localities: ['SE', 'NE'], cohorts: ['CYP'] })).toMatchObject({
      localities: [{ code: 'NE' }, { code: 'SE' }],
      cohorts: [{ code: 'CYP' }],
    });
    expect(await edit({ localities: ['SE', 'PCN-BOW'] })).toMatchObject({
      localities: [{ code: 'SE' }, { code: 'PCN-BOW' }],
      cohorts: [{ code: 'CYP' }],
    });
    await place.unchanged(async () => {
      expect(await edit({ localities: ['XX'] })).toMatchObject({ __typename: 'NotFound', field: 'localities' });
      expect(await edit({ cohorts: ['CYP', 'CYP'] })).toMatchObject({ fields: [{ rule: 'cohort-twice' }] });
    });
    expect(await edit({ localities: null, cohorts: [] })).toMatchObject({ localities: [], cohorts: [] });
  });

  it('the list of projects is narrowed by each of them', async () => {
    const list = async (filter: object): Promise<string[]> =>
      (
        await pmo.query('query ($f: ProjectFilter) { projects(filter: $f, first: 200) { nodes { code } } }', {
          f: filter,
        })
      ).projects.nodes.map(({ code }: Anything) => code);
    const { version } = (await pmo.query('query ($c: String!) { project(code: $c) { version } }', { c: project.code }))
      .project;
    await change(pmo, 'editProject', { id: project.id, version, localities: ['PCN-HI'], cohorts: ['EOL'] });
    await set(organisations[2], 'FUNDS', 0);
    expect(await list({ locality: ['PCN-HI'] })).toEqual([project.code]);
    expect(await list({ locality: ['PCN-HI'], cohort: ['CYP'] })).toEqual([]);
    expect(await list({ cohort: ['EOL', 'CYP'] })).toContain(project.code);
    expect(await list({ partner: [organisations[2].code] })).toContain(project.code);
    expect(await list({ partner: [organisations[0].code] })).toContain(project.code);
    expect(await list({ partner: [organisations[3].code] })).not.toContain(project.code);
  });

  it('are added and edited by a place administrator alone', async () => {
    const added = await change(
      admin,
      'addLocality',
      { code: 'PCN-NEW', name: 'A merged network', kind: 'PRIMARY_CARE_NETWORK', startsOn: '2026-04-01' },
      'id code name startsOn version',
    );
    expect(added).toMatchObject({ code: 'PCN-NEW', startsOn: '2026-04-01', version: 1 });
    expect(
      await change(admin, 'editLocality', { id: added.id, version: 1, endsOn: '2027-03-31' }, 'endsOn name version'),
    ).toMatchObject({ endsOn: '2027-03-31', name: 'A merged network', version: 2 });
    const cohort = await change(admin, 'addCohort', { code: 'VETS', name: 'Veterans' }, 'id description');
    expect(
      await change(admin, 'editCohort', { id: cohort.id, version: 1, description: 'Who served.' }, 'description'),
    ).toMatchObject({ description: 'Who served.' });
    await place.unchanged(async () => {
      const again = { code: 'PCN-NEW', name: 'Another', kind: 'LOCALITY' };
      expect(await change(admin, 'addLocality', again)).toMatchObject({
        fields: [{ field: 'code', rule: 'already-taken' }],
      });
      expect(await change(admin, 'addCohort', { code: 'x', name: 'X' })).toMatchObject({
        fields: [{ rule: 'not-a-code' }, { rule: 'too-short' }],
      });
      expect(await change(admin, 'editLocality', { id: added.id, version: 1, name: 'Late' })).toMatchObject({
        __typename: 'Conflict',
      });
      expect(await change(admin, 'editLocality', { id: added.id, version: 2, endsOn: '2026-03-31' })).toMatchObject({
        fields: [{ rule: 'ends-before-start' }],
      });
      for (const session of [pmo, place.lead]) {
        expect(await change(session, 'addCohort', { code: 'NEW', name: 'New' })).toMatchObject({
          rule: 'references-need-place-admin',
        });
        expect(await change(session, 'editCohort', { id: cohort.id, version: 2, name: 'Mine' })).toMatchObject({
          rule: 'references-need-place-admin',
        });
      }
    });
  });
});
