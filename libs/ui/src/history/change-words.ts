import { plainValue } from '../data/outcome';
import { instant, longDay, UNKNOWN } from '../format/dates';
import { sentenceCase } from '../format/words';

/** One field of a change, its values as JSON text; null where the record was not there. */
export interface FieldValues {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** AMBER_RED, PROPOSED. */
const CODE = /^[A-Z]{3,}(_[A-Z]+)*$/;
const TRUTH: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** A value in words: dates as dates, nothing as a dash. */
export function valueWords(json: string | null): string {
  const value = plainValue(json);
  return value === null || value === ''
    ? UNKNOWN
    : DAY.test(value)
      ? longDay(value)
      : INSTANT.test(value)
        ? instant(value)
        : CODE.test(value)
          ? sentenceCase(value)
          : (TRUTH[value] ?? value);
}

/** forecastOn → 'Forecast', giverAgreed → 'Giver agreed', ChangeRequest → 'Change request'. */
export const fieldWords = (field: string): string =>
  sentenceCase(field.replace(/(On|Id)$/, '').replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`));

/** Whether a reader sees a difference. */
export const differs = ({ before, after }: FieldValues): boolean => valueWords(before) !== valueWords(after);

/** Made or removed as a whole. */
export const ofWhole = (changes: readonly FieldValues[]): boolean =>
  changes.every(({ before }) => before === null) || changes.every(({ after }) => after === null);

/** Ids say nothing to a reader. */
export const isIdValue = (json: string | null): boolean => ID.test(plainValue(json) ?? '');
