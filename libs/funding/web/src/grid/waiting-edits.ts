import type { Pence } from '@weft/kernel';
import { KeptHere, type KeptOwner } from '@weft/ui';

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

/**
 * What one person typed in one place and no answer has come to, kept in this browser: nobody else sees or sends it from the
 * grid. An edit names its lines, and by them its plan.
 */
export class WaitingEdits {
  private readonly kept: KeptHere;

  constructor(owner: KeptOwner) {
    this.kept = new KeptHere(owner, '/better-care-fund/grid');
  }

  isOf(owner: KeptOwner): boolean {
    return this.kept.isOf(owner);
  }

  /** The earliest first: the ids of requests are in the order of time. */
  all(): readonly WaitingEdit[] {
    return this.kept.all().flatMap((text) => readEdit(text) ?? []);
  }

  /** Whether it is kept: a browser may refuse, or be full. */
  keep(edit: WaitingEdit): boolean {
    return this.kept.keep(edit.requestId, JSON.stringify(edit));
  }

  drop({ requestId }: WaitingEdit): void {
    this.kept.drop(requestId);
  }
}

function readEdit(text: string): WaitingEdit | null {
  try {
    const read: unknown = JSON.parse(text);
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
