import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const NOWHERE = '018e96f4-a800-7001-8102-0000000000ff';

/** What each register takes for a new entry, and for an edit of one. */
interface Kind {
  readonly type: string;
  readonly code: RegExp;
  readonly add: string;
  readonly edit: string;
  readonly fresh: object;
  readonly words: string;
}

const kinds: readonly Kind[] = [
  {
    type: 'Risk',
    code: /^R-\d{3,}$/,
    add: 'addRisk',
    edit: 'editRisk',
    fresh: { title: 'Staff leave', currentLikelihood: 3, currentConsequence: 4 },
    words: 'risk',
  },
  {
    type: 'Issue',
    code: /^I-\d{3,}$/,
    add: 'addIssue',
    edit: 'editIssue',
    fresh: { title: 'Ward is closed', severity: 3 },
    words: 'issue',
  },
  {
    type: 'Assumption',
    code: /^AS-\d{3,}$/,
    add: 'addAssumption',
    edit: 'editAssumption',
    fresh: { title: 'Grant goes on' },
    words: 'assumption',
  },
  {
    type: 'Deliverable',
    code: /^DV-\d{3,}$/,
    add: 'addDeliverable',
    edit: 'editDeliverable',
    fresh: { title: 'Pathway in writing' },
    words: 'deliverable',
  },
];

