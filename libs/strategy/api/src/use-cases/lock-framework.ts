import type { UnitOfWork } from '@weft/platform';

/** From here to the end of the transaction nobody else drafts or publishes an edition of this framework. */
export async function lockFramework(work: UnitOfWork, frameworkId: string): Promise<void> {
  await work.rows('select pg_advisory_xact_lock(hashtextextended($1, 7230012))', [frameworkId]);
}
