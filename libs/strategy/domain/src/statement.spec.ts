import type { Result } from '@weft/kernel';
import {
  decideEditStatement,
  decideNewStatement,
  decideRemoveStatement,
  decideSupersede,
  type StatementKind,
} from './statement';

const draft = {
  state: 'DRAFT' as const,
  statements: [
    { kind: 'OUTCOME' as const, number: 5 },
    { kind: 'VALUE' as const, number: 9 },
  ],
};

function rulesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) return [];
  return result.refusal.kind === 'not-allowed' ? [result.refusal.rule] : result.refusal.fields.map(({ rule }) => rule);
}

describe('adding a statement', () => {
  it('numbers it after the others of its kind', () => {
    expect(decideNewStatement(draft, { kind: 'OUTCOME', text: ' I feel safe. ' })).toEqual({
      ok: true,
      value: { kind: 'OUTCOME', number: 6, text: 'I feel safe.', section: null, awaited: false, wording: 'VERBATIM' },
    });
    expect(decideNewStatement(draft, { kind: 'MISSION', text: 'To serve.' })).toMatchObject({ value: { number: 1 } });
  });
  it('is refused in a published edition, without text, and of an unknown kind', () => {
    const published = { ...draft, state: 'PUBLISHED' as const };
    expect(rulesOf(decideNewStatement(published, { kind: 'VALUE', text: 'We care' }))).toEqual(['edition-not-draft']);
    expect(rulesOf(decideNewStatement(draft, { kind: 'SLOGAN' as StatementKind, text: '' }))).toEqual([
      'required',
      'kind-unknown',
    ]);
  });
});

describe('editing a statement', () => {
  const slot = { text: 'I statement 6 (text awaited)' };
  it('fills an awaited slot with words from the source', () => {
    expect(decideEditStatement('DRAFT', slot, { text: 'I have somebody to talk to.' })).toEqual({
      ok: true,
      value: { text: 'I have somebody to talk to.', awaited: false, wording: 'VERBATIM' },
    });
  });
  it('leaves an awaited slot open while its text stays', () => {
    expect(decideEditStatement('DRAFT', slot, { text: slot.text, section: 'Adults' })).toEqual({
      ok: true,
      value: { section: 'Adults' },
    });
  });
  it('is refused in a published edition, and without words', () => {
    expect(rulesOf(decideEditStatement('SUPERSEDED', slot, { text: 'x y z' }))).toEqual(['edition-not-draft']);
    expect(rulesOf(decideEditStatement('DRAFT', slot, { text: null }))).toEqual(['required']);
  });
});

describe('removing a statement', () => {
  it('is for drafts', () => {
    expect(decideRemoveStatement('DRAFT').ok).toBe(true);
    expect(rulesOf(decideRemoveStatement('PUBLISHED'))).toEqual(['edition-not-draft']);
  });
});

describe('taking the place of an earlier statement', () => {
  const successor = { editionId: '2026', frameworkId: 'THT', state: 'DRAFT' as const };
  const predecessor = { editionId: 'slides', frameworkId: 'THT' };
  const link = { linked: true, isLinked: false };

  it('links, and takes the link away', () => {
    expect(decideSupersede(successor, predecessor, link).ok).toBe(true);
    expect(decideSupersede(successor, predecessor, { linked: false, isLinked: true }).ok).toBe(true);
  });
  it('is refused within one edition, across frameworks, and in a published edition', () => {
    expect(rulesOf(decideSupersede(successor, { ...predecessor, editionId: '2026' }, link))).toEqual(['same-edition']);
    expect(rulesOf(decideSupersede(successor, { ...predecessor, frameworkId: 'NEL' }, link))).toEqual([
      'another-framework',
    ]);
    expect(rulesOf(decideSupersede({ ...successor, state: 'PUBLISHED' }, predecessor, link))).toEqual([
      'edition-not-draft',
    ]);
  });
  it('is refused twice', () => {
    expect(rulesOf(decideSupersede(successor, predecessor, { linked: true, isLinked: true }))).toEqual([
      'linked-already',
    ]);
    expect(rulesOf(decideSupersede(successor, predecessor, { linked: false, isLinked: false }))).toEqual([
      'not-linked',
    ]);
  });
});
