import type { Pence } from '@weft/kernel';

/** A cell that somebody typed. */
export interface CellEdit {
  readonly key: string;
  readonly lineId: string;
  readonly month: string;
  readonly to: Pence | null;
  /** What stood there. */
  readonly was: Pence | null;
}

/** Cells that are saved together, or not at all. */
export interface GridEdit {
  readonly kind: 'ACTUAL' | 'FORECAST';
  readonly edits: readonly CellEdit[];
  readonly reason: string;
  readonly year: string;
}

/** An edit that no answer has come to yet. */
export interface WaitingEdit extends GridEdit {
  /** Of the request: sent again after the connection was lost or the page was left, it is posted once. */
  readonly requestId: string;
}

/** Whose edits they are: nobody else sees or sends them from this browser. */
export interface EditOwner {
  readonly personId: string;
  readonly placeId: string;
}

const prefixOf = ({ personId, placeId }: EditOwner): string => `weft.grid.waiting/${personId}/${placeId}/`;

/**
 * What one person typed in one place and no answer has come to, kept in this browser. Each edit has a key of its own, so
 * that two windows of the person do not write over each other; an edit names its lines, and by them its plan.
 */
export class WaitingEdits {
  private readonly prefix: string;

  constructor(owner: EditOwner) {
    this.prefix = prefixOf(owner);
  }

  isOf(owner: EditOwner): boolean {
    return this.prefix === prefixOf(owner);
  }

  /** The earliest first: the ids of requests are in the order of time. */
  all(): readonly WaitingEdit[] {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
      return keys.sort().flatMap((key) => readEdit(localStorage.getItem(key)) ?? []);
    } catch {
      return [];
    }
  }

  /** Whether it is kept: a browser may refuse, or be full. */
  keep(edit: WaitingEdit): boolean {
    try {
      localStorage.setItem(this.prefix + edit.requestId, JSON.stringify(edit));
      return true;
    } catch {
      return false;
    }
  }

  drop({ requestId }: WaitingEdit): void {
    try {
      localStorage.removeItem(this.prefix + requestId);
    } catch {
      // What could not be kept is not there.
    }
  }
}

function readEdit(text: string | null): WaitingEdit | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    return isEdit(read) ? read : null;
  } catch {
    return null;
  }
}

function isEdit(read: unknown): read is WaitingEdit {
  if (typeof read !== 'object' || read === null) return false;
  const { requestId, kind, edits } = read as Partial<WaitingEdit>;
  return typeof requestId === 'string' && (kind === 'ACTUAL' || kind === 'FORECAST') && Array.isArray(edits);
}
