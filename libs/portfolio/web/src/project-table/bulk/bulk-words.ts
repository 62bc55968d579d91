import { type Rating, ratingWords, type Stage, stageWords } from '@weft/portfolio/domain';
import { longDay, plainValue, UNKNOWN } from '@weft/ui';

const fieldWords: Readonly<Record<string, string>> = {
  forecastOn: 'Forecast',
  stage: 'Stage',
  rating: 'Rating',
  name: 'Name',
  leadId: 'Lead',
  sroId: 'SRO',
  organisationId: 'Organisation',
  priorityId: 'Priority',
  startsOn: 'Starts',
  endsOn: 'Ends',
};

/** A field of a change of many rows, as the screen calls it. */
export const fieldWord = (field: string): string => fieldWords[field] ?? field;

/** A value of such a field in words. `named` knows people, organisations and priorities by their ids. */
export function valueWords(field: string, value: string | null | undefined, named: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return UNKNOWN;
  if (field.endsWith('On')) return longDay(value);
  if (field === 'stage') return stageWords[value as Stage] ?? value;
  if (field === 'rating') return ratingWords[value as Rating] ?? value;
  return field.endsWith('Id') ? named(value) : value;
}

interface Clash {
  readonly field: string;
  readonly theirs?: string | null;
}

/** What others changed of a stale row: 'Forecast is 19 Jan 2026 now'; nothing where that is not known. */
export const staleWords = (fields: readonly Clash[], named: (id: string) => string): string =>
  fields
    .filter(({ field }) => field in fieldWords)
    .map(({ field, theirs }) => `${fieldWord(field)} is ${valueWords(field, plainValue(theirs), named)} now.`)
    .join(' ');
