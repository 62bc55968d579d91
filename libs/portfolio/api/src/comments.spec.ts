import { change, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from './testing/register-place';

const COMMENT = 'id body mentions { id } writtenBy { id } editedAt removedAt version subject';

describe('comments', () => {
  let place: RegisterPlace;
  let finance: Session;
  let financeId: string;
  let project: Anything;
  beforeAll(async () => {
    place = await startRegisterPlace();
    finance = await place.weft.as('finance-lead');
    financeId = await personOf(finance);
    project = await place.make('Much discussed');
  });
  afterAll(() => place.weft.stop());

  const say = (session: Session, body: string, more: object = {}): Promise<Anything> =>
    change(
      session,
      'writeComment',
      { projectId: project.id, subject: 'PROJECT', subjectId: project.id, body, ...more },
      COMMENT,
    );
  const thread = async (subjectId = project.id): Promise<Anything[]> =>
    (await place.lead.query(`query ($id: ID!) { comments(subjectId: $id) { ${COMMENT} } }`, { id: subjectId }))
      .comments;

  it('are written by whoever works in the place, and mention people by id', async () => {
    const written = await say(finance, `@{${place.leadId}} what does it cost? @{${place.leadId}}`);
    expect(written).toMatchObject({
      mentions: [{ id: place.leadId }],
      writtenBy: { id: financeId },
      editedAt: null,
      version: 1,
    });
    expect(await thread()).toEqual([expect.objectContaining({ id: written.id })]);
    const { projectHistory } = await place.pmo.query(
      'query ($c: String!) { projectHistory(code: $c, first: 1) { summary } }',
      { c: project.code },
    );
    expect(projectHistory).toEqual([{ summary: 'commented on Much discussed' }]);
  });

  it('are edited by their writer; who is mentioned follows', async () => {
    const { id } = await say(place.lead, `Ask @{${financeId}}.`);
    const edited = await change(place.lead, 'editComment', { id, version: 1, body: 'Ask nobody.' }, COMMENT);
    expect(edited).toMatchObject({ body: 'Ask nobody.', mentions: [], version: 2, editedAt: expect.any(String) });
    expect(await change(place.lead, 'editComment', { id, version: 1, body: 'Late.' })).toMatchObject({
      __typename: 'Conflict',
    });
    await place.unchanged(async () => {
      expect(await change(place.pmo, 'editComment', { id, version: 2, body: 'Mine.' })).toMatchObject({
        rule: 'comment-not-yours',
      });
      expect(await change(place.pmo, 'removeComment', { id, version: 2 })).toMatchObject({ rule: 'comment-not-yours' });
    });
  });

  it('that are taken away leave a trace, and their words are in the trail alone', async () => {
    const { id } = await say(place.lead, 'Said too early.');
    expect(await change(place.lead, 'removeComment', { id, version: 1 }, COMMENT)).toMatchObject({
      body: '',
      removedAt: expect.any(String),
    });
    expect((await thread()).at(-1)).toMatchObject({ id, body: '' });
    const [row] = await place.weft.superuser<{ before: Anything }>(
      `select before from audit where subject_id = $1 and action = 'update'`,
      [id],
    );
    expect(row?.before).toMatchObject({ body: 'Said too early.' });
    expect(await change(place.lead, 'editComment', { id, version: 2, body: 'Again.' })).toMatchObject({
      rule: 'comment-removed',
    });
  });

  it('are about an entry of a register as well, on both sides of a dependency', async () => {
    const risk = await change(
      place.lead,
      'addRisk',
      { projectId: project.id, title: 'A risk', currentLikelihood: 2, currentConsequence: 2 },
      'id code',
    );
    expect(await say(place.pmo, 'How so?', { subject: 'RISK', subjectId: risk.id })).toMatchObject({ subject: 'RISK' });
    expect(await thread(risk.id)).toHaveLength(1);
    const other = await place.make('The other side');
    const dependency = await change(
      place.pmo,
      'proposeDependency',
      { giverId: other.id, receiverId: project.id, title: 'Something given', needBy: '2026-03-01' },
      'id',
    );
    for (const { id } of [project, other]) {
      const about = { projectId: id, subject: 'DEPENDENCY', subjectId: dependency.id };
      expect(await say(place.pmo, 'When?', about)).toMatchObject({ __typename: 'Comment' });
    }
    await place.unchanged(async () => {
      for (const about of [
        { subject: 'RISK', subjectId: risk.id, projectId: other.id },
        { subject: 'ISSUE', subjectId: risk.id },
        { subject: 'PROJECT', subjectId: other.id },
        { subject: 'RISK', subjectId: '018e96f4-a800-7001-8102-00000000dead' },
      ]) {
        expect(await say(place.pmo, 'Where?', about)).toMatchObject({ __typename: 'NotFound', field: 'subjectId' });
      }
    });
  });

  it('are refused empty, too long, by who only reads, and with a mention of somebody who is not here', async () => {
    await place.unchanged(async () => {
      expect(await say(place.lead, '  ')).toMatchObject({ fields: [{ field: 'body', rule: 'required' }] });
      expect(await say(place.lead, 'x'.repeat(4001))).toMatchObject({ fields: [{ rule: 'too-long' }] });
      expect(await say(place.lead, '@{018e96f4-a800-7001-8102-00000000dead}')).toMatchObject({
        fields: [{ rule: 'mention-unknown' }],
      });
      for (const role of ['viewer', 'auditor'] as const) {
        expect(await say(await place.weft.as(role), 'Well.')).toMatchObject({ rule: 'comment-wrong-role' });
      }
    });
  });
});
