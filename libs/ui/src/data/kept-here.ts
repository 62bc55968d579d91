/** Who did something, and in which place. */
export interface KeptOwner {
  readonly personId: string;
  readonly placeId: string;
}

const ALL = 'weft.waiting/';
const ofPerson = (personId: string): string => `${ALL}${personId}/`;
const ofPlace = ({ personId, placeId }: KeptOwner): string => `${ofPerson(personId)}${placeId}/`;

/**
 * What a person did on a page and nobody answered, kept in this browser until it is sent: as plain text, which whoever uses
 * the browser can read. Each has a key of its own, so that two windows of the person do not write over each other.
 */
export class KeptHere {
  private readonly prefix: string;

  /** @param page the path of the page that sends it once it is opened. */
  constructor(
    owner: KeptOwner,
    readonly page: string,
  ) {
    this.prefix = `${ofPlace(owner)}${encodeURIComponent(page)}/`;
  }

  isOf(owner: KeptOwner): boolean {
    return this.prefix === new KeptHere(owner, this.page).prefix;
  }

  /** In the order of their ids. */
  all(): readonly string[] {
    return keysOf(this.prefix).flatMap((key) => localStorage.getItem(key) ?? []);
  }

  /** Whether it is kept: a browser may refuse, or be full. */
  keep(id: string, text: string): boolean {
    try {
      localStorage.setItem(this.prefix + id, text);
      return true;
    } catch {
      return false;
    }
  }

  drop(id: string): void {
    remove(this.prefix + id);
  }
}

/** What of a person waits in this browser, in all of their places. */
export interface Waiting {
  readonly count: number;
  /** The page that sends what waits in the place that they are in; null where all of it is of other places. */
  readonly sentBy: string | null;
}

export function waitingOf(owner: KeptOwner): Waiting {
  const [here] = keysOf(ofPlace(owner));
  const page = here?.slice(ofPlace(owner).length).split('/')[0];
  return { count: keysOf(ofPerson(owner.personId)).length, sentBy: page ? decodeURIComponent(page) : null };
}

/** Drops all of it: it is not sent any more. */
export function dropWaitingOf({ personId }: Pick<KeptOwner, 'personId'>): void {
  keysOf(ofPerson(personId)).forEach(remove);
}

function keysOf(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort();
  } catch {
    return [];
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What could not be kept is not there.
  }
}
