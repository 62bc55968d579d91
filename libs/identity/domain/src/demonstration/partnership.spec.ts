import fc from 'fast-check';
import { isId } from '@weft/kernel';
import { checkEmail } from '../account';
import { decideGrantRole } from '../grants';
import { ROLES } from '../roles';
import { demonstrationPartnership } from './partnership';
import { Seeded } from './seeded';

describe('the demonstration partnership', () => {
  const place = demonstrationPartnership(1);
  const person = (mailbox: string) => place.people.find(({ email }) => email === `${mailbox}@demo.weft.example`);
  const group = (code: string) => place.groups.find((one) => one.code === code);

  it('has the seven partners, six workstreams, a programme, four enabler groups and the line of governance', () => {
    const count = (kind: string) => place.groups.filter((one) => one.kind === kind).length;
    expect(place.organisations).toHaveLength(7);
    expect([count('WORKSTREAM'), count('PROGRAMME'), count('ENABLER_GROUP'), count('BOARD')]).toEqual([6, 1, 4, 3]);
    expect(place.groups.slice(0, 6).map(({ code }) => code)).toEqual(['BW', 'LW', 'PI', 'MH', 'PC', 'UC']);
  });

  it.each(ROLES)('has a person whose address names the role %s and who holds that one alone', (role) => {
    const found = person(role.toLowerCase().replace('_', '-'));
    expect(place.grants.filter(({ personId }) => personId === found?.id).map((grant) => grant.role)).toEqual([role]);
  });

  it('lets Farida Begum lead Promoting Independence', () => {
    expect(person('workstream-lead')).toMatchObject({ name: 'Farida Begum', id: group('PI')?.leadId });
    const [grant] = place.grants.filter(({ personId }) => personId === group('PI')?.leadId);
    expect(grant).toMatchObject({ role: 'WORKSTREAM_LEAD', groupId: group('PI')?.id });
  });

  it('gives the lead of each workstream and programme the role for it', () => {
    for (const { id, leadId, kind } of place.groups.filter(
      (one) => one.kind === 'WORKSTREAM' || one.kind === 'PROGRAMME',
    )) {
      const grants = place.grants.filter((grant) => grant.personId === leadId && grant.groupId === id);
      expect([kind, grants.map(({ role }) => role)]).toEqual([kind, ['WORKSTREAM_LEAD']]);
    }
  });

  it('has a finance lead of one organisation beside those of the whole place', () => {
    const elft = place.organisations.find(({ code }) => code === 'ELFT')?.id;
    const [grant] = place.grants.filter(({ personId }) => personId === person('hannah.quaye')?.id);
    expect(grant).toMatchObject({ role: 'FINANCE_LEAD', groupId: null, organisationId: elft });
  });

  it('has two place administrators, so that one can be taken away', () => {
    expect(place.grants.filter(({ role }) => role === 'PLACE_ADMIN')).toHaveLength(2);
  });
});

describe('laws of the demonstration partnership, for any seed', () => {
  const anySeed = (law: (seed: number) => void) => fc.assert(fc.property(fc.integer(), law), { numRuns: 25 });

  it('the same seed gives the same place', () => {
    anySeed((seed) => expect(demonstrationPartnership(seed)).toEqual(demonstrationPartnership(seed)));
  });

  it('ids, names and addresses are unique, and addresses are sound', () => {
    anySeed((seed) => {
      const { organisations, people, groups, grants } = demonstrationPartnership(seed);
      const ids = [organisations, people, groups, grants].flatMap((list) => list.map(({ id }) => id));
      expect(ids.every(isId)).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
      expect(people.flatMap(({ email }) => checkEmail(email))).toEqual([]);
    });
  });

  it('every grant is one that the rules would give', () => {
    anySeed((seed) => {
      const { grants, groups } = demonstrationPartnership(seed);
      for (const grant of grants) {
        const groupKind = groups.find(({ id }) => id === grant.groupId)?.kind ?? null;
        const held = grants.filter((one) => one.personId === grant.personId && one.id !== grant.id);
        expect(decideGrantRole(grant, { groupKind, held }).ok).toBe(true);
      }
    });
  });
});

describe('chance that repeats', () => {
  it('keeps to its bounds, and to working days', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, width) => {
        const chance = new Seeded(seed, 'bounds');
        const drawn = Array.from({ length: 20 }, () => chance.int(min, min + width));
        expect(drawn.every((value) => Number.isInteger(value) && value >= min && value <= min + width)).toBe(true);
      }),
    );
  });

  it('reaches every value it can reach', () => {
    const chance = new Seeded(7, 'dice');
    expect(new Set(Array.from({ length: 200 }, () => chance.int(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('draws the same from a source of the same name, whatever was drawn before', () => {
    const one = new Seeded(7, 'a');
    const other = new Seeded(7, 'a');
    one.next();
    expect(one.of('b').next()).toBe(other.of('b').next());
    expect(one.of('c').next()).not.toBe(other.of('b').next());
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        expect(new Seeded(seed).shuffled(items).sort()).toEqual([...items].sort());
      }),
    );
  });
});
