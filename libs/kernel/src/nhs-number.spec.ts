import fc from 'fast-check';
import { findNhsNumbers, isNhsNumber, suspectTexts } from './nhs-number';

/** Nine digits with the check digit that the Data Dictionary's arithmetic gives, if there is one. */
const sound = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((digits) => {
    const check = 11 - (digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11);
    return { digits, check: check === 11 ? 0 : check };
  })
  .filter(({ digits, check }) => check !== 10 && new Set([...digits, check]).size > 1)
  .map(({ digits, check }) => [...digits, check].join(''));

describe('NHS numbers', () => {
  // Numbers that the NHS publishes for tests.
  it.each(['9434765919', '9876543210', '4010232137'])('%s is sound', (digits) =>
    expect(isNhsNumber(digits)).toBe(true),
  );
  it.each(['9434765918', '1234567890', '0000000000', '943476591', '94347659190'])('%s is not', (digits) => {
    expect(isNhsNumber(digits)).toBe(false);
  });

  it('are found with spaces or hyphens, as they are written there', () => {
    expect(findNhsNumbers('Seen 943 476 5919 and 987-654-3210, then home.')).toEqual(['943 476 5919', '987-654-3210']);
  });

  it('are not found within longer numbers, phone numbers or ids', () => {
    expect(findNhsNumbers('Ref 19434765919, tel 020 7364 5000, 0199aaaa-0000-7000-8000-000000000000')).toEqual([]);
  });

  it('are found wherever they stand, and one wrong digit is not', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 0, max: 8 }), (digits, at) => {
        expect(findNhsNumbers(`Mrs B, ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}.`)).toHaveLength(
          1,
        );
        const wrong = digits.slice(0, at) + String((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
        expect(isNhsNumber(wrong)).toBe(false);
      }),
    );
  });

  it('are found wherever they stand in an input, by their field, but in secrets and ids', () => {
    fc.assert(
      fc.property(sound, fc.uuid(), (digits, id) => {
        const input = {
          id,
          note: `Mrs B, ${digits}`,
          rows: [{ title: digits }, { title: 'None' }],
          newPassword: digits,
        };
        expect(suspectTexts({ input })).toEqual([
          { field: 'note', found: digits },
          { field: 'title', found: digits },
        ]);
      }),
    );
  });

  it('no input without ten digits is suspected', () => {
    const few = fc.stringMatching(/^[a-z ]{0,20}[0-9]{0,9}[a-z ]{0,20}$/);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), few), (input) => {
        expect(suspectTexts(input)).toEqual([]);
      }),
    );
  });
});
