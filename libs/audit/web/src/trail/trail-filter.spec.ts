import { NOBODY, trailAddress, trailFilter } from './trail-filter';

const read = (address: string) => {
  const parameters = new URLSearchParams(address);
  return trailFilter(trailAddress((key) => parameters.get(key)));
};
const ID = '018e96f4-a800-7001-8102-030405060708';

describe('the address of the trail', () => {
  it('narrows by person, kind, record, request and days', () => {
    expect(
      read(`who=${ID},${NOBODY}&kind=Milestone,Rating&record=${ID}&request=a-request&from=2025-10-01&until=2025-10-31`),
    ).toEqual({
      actorId: [ID],
      byNobody: true,
      subjectType: ['Milestone', 'Rating'],
      subjectId: ID,
      requestId: 'a-request',
      from: '2025-10-01',
      until: '2025-10-31',
    });
    expect(read('')).toEqual({});
  });

  it('leaves out what nobody can mean', () => {
    expect(read('who=me&record=PI-04&from=31/10/2025&until=2025-02-30')).toEqual({});
  });
});
