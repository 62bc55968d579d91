import type { Refusal } from '@weft/kernel';

/**
 * Ends a unit of work with a typed answer: the row is not there, or somebody saved first. Decisions of the domain are
 * values; only what the unit of work finds out itself travels as this exception, and never further than its runner.
 */
export class Refused extends Error {
  private constructor(readonly reason: RefusedReason) {
    super(reason.kind);
  }

  static notFound(field: string): Refused {
    return new Refused({ kind: 'not-found', field });
  }

  static stale(subjectId: string, seen: number, current: number): Refused {
    return new Refused({ kind: 'stale', subjectId, seen, current });
  }

  static because(refusal: Refusal): Refused {
    return new Refused(refusal);
  }
}

export type RefusedReason =
  | Refusal
  | { readonly kind: 'not-found'; readonly field: string }
  | { readonly kind: 'stale'; readonly subjectId: string; readonly seen: number; readonly current: number };

/** Not everyone of the place may read this. Answered as an error with code NOT_ALLOWED and the rule that says so. */
export class NotForYou extends Error {
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

/** Nobody is signed in, or the session has ended meanwhile. Answered as an error with code UNAUTHENTICATED. */
export class SignedOut extends Error {
  constructor() {
    super('You are not signed in, or your session has ended. Sign in and try again; nothing was saved.');
  }
}
