import { markedParts } from './marks';

describe('the marks of what was found', () => {
  it('are the words that the server marked, by stem as well', () => {
    expect(markedParts('A \u0002discharge\u0003 to \u0002home\u0003', 'discharging homes')).toEqual([
      { text: 'A ', hit: false },
      { text: 'discharge', hit: true },
      { text: ' to ', hit: false },
      { text: 'home', hit: true },
    ]);
  });

  it('are the letters that were typed where the server marked no word', () => {
    expect(markedParts('Rehome', 'home')).toEqual([
      { text: 'Re', hit: false },
      { text: 'home', hit: true },
    ]);
  });
});
