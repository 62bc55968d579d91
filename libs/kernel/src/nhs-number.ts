// Digits with at most one space, hyphen or dash between two of them; no digit directly before or after.
const CANDIDATE = /(?<![\d])\d(?:[ \u00a0\u2010-\u2013-]?\d){9}(?!\d)/g;

/** Whether ten digits are a sound NHS number: the modulus-11 check of the NHS Data Dictionary. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

// Ids hold digits as well, and are nobody's number.
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Everything in the text that could be an NHS number, as it is written there: spaces and hyphens are allowed. */
export function findNhsNumbers(text: string): string[] {
  return [...text.replace(ID, '').matchAll(CANDIDATE)]
    .map(([found]) => found)
    .filter((found) => isNhsNumber(found.replace(/\D/g, '')));
}

/** A text within what is about to be saved, and what in it looks like an NHS number. */
export interface SuspectText {
  /** The name of the field that holds it: 'summary'. */
  readonly field: string;
  readonly found: string;
}

/** Secrets are compared and hashed, never shown: nobody looks into them. */
const SECRET = /password|token/i;

/**
 * Every text that looks as if it held an NHS number, wherever it stands in an input. Patient data has no place here:
 * whoever saves is asked first.
 */
export function suspectTexts(input: unknown, field = ''): readonly SuspectText[] {
  if (typeof input === 'string') return findNhsNumbers(input).map((found) => ({ field, found }));
  if (Array.isArray(input)) return input.flatMap((item) => suspectTexts(item, field));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => (SECRET.test(name) ? [] : suspectTexts(value, name)));
}
