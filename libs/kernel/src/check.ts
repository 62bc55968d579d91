import { isIsoDate, type IsoDate } from './iso-date';
import type { InvalidField } from './result';

/** Dates of a programme lie between these; anything else is a slip of the keyboard. */
export const EARLIEST_DATE = '2000-01-01' as IsoDate;
export const LATEST_DATE = '2100-12-31' as IsoDate;

/** How long a text may be, in characters after trimming. */
export interface TextLimits {
  readonly min?: number;
  readonly max: number;
}

// What no one types and the database cannot hold; tab and line breaks are allowed.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

// Anything but spaces, and marks that only work on the letters beside them.
const SEEN = /[^\p{Z}\p{Cf}\s]/u;

/** Text as it is stored: trimmed, in composed form; null where nothing that is seen is left. */
export function tidyText(text: string | null | undefined): string | null {
  const tidy = text?.normalize('NFC').trim();
  return tidy && SEEN.test(tidy) ? tidy : null;
}

/** The rules that a text breaks: `required`, `too-short`, `too-long`, `control-character`. */
export function checkText(
  field: string,
  label: string,
  text: string | null | undefined,
  { min = 0, max }: TextLimits,
): InvalidField[] {
  const tidy = tidyText(text) ?? '';
  // Code points, as the database counts: an emoji is one character.
  const { length } = [...tidy];
  if (tidy === '' && min > 0) return [{ field, rule: 'required', message: `${label} is needed.` }];
  if (length < min) {
    return [{ field, rule: 'too-short', message: `${label} needs at least ${min} characters; this has ${length}.` }];
  }
  if (length > max) {
    return [{ field, rule: 'too-long', message: `${label} has at most ${max} characters; this has ${length}.` }];
  }
  if (CONTROL.test(tidy) || !tidy.isWellFormed()) {
    return [
      { field, rule: 'control-character', message: `${label} holds a character that cannot be shown. Remove it.` },
    ];
  }
  return [];
}

/** The rules that a date breaks: `not-a-date`, `date-out-of-range`. Nothing is wrong with an absent one. */
export function checkDate(field: string, label: string, date: string | null | undefined): InvalidField[] {
  if (date === null || date === undefined) return [];
  if (!isIsoDate(date)) {
    return [{ field, rule: 'not-a-date', message: `${label} is not a date that exists. Give it as YYYY-MM-DD.` }];
  }
  if (date < EARLIEST_DATE || date > LATEST_DATE) {
    return [{ field, rule: 'date-out-of-range', message: `${label} must lie between 1 Jan 2000 and 31 Dec 2100.` }];
  }
  return [];
}
