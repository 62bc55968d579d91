import { startWeft, type Session, type Weft } from '@weft/testing';

describe('what must be unique together, and is taken', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const set = async (input: object) =>
    (
      await pmo.query(
        `mutation ($input: SetAnnualPriorityInput!) { setAnnualPriority(input: $input) {
           __typename ... on AnnualPriority { id version } ... on ValidationFailed { message fields { field rule } } } }`,
        { input },
      )
    ).setAnnualPriority;

  it('is named in plain words, though PostgreSQL cuts the constraint’s name', async () => {
    await set({ workstream: 'PI', financialYear: '2031-32', title: 'One' });
    const { id, version } = await set({ workstream: 'PI', financialYear: '2032-33', title: 'Two' });
    expect(await set({ id, version, workstream: 'PI', financialYear: '2031-32', title: 'Two' })).toEqual({
      __typename: 'ValidationFailed',
      message:
        'There is one with the same workstream, financial year and number in this place already: change one of them.',
      fields: [{ field: 'number', rule: 'already-taken' }],
    });
  });
});
