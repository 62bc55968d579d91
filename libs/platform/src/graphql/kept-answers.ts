import { Bounded } from '../bounded';

/** What is known of a place's data at one moment: equal stamps with nothing waiting mean that nothing was committed between. */
export interface Stamp {
  /** Position of the place's latest event, as text. */
  readonly position: string;
  /** Something is committed whose event has no position yet. */
  readonly waiting: boolean;
}

/**
 * One cheap statement: every use case tells an event in its own transaction, so that a commit shows either as a row that
 * waits in the outbox or as a new latest position.
 */
export const stampSql = `select json_build_object(
    'position', coalesce((select max(position) from event where place_id = (select weft_place())), 0)::text,
    'waiting', exists (select from outbox where place_id = (select weft_place())))::text as data`;

interface Kept {
  readonly position: string;
  readonly until: number;
  readonly text: string;
}

/** The net beneath: what somebody changed at a console, without an event, is seen after this time. */
const longestMs = 30_000;
const mostCharacters = 12_000_000;

/** Answers to trusted queries, each with the stamp under which it was read; the least recently used go first. */
export class KeptAnswers {
  private readonly answers = new Bounded<Kept>(mostCharacters);

  /** The answer kept for this question, if the place has not changed since it was read. */
  fresh(key: string, stamp: Stamp): string | undefined {
    const kept = this.answers.get(key);
    if (!kept || stamp.waiting || kept.position !== stamp.position || kept.until < Date.now()) {
      return undefined;
    }
    return kept.text;
  }

  has(key: string): boolean {
    return this.answers.has(key);
  }

  /** Keeps an answer that was read after the stamp was: it is at least as new as the stamp says. */
  keep(key: string, stamp: Stamp, text: string): void {
    this.answers.delete(key);
    if (!stamp.waiting) {
      this.answers.set(key, { position: stamp.position, until: Date.now() + longestMs, text }, text.length);
    }
  }
}
