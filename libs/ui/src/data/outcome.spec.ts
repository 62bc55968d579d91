import { outcomeOf, plainValue, wrongFields } from './outcome';

describe('the answer of a mutation', () => {
  it('is saved for every type that is no failure', () => {
    expect(outcomeOf({ __typename: 'Milestone' })).toEqual({ kind: 'saved' });
  });

  it('names the fields that are wrong', () => {
    const fields = [{ field: 'actualOn', rule: 'actual-in-future', message: 'Give today or an earlier day.' }];
    const outcome = outcomeOf({ __typename: 'ValidationFailed', message: 'Not saved.', fields } as {
      __typename: string;
    });
    expect(outcome).toMatchObject({ kind: 'invalid', message: 'Give today or an earlier day.' });
    expect(wrongFields(outcome)).toEqual({ actualOn: 'Give today or an earlier day.' });
  });

  it('keeps the version to save over', () => {
    const answer = { __typename: 'Conflict', message: '', currentVersion: 4, fields: [] };
    expect(outcomeOf(answer)).toEqual({ kind: 'conflict', version: 4, fields: [] });
  });

  it.each(['NotAllowed', 'NotFound'])('%s is a refusal in words', (__typename) => {
    expect(outcomeOf({ __typename, message: 'No.' } as { __typename: string })).toEqual({
      kind: 'refused',
      message: 'No.',
    });
  });

  it('is a refusal when there is none', () => {
    expect(outcomeOf(undefined)).toMatchObject({ kind: 'refused' });
  });

  it('reads values that travel as JSON text', () => {
    expect(['"2025-11-28"', 'null', null, '3', 'not json'].map(plainValue)).toEqual([
      '2025-11-28',
      null,
      null,
      '3',
      'not json',
    ]);
  });
});
