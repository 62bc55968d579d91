import fc from 'fast-check';
import { delimited, readTabbed } from './delimited';

describe('cells as text', () => {
  it('are quoted where they hold what parts them', () => {
    expect(
      delimited(
        [
          ['a', 'b,c', 'say "so"'],
          ['x\ny', '', 'z'],
        ],
        ',',
      ),
    ).toBe('a,"b,c","say ""so"""\r\n"x\ny",,z');
  });

  it('are read as a spreadsheet puts them on the clipboard', () => {
    expect(readTabbed('PI-04\t28/11/2025\r\nPI-07\t\r\n')).toEqual([
      ['PI-04', '28/11/2025'],
      ['PI-07', ''],
    ]);
    expect(readTabbed('"two\nlines"\tsay "so"')).toEqual([['two\nlines', 'say "so"']]);
  });

  it('come back as they went out', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ',', ' ', '=') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readTabbed(delimited(rows, '\t'))).toEqual(rows);
      }),
    );
  });
});
