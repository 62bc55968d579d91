import { change, DEMONSTRATION_ROLES, startWeft, type Weft } from '@weft/testing';

const VERIFICATION = 'rows sealed whole findings head';

describe('the trail is verified', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft();
  });
  afterAll(() => weft.stop());

  it('by an auditor, who changes nothing by it', async () => {
    const auditor = await weft.as('auditor');
    // What is computed from the place's data tells its own news.
    const events = (): Promise<unknown> =>
      weft.superuser(
        `select (select count(*) from event where actor_id is not null) + (select count(*) from outbox where actor_id is not null) as n`,
      );
    const before = await events();
    expect(await change(auditor, 'verifyTrail', {}, VERIFICATION)).toMatchObject({
      __typename: 'TrailVerification',
      rows: expect.any(Number),
      whole: true,
      findings: [],
    });
    expect(await events()).toEqual(before);
  });

  it.each(DEMONSTRATION_ROLES.filter((role) => role !== 'auditor'))('not by the %s', async (role) => {
    expect(await change(await weft.as(role), 'verifyTrail', {}, VERIFICATION)).toEqual({
      __typename: 'NotAllowed',
      rule: 'trail-needs-auditor',
      message: 'The trail is verified by an auditor.',
    });
  });

  it('not by whoever is not signed in, nor in a query', async () => {
    const strangers = await weft.anyone().ask('mutation { verifyTrail { __typename } }');
    expect(strangers.errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const asked = await (await weft.as('auditor')).ask('{ verifyTrail { whole } }');
    expect(asked.errors[0]?.message).toMatch(/Cannot query field "verifyTrail"/);
  });
});
