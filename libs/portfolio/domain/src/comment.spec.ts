import fc from 'fast-check';
import { commentParts, decideComment, mentionBegun, mentionsById, MOST_MENTIONS, typedComment } from './comment';

const people = [
  { id: '0199aaaa-0000-7000-8000-000000000001', name: 'Priya Osei' },
  { id: '0199aaaa-0000-7000-8000-000000000002', name: 'Priya Osei-Mensah' },
  { id: '0199aaaa-0000-7000-8000-000000000003', name: 'Dr Farida Begum' },
];
const [priya, mensah] = people as [(typeof people)[number], (typeof people)[number]];

describe('a comment', () => {
  it('keeps who is mentioned by id, the longest name that fits', () => {
    expect(mentionsById('@Priya Osei-Mensah and @Priya Osei: see a@Priya Osei', people)).toBe(
      `@{${mensah.id}} and @{${priya.id}}: see a@Priya Osei`,
    );
    expect(mentionsById('@Priya Oseing', people)).toBe('@Priya Oseing');
  });

  it('comes back as it was typed, whatever stands around the names', () => {
    const piece = fc.oneof(
      fc.constantFrom(...people.map(({ name }) => ` @${name} `)),
      fc.stringMatching(/^[a-z .,]{0,12}$/),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const typed = pieces.join('');
        const body = mentionsById(typed, people);
        expect(typedComment(body, people)).toBe(typed);
        for (const { name } of people) expect(body).not.toContain(`@${name}`);
      }),
    );
  });

  it('falls into words and people', () => {
    expect(commentParts(`Ask @{${priya.id}}.`)).toEqual([{ text: 'Ask ' }, { mention: priya.id }, { text: '.' }]);
  });

  it('names each who is mentioned once, and refuses a crowd', () => {
    expect(decideComment(`@{${priya.id}} @{${priya.id}}`)).toMatchObject({ value: { mentions: [priya.id] } });
    const crowd = Array.from({ length: MOST_MENTIONS + 1 }, (_, n) => `@{0199aaaa-0000-7000-8000-0000000001${n + 10}}`);
    expect(decideComment(crowd.join(' '))).toMatchObject({ refusal: { fields: [{ rule: 'too-many-mentions' }] } });
  });

  it.each([
    ['Talk to @Pri', 'Pri'],
    ['@', ''],
    ['@Priya Os', 'Priya Os'],
    ['mail a@pri', null],
    ['done.', null],
  ])('%s begins a mention: %s', (typed, begun) => {
    expect(mentionBegun(typed)).toBe(begun);
  });
});
