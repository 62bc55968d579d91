import {
  change,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_ROLES,
  signIn,
  soon,
  startWeft,
  type Anything,
  type Session,
  type Weft,
} from '@weft/testing';
import { addSomebody, find, FIRST_PASSWORD, PERSON, rowCounts, idsByCode } from './people.support';

describe('people and their roles', () => {
  let weft: Weft;
  let admin: Session;
  let groups: Record<string, string>;
  let organisations: Record<string, string>;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
    ({ groups, organisations } = await idsByCode(admin));
  });
  afterAll(() => weft.stop());

  describe('which', () => {
    it('are granted for the whole place, a group or an organisation, and take effect at once', async () => {
      const person = await addSomebody(admin, 'Granted Person');
      const session = await signIn(weft.url, 'granted.person@partner.example', FIRST_PASSWORD);
      const editLw = async (): Promise<string> => {
        const { project } = await session.query('{ project(code: "LW-01") { id version } }');
        return (
          await change(session, 'editProject', {
            id: project.id,
            version: project.version,
            summary: `Edited at version ${project.version}.`,
          })
        ).__typename;
      };
      expect(await editLw()).toBe('NotAllowed');
      const granted = await change(
        admin,
        'grantRole',
        { personId: person.id, role: 'WORKSTREAM_LEAD', groupId: groups['LW'] },
        PERSON,
      );
      expect(granted.grants).toEqual([
        { id: expect.any(String), role: 'WORKSTREAM_LEAD', group: { code: 'LW' }, organisation: null },
      ]);
      expect(await soon(editLw, 'Project')).toBe('Project');
      const two = await change(
        admin,
        'grantRole',
        { personId: person.id, role: 'FINANCE_LEAD', organisationId: organisations['LBTH'] },
        PERSON,
      );
      expect(two.grants).toContainEqual({
        id: expect.any(String),
        role: 'FINANCE_LEAD',
        group: null,
        organisation: { code: 'LBTH' },
      });
      const revoked = await change(admin, 'revokeRole', { grantId: granted.grants[0].id }, PERSON);
      expect(revoked.grants.map(({ role }: { role: string }) => role)).toEqual(['FINANCE_LEAD']);
      expect(await soon(editLw, 'NotAllowed')).toBe('NotAllowed');
    });

    it.each([
      ['twice', { role: 'PMO' }, 'ValidationFailed', 'role-held-already'],
      [
        'place administrator for one group',
        { role: 'PLACE_ADMIN', groupId: 'LW' },
        'ValidationFailed',
        'group-scope-unfit',
      ],
      [
        'viewer for one organisation',
        { role: 'VIEWER', organisationId: 'LBTH' },
        'ValidationFailed',
        'organisation-scope-unfit',
      ],
      [
        'workstream lead of an enabler group',
        { role: 'WORKSTREAM_LEAD', groupId: 'ES' },
        'ValidationFailed',
        'group-scope-unfit',
      ],
    ])(
      'are not granted: %s',
      async (
        _what,
        { role, groupId, organisationId }: { role: string; groupId?: string; organisationId?: string },
        type,
        rule,
      ) => {
        const { id } = await find(admin, 'Priya Osei');
        const before = await rowCounts(weft);
        const answer = await change(admin, 'grantRole', {
          personId: id,
          role,
          groupId: groupId && groups[groupId],
          organisationId: organisationId && organisations[organisationId],
        });
        expect([answer.__typename, answer.fields?.[0].rule]).toEqual([type, rule]);
        expect(await rowCounts(weft)).toEqual(before);
      },
    );

    it('are granted once, when two administrators grant the same role at once', async () => {
      const person = await addSomebody(admin, 'Granted Twice');
      const other = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
      const answers = await Promise.all(
        [admin, other].map((session) => change(session, 'grantRole', { personId: person.id, role: 'PMO' })),
      );
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'ValidationFailed']);
    });

    it.each([
      ['a grant that does not exist', 'revokeRole', { grantId: '018e96f4-a800-7001-8102-00000000dead' }, 'grantId'],
      [
        'a person who does not exist',
        'grantRole',
        { personId: '018e96f4-a800-7001-8102-00000000dead', role: 'PMO' },
        'personId',
      ],
      [
        'a person who does not exist',
        'editPerson',
        { personId: '018e96f4-a800-7001-8102-00000000dead', version: 1, name: 'Nobody' },
        'personId',
      ],
      [
        'a person who does not exist',
        'revokeAllSessions',
        { personId: '018e96f4-a800-7001-8102-00000000dead' },
        'personId',
      ],
    ])('answer that there is no such thing for %s', async (_what, verb, input, field) => {
      expect(await change(admin, verb, input)).toMatchObject({ __typename: 'NotFound', field });
    });
  });

  describe('are changed by nobody but a place administrator', () => {
    const others = DEMONSTRATION_ROLES.filter((role) => role !== 'place-admin');
    it.each(others)('not by the %s', async (role) => {
      const session = await weft.as(role);
      const person = await find(session, 'Oliver Grant');
      const before = await rowCounts(weft);
      const calls: [string, object, string][] = [
        [
          'addPerson',
          { name: 'Never Added', email: 'never@partner.example', password: FIRST_PASSWORD },
          'people-need-place-admin',
        ],
        [
          'editPerson',
          { personId: person.id, version: person.version, name: 'Never Renamed' },
          'people-need-place-admin',
        ],
        ['revokeAllSessions', { personId: person.id }, 'people-need-place-admin'],
        ['grantRole', { personId: person.id, role: 'PLACE_ADMIN' }, 'roles-need-place-admin'],
        ['revokeRole', { grantId: person.grants[0].id }, 'roles-need-place-admin'],
        [
          'addOrganisation',
          { code: 'NEW', name: 'Never added', shortName: 'Never', kind: 'PROVIDER' },
          'organisations-need-place-admin',
        ],
        [
          'editOrganisation',
          { id: organisations['LBTH'], version: 1, name: 'Never renamed' },
          'organisations-need-place-admin',
        ],
      ];
      for (const [verb, input, rule] of calls) {
        expect(await change(session, verb, input as Record<string, unknown>)).toEqual({
          __typename: 'NotAllowed',
          rule,
          message: expect.stringContaining('place administrator'),
        });
      }
      expect(await rowCounts(weft)).toEqual(before);
    });

    it('not even for oneself', async () => {
      const viewer = await weft.as('viewer');
      const { viewer: me } = await viewer.query('{ viewer { person { id } } }');
      expect(await change(viewer, 'grantRole', { personId: me.person.id, role: 'PMO' })).toMatchObject({
        __typename: 'NotAllowed',
      });
    });
  });
});

