import fc from 'fast-check';
import { checkDate, checkText, tidyText } from './check';

const rules = (text: string | null) => checkText('name', 'The name', text, { min: 3, max: 10 }).map(({ rule }) => rule);

describe('checking text', () => {
  it.each([
    [null, ['required']],
    ['', ['required']],
    ['   ', ['required']],
    ['ab', ['too-short']],
    ['abc', []],
    ['  abc  ', []],
    ['abcdefghij', []],
    ['abcdefghijk', ['too-long']],
    ['🙂🙂', ['too-short']],
    ['🙂'.repeat(10), []],
    ['abc\u0000', ['control-character']],
    ['abc\ud800', ['control-character']],
    ['two\nlines', []],
    ['\u200b\u200b\u200b\u200b', ['required']],
    ['\u200d\u200d\u200d', ['required']],
  ])('%j breaks %j', (text, broken) => expect(rules(text)).toEqual(broken));

  it('asks for nothing where nothing is the least', () => {
    expect(checkText('note', 'The note', undefined, { max: 5 })).toEqual([]);
  });

  it('says what is wrong and what would be right', () => {
    expect(checkText('name', 'The name', 'ab', { min: 3, max: 10 })).toEqual([
      { field: 'name', rule: 'too-short', message: 'The name needs at least 3 characters; this has 2.' },
    ]);
  });

  it('tidying twice is tidying once', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(tidyText(tidyText(text))).toBe(tidyText(text))));
  });
});

describe('checking dates', () => {
  it.each([
    [null, []],
    ['2000-01-01', []],
    ['2100-12-31', []],
    ['1999-12-31', ['date-out-of-range']],
    ['2101-01-01', ['date-out-of-range']],
    ['2025-02-30', ['not-a-date']],
    ['soon', ['not-a-date']],
  ])('%j breaks %j', (date, broken) => {
    expect(checkDate('startsOn', 'The start', date).map(({ rule }) => rule)).toEqual(broken);
  });
});