describe('the registers of a project', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let leadId: string;
  let project: Anything;
  let closed: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead, leadId } = place);
    [project, closed] = [await place.make('Its registers'), await place.make('Closed with registers')];
  });
  afterAll(() => place.weft.stop());

  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const add = (kind: Kind, input: object = {}, session = lead): Promise<Anything> =>
    change(session, kind.add, { projectId: project.id, ...kind.fresh, ...input }, 'id code version title');

  describe.each(kinds)('$type', (kind) => {
    it('is added with the next number of the place, told of, and kept in the trail', async () => {
      const first = await add(kind, { title: '  First  words ' });
      expect(first).toMatchObject({ __typename: kind.type, title: 'First  words', version: 1 });
      expect(first.code).toMatch(kind.code);
      const second = await add(kind);
      expect(Number(second.code.split('-')[1])).toBe(Number(first.code.split('-')[1]) + 1);
      const { history } = await pmo.query(
        'query ($t: String!, $id: ID!) { history(subjectType: $t, subjectId: $id) { action summary actor { name } } }',
        { t: kind.type, id: first.id },
      );
      expect(history).toEqual([
        {
          action: 'insert',
          summary: `added ${kind.words} ${first.code} “First  words” to Its registers`,
          actor: { name: 'Tanvir Rahman' },
        },
      ]);
      const { projectHistory } = await pmo.query(
        'query ($c: String!) { projectHistory(code: $c, first: 1) { subjectType subjectId } }',
        { c: project.code },
      );
      expect(projectHistory).toEqual([{ subjectType: kind.type, subjectId: second.id }]);
    });

    it('gets a number of its own although six are added at once', async () => {
      const added = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => add(kind, { title: `At once ${n}` })));
      expect(new Set(added.map(({ code }) => code)).size).toBe(6);
      expect(added.map(({ __typename }) => __typename)).toEqual(Array(6).fill(kind.type));
    });

    it('has an owner of the place, or none', async () => {
      const { id } = await add(kind, { ownerId: leadId });
      const edited = await change(pmo, kind.edit, { id, version: 1, ownerId: null }, 'owner { id } version');
      expect(edited).toMatchObject({ owner: null, version: 2 });
      await unchanged(async () => {
        expect(await add(kind, { ownerId: NOWHERE })).toMatchObject({ __typename: 'NotFound', field: 'ownerId' });
        expect(await change(pmo, kind.edit, { id, version: 2, ownerId: NOWHERE })).toMatchObject({
          __typename: 'NotFound',
          field: 'ownerId',
        });
      });
    });

    it('is edited field by field, and who saw an older version is told what others changed', async () => {
      const { id } = await add(kind);
      const edited = await change(lead, kind.edit, { id, version: 1, title: 'Other words' }, 'title version');
      expect(edited).toMatchObject({ title: 'Other words', version: 2 });
      await unchanged(async () => {
        expect(await change(pmo, kind.edit, { id, version: 1, title: 'Mine' })).toMatchObject({
          __typename: 'Conflict',
          currentVersion: 2,
          fields: [{ field: 'title', theirs: '"Other words"', changedByName: 'Tanvir Rahman' }],
        });
      });
      const answers = await Promise.all(
        ['One', 'Two'].map((word) => change(pmo, kind.edit, { id, version: 2, title: `${word} at once` }, 'version')),
      );
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', kind.type].sort());
    });

    it.each([
      ['no title', { title: '  ' }, 'required'],
      ['a title too short', { title: 'ab' }, 'too-short'],
      ['a title too long', { title: 'x'.repeat(201) }, 'too-long'],
    ])('is refused with %s', async (_why, input, rule) => {
      const { id } = await add(kind);
      const refused = { __typename: 'ValidationFailed', fields: [{ field: 'title', rule }] };
      await unchanged(async () => {
        expect(await add(kind, input)).toMatchObject(refused);
        expect(await change(lead, kind.edit, { id, version: 1, ...input })).toMatchObject(refused);
      });
    });

    it('is not changed by who may not change the project', async () => {
      const { id } = await add(kind);
      const refused = { __typename: 'NotAllowed', rule: 'project-not-yours' };
      for (const role of ['viewer', 'auditor', 'finance-lead'] as const) {
        const session = await place.weft.as(role);
        await unchanged(async () => {
          expect(await add(kind, {}, session)).toMatchObject(refused);
          expect(await change(session, kind.edit, { id, version: 1, title: 'Mine' })).toMatchObject(refused);
        });
      }
    });

    it('that does not exist is not found', async () => {
      await unchanged(async () => {
        expect(await change(pmo, kind.edit, { id: NOWHERE, version: 1, title: 'Mine' })).toMatchObject({
          __typename: 'NotFound',
          field: 'id',
        });
        expect(await add(kind, { projectId: NOWHERE })).toMatchObject({ __typename: 'NotFound', field: 'projectId' });
        expect(await add(kind, { projectId: 'PI-04' })).toMatchObject({
          fields: [{ field: 'projectId', rule: 'not-an-id' }],
        });
      });
    });
  });

  it('are shut with the project', async () => {
    const entries = await Promise.all(kinds.map((kind) => add(kind, { projectId: closed.id })));
    await change(pmo, 'stopProject', { projectId: closed.id, reason: 'Over.', version: closed.version });
    for (const [n, kind] of kinds.entries()) {
      await unchanged(async () => {
        const refused = { __typename: 'NotAllowed', rule: 'project-closed' };
        expect(await add(kind, { projectId: closed.id })).toMatchObject(refused);
        expect(await change(pmo, kind.edit, { id: entries[n]?.id, version: 1, title: 'Late' })).toMatchObject(refused);
      });
    }
  });

  it('are found by words and by code, and lead to the page of their project', async () => {
    for (const kind of kinds) {
      const { id, code } = await add(kind, { title: 'Zanzibar clinic' });
      for (const text of ['zanzibar', code]) {
        const { find } = await pmo.query(
          'query ($t: String!) { find(text: $t, first: 50) { id code title detail path } }',
          {
            t: text,
          },
        );
        expect(find).toContainEqual({
          id,
          code,
          title: 'Zanzibar clinic',
          detail: `${project.code}, Its registers`,
          path: `/projects/${project.code}?panel=${kind.type}:${id}`,
        });
      }
    }
  });

  it('keep their owner from being erased until what is open is handed over', async () => {
    const admin = await place.weft.as('place-admin');
    const person = { name: 'Owner Of Much', email: 'owner@much.example', password: 'owner-of-much-12' };
    const { id: personId } = await change(admin, 'addPerson', person, 'id');
    const owned = await Promise.all(kinds.map((kind) => add(kind, { title: `Own ${kind.words}`, ownerId: personId })));
    await change(admin, 'editPerson', { personId, version: 1, active: false });
    const erase = (): Promise<Anything> =>
      change(admin, 'erasePerson', { personId, version: 2, name: person.name, reason: 'Asked to be.' });
    const refused = await erase();
    expect(refused).toMatchObject({ __typename: 'NotAllowed', rule: 'person-still-answers' });
    for (const { words } of kinds) {
      expect(refused.message).toContain(`owner of Own ${words} in ${project.code}`);
    }
    for (const [n, kind] of kinds.entries()) {
      await change(pmo, kind.edit, { id: owned[n]?.id, version: 1, ownerId: leadId });
    }
    expect(await erase()).toMatchObject({ __typename: 'Person' });
  });
});