describe('place administrators', () => {
  let weft: Weft;
  let shabnam: Session;
  let julie: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    shabnam = await weft.as('place-admin');
    julie = (await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD)).at(weft.server(1).url);
  });
  afterAll(() => weft.stop());

  const administrators = async (): Promise<string[]> =>
    (
      await weft.superuser<{ name: string }>(
        `select p.name from role_grant g join person p on p.id = g.person_id join membership m on m.place_id = g.place_id and m.person_id = g.person_id
         where g.role = 'PLACE_ADMIN' and m.active order by 1`,
      )
    ).map(({ name }) => name);
  const grantOf = (person: Anything): string =>
    person.grants.find(({ role }: { role: string }) => role === 'PLACE_ADMIN').id;

  it('may go, but for the last one, who can be neither revoked nor made inactive', async () => {
    const [other, self] = [await find(shabnam, 'Julie Tran'), await find(shabnam, 'Shabnam Akhtar')];
    expect((await change(shabnam, 'revokeRole', { grantId: grantOf(other) })).__typename).toBe('Person');
    expect(await change(shabnam, 'revokeRole', { grantId: grantOf(self) })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'last-place-administrator',
    });
    expect(
      await change(shabnam, 'editPerson', { personId: self.id, version: self.version, active: false }),
    ).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'active', rule: 'last-place-administrator' }],
    });
    expect(await administrators()).toEqual(['Shabnam Akhtar']);
    expect((await change(shabnam, 'grantRole', { personId: other.id, role: 'PLACE_ADMIN' })).__typename).toBe('Person');
  });

  it('who revoke each other at once leave one, time and again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await find(shabnam, 'Shabnam Akhtar'), await find(shabnam, 'Julie Tran')];
      const answers = await Promise.all([
        change(shabnam, 'revokeRole', { grantId: grantOf(b) }),
        change(julie, 'revokeRole', { grantId: grantOf(a) }),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['NotAllowed', 'Person']);
      const left = await administrators();
      expect(left).toHaveLength(1);
      const [gone, stays] = left[0] === 'Julie Tran' ? [a, julie] : [b, shabnam];
      expect((await change(stays, 'grantRole', { personId: gone.id, role: 'PLACE_ADMIN' })).__typename).toBe('Person');
      await soon(
        async () =>
          (
            await change(gone === a ? shabnam : julie, 'revokeRole', {
              grantId: '018e96f4-a800-7001-8102-00000000dead',
            })
          ).__typename,
        'NotFound',
      );
    }
  });

  it('who make each other inactive at once leave one, and both get an answer', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await find(shabnam, 'Shabnam Akhtar'), await find(shabnam, 'Julie Tran')];
      const answers = await Promise.all([
        shabnam.ask(
          `mutation { editPerson(input: { personId: "${b.id}", version: ${b.version}, active: false }) { __typename } }`,
        ),
        julie.ask(
          `mutation { editPerson(input: { personId: "${a.id}", version: ${a.version}, active: false }) { __typename } }`,
        ),
      ]);
      for (const { errors } of answers)
        expect(errors.filter(({ extensions }) => extensions?.['code'] !== 'UNAUTHENTICATED')).toEqual([]);
      expect(await administrators()).toHaveLength(1);
      await weft.superuser('update membership set active = true');
      await soon(
        async () =>
          (await Promise.all([shabnam, julie].map((one) => one.ask('{ place { id } }')))).every(
            ({ errors }) => errors.length === 0,
          ),
        true,
      );
    }
  });
});
