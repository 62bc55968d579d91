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

/** Everything in the text that could be an NHS number, as it is written there: spaces and hyphens are allowed. */
export function findNhsNumbers(text: string): string[] {
  return [...text.matchAll(CANDIDATE)].map(([found]) => found).filter((found) => isNhsNumber(found.replace(/\D/g, '')));
}
