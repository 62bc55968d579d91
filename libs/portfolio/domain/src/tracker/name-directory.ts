import { EMPTY, quoted, read, type Reading, refuseLong, saysNothing, unclear } from '@weft/kernel';
import type { KnownNames } from './mapping';
import { labelsOf } from './people-labels';
import { closest, plainWords } from './reading';
import type { TrackerPlace } from './tracker-place';

/** What names can stand for. */
export type NameKind = 'HOME' | 'PERSON' | 'ORGANISATION';

/** The key of a typed name in what is known and remembered: 'PERSON:tanvr rahman'. */
export function nameKey(kind: NameKind, typed: string): string {
  return `${kind}:${plainWords(typed)}`;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Letters that the name of a sheet has at most in Excel; the last one can be a space, which is not seen. */
export const SHEET_NAME_ENDS = 31;

const kindWords: Readonly<Record<NameKind, string>> = {
  HOME: 'workstream or programme',
  PERSON: 'person here',
  ORGANISATION: 'partner organisation',
};

/** Finds ids by the names that people type. */
export class NameDirectory {
  private readonly known: Readonly<Record<NameKind, readonly Named[]>>;
  private readonly ids = new Map<string, string | null>();
  private readonly labels: ReadonlyMap<string, string>;

  constructor(place: TrackerPlace, chosen: KnownNames) {
    this.known = { HOME: place.homes, PERSON: place.people, ORGANISATION: place.organisations };
    for (const { id, code, name } of place.homes) this.learn('HOME', id, [code, name]);
    this.labels = labelsOf(place.people);
    for (const { id, name } of place.people) this.learn('PERSON', id, [...formsOf(name), this.labels.get(id) ?? name]);
    for (const { id, code, name, shortName } of place.organisations) {
      this.learn('ORGANISATION', id, [code, name, shortName]);
    }
    for (const [key, id] of Object.entries(chosen)) this.ids.set(key, id);
  }

  /** A form that two share names neither. */
  private learn(kind: NameKind, id: string, forms: readonly string[]): void {
    for (const form of new Set(forms.map((typed) => nameKey(kind, typed)))) {
      this.ids.set(form, this.ids.has(form) && this.ids.get(form) !== id ? null : id);
    }
  }

  /** The id of what was typed; refused with the closest name that there is. */
  find(kind: NameKind, typed: string): Reading<string> {
    const long = refuseLong(typed);
    if (long) return long;
    if (saysNothing(typed)) return EMPTY;
    const key = nameKey(kind, typed);
    const id = this.ids.get(key);
    if (id) return read(id);
    // Chosen to be left empty, or shared by two.
    if (
      id === null &&
      !this.known[kind].some(({ name }) => formsOf(name).some((form) => nameKey(kind, form) === key))
    ) {
      return EMPTY;
    }
    const alike = kind === 'PERSON' ? this.bearersOf(key) : [];
    if (alike.length > 1) {
      const message = `${quoted(typed)} is more than one person here. Write ${alike.join(' or ')}, as an export does.`;
      return unclear('person-unknown', message);
    }
    const near = closest(typed, this.known[kind], ({ name }) => name);
    const meant = kind === 'PERSON' ? 'who' : 'what';
    const right = near ? `Did you mean ${near.name}?` : `Choose ${meant} is meant, or leave the cell empty.`;
    return unclear(`${kind.toLowerCase()}-unknown`, `${quoted(typed)} is no ${kindWords[kind]}. ${right}`, near?.name);
  }

  /** The labels of those whose name it is, in full or as it is shortened. */
  private bearersOf(key: string): readonly string[] {
    const bear = this.known.PERSON.filter(({ name }) => formsOf(name).some((form) => nameKey('PERSON', form) === key));
    return bear.map(({ id, name }) => this.labels.get(id) ?? name);
  }

  /** The home that a project code begins with: 'PI' of 'PI-04'. */
  homeOfCode(code: string): string | null {
    const [prefix = ''] = code.split('-');
    return code.includes('-') ? (this.ids.get(nameKey('HOME', prefix)) ?? null) : null;
  }

  /** The home that a sheet is named after, by its code or its name, which Excel cuts where it is long. */
  homeOfSheet(sheet: string): string | null {
    const named = this.ids.get(nameKey('HOME', sheet));
    if (named || sheet.trim().length < SHEET_NAME_ENDS - 1) return named ?? null;
    const begun = this.known.HOME.filter(({ name }) => plainWords(name).startsWith(plainWords(sheet)));
    return begun.length === 1 ? (begun[0]?.id ?? null) : null;
  }
}

/** 'Dr Anil Mehta' is typed as 'Anil Mehta', 'Mehta, Anil' and 'A Mehta', too. */
function formsOf(name: string): string[] {
  const parts = name.replace(/^(?:dr|mr|mrs|ms|prof)\.?\s+/i, '').split(' ');
  const last = parts.at(-1) ?? '';
  const first = parts.slice(0, -1).join(' ');
  if (first === '') return [name];
  return [name, `${first} ${last}`, `${last} ${first}`, `${first[0]} ${last}`];
}
