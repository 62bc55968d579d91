/** What a cell was taken for. */
export type Reading<T> =
  | {
      readonly kind: 'VALUE';
      readonly value: T;
      /** How it was understood, where that is not plain: 'read as 31 Mar 2026, the end of the month'. */
      readonly note: string | null;
    }
  /** Nothing is said: blank, 'TBC', 'n/a', '-'. */
  | { readonly kind: 'EMPTY' }
  /** Not understood; the message says what would be right. */
  | {
      readonly kind: 'UNCLEAR';
      readonly rule: string;
      readonly message: string;
      /** What was meant, most likely: the text to type instead. */
      readonly right?: string;
    };

export function read<T>(value: T, note: string | null = null): Reading<T> {
  return { kind: 'VALUE', value, note };
}

export const EMPTY: Reading<never> = { kind: 'EMPTY' };

export function unclear(rule: string, message: string, right?: string): Reading<never> {
  return { kind: 'UNCLEAR', rule, message, ...(right !== undefined && { right }) };
}

/** A date, a rating or a name is shorter than this; what is longer is a text in the wrong column. */
const LONGEST = 80;

/** A typed text as it is shown in a message, cut where it is long. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** Refuses what is too long to be read as anything but text, before any pattern is tried on it. */
export function refuseLong(text: string): Reading<never> | null {
  if (text.length <= LONGEST) return null;
  return unclear(
    'too-long',
    `${quoted(text)} is too long for this column: it has ${text.length} characters, 80 is the most.`,
  );
}

const SAYS_NOTHING =
  /^(?:|[-–—.?]+|t\.?b\.?[acd]\.?|to be (?:confirmed|advised|determined|decided|agreed)|n\/?a|#n\/a|not? (?:applicable|set|known|yet known|dated|date)|none|nil|unknown|pending|ongoing|on-going|blank|null)$/i;

/** Whether people write this where they have nothing to say yet. */
export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.test(text);
}
