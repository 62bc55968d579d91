import { accept, checkText, invalid, notAllowed, tidyText, type InvalidField, type Result } from '@weft/kernel';
import { LAST_PLACE_ADMINISTRATOR } from './account';

export const ERASURE_REASON_LIMITS = { min: 3, max: 300 } as const;

/** So many duties are named in a refusal; the others are counted. */
const MOST_NAMED = 5;

export interface ErasePersonInput {
  /** The person's name, typed again to confirm. */
  readonly name: string;
  /** Why; the trail keeps it. */
  readonly reason: string;
}

/** What is looked at before a person is erased. */
export interface PersonToErase {
  readonly name: string;
  readonly email: string;
  readonly isOneself: boolean;
  readonly isLastPlaceAdministrator: boolean;
  readonly active: boolean;
  /** What they still answer for, each as in 'lead of PI-04 Home First'. */
  readonly answersFor: readonly string[];
}

/**
 * Erases name and address of a person. Refuses oneself and the last place administrator, someone who has not left
 * (`person-still-active`) or still answers for something (`person-still-answers`, which names it), a name that is not the
 * person's (`name-differs`), and a reason that is missing or names the person (`reason-names-person`): it is kept.
 */
export function decideErasePerson(person: PersonToErase, input: ErasePersonInput): Result<{ readonly reason: string }> {
  if (person.isLastPlaceAdministrator) return notAllowed('last-place-administrator', LAST_PLACE_ADMINISTRATOR);
  if (person.isOneself) {
    return notAllowed('erase-oneself', 'Nobody erases themselves: another place administrator does.');
  }
  if (person.active) {
    return notAllowed('person-still-active', 'Only who has left is erased: mark the person as left first.');
  }
  if (person.answersFor.length > 0) return notAllowed('person-still-answers', handOver(person.answersFor));
  const broken: InvalidField[] = checkText('reason', 'The reason', input.reason, ERASURE_REASON_LIMITS);
  if (tidyText(input.name) !== tidyText(person.name)) {
    broken.push({ field: 'name', rule: 'name-differs', message: "Type the person's name as it stands here." });
  }
  const named = namedIn(input.reason, person);
  if (named !== undefined) {
    const message = `The reason is kept, so it must not name the person: leave out \u2018${named}\u2019.`;
    broken.push({ field: 'reason', rule: 'reason-names-person', message });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ reason: tidyText(input.reason) ?? '' });
}

function handOver(answersFor: readonly string[]): string {
  const more = answersFor.length - MOST_NAMED;
  const named = answersFor.slice(0, MOST_NAMED).join('; ');
  return `Hand over first what this person still is: ${named}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** The address, or the first word of the name with three letters or more, that the text holds. */
function namedIn(text: string, { name, email }: PersonToErase): string | undefined {
  const words = (of: string) =>
    of
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u);
  const held = new Set(words(text));
  if (text.toLowerCase().includes(email)) return email;
  return words(name).find((word) => [...word].length >= 3 && !TITLES.has(word) && held.has(word));
}

const TITLES = new Set(['prof', 'professor', 'mrs', 'miss', 'cllr', 'sir', 'dame']);
