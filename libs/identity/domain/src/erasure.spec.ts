import type { Result } from '@weft/kernel';
import { decideErasePerson, type PersonToErase } from './erasure';

const left: PersonToErase = {
  name: 'Dr Helen Marsh',
  email: 'helen.marsh@partner.example',
  isOneself: false,
  isLastPlaceAdministrator: false,
  active: false,
  answersFor: [],
};
const input = { name: 'Dr Helen Marsh', reason: 'Asked to be forgotten' };

function ruleOf(result: Result<unknown>): string | undefined {
  if (result.ok) return undefined;
  const { refusal } = result;
  return refusal.kind === 'validation' ? refusal.fields.map(({ rule }) => rule).join(' ') : refusal.rule;
}

describe('erasing a person', () => {
  it('who has left and answers for nothing keeps the reason, tidied', () => {
    expect(decideErasePerson(left, { name: ' Dr Helen Marsh ', reason: '  Asked to be forgotten ' })).toEqual({
      ok: true,
      value: { reason: 'Asked to be forgotten' },
    });
  });

  it.each<[string, Partial<PersonToErase>, string]>([
    ['who is oneself', { isOneself: true }, 'erase-oneself'],
    ['who is the last place administrator', { isLastPlaceAdministrator: true }, 'last-place-administrator'],
    ['who is active', { active: true }, 'person-still-active'],
    ['who still answers for something', { answersFor: ['lead of PI-04 Home First'] }, 'person-still-answers'],
  ])('%s is refused', (_who, more, rule) => {
    expect(ruleOf(decideErasePerson({ ...left, ...more }, input))).toBe(rule);
  });

  it('names five of the duties to hand over, and counts the others', () => {
    const answersFor = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => `lead of ${code}`);
    const decided = decideErasePerson({ ...left, answersFor }, input);
    expect(!decided.ok && 'message' in decided.refusal && decided.refusal.message).toBe(
      'Hand over first what this person still is: lead of a; lead of b; lead of c; lead of d; lead of e; and 2 more.',
    );
  });

  it.each([
    ['Helen Marsh', 'Asked for it', 'name-differs'],
    ['dr helen marsh', 'Asked for it', 'name-differs'],
    ['Dr Helen Marsh', '', 'required'],
    ['Dr Helen Marsh', 'HELEN asked for it', 'reason-names-person'],
    ['Dr Helen Marsh', "On Marsh's wish", 'reason-names-person'],
    ['Dr Helen Marsh', 'Helen.Marsh@partner.example wrote', 'reason-names-person'],
    ['', '', 'required name-differs'],
  ])('with %j and %j is refused: %s', (name, reason, rule) => {
    expect(ruleOf(decideErasePerson(left, { name, reason }))).toBe(rule);
  });

  it('takes a reason with words that only look like the name', () => {
    expect(decideErasePerson(left, { ...input, reason: 'The doctor left the marshes' }).ok).toBe(true);
  });
});
