/** How long each deep test goes on beyond its ordinary length: `npm run soak -- 60` sets it, in minutes. */
export const SOAK_MS = Number(process.env['WEFT_SOAK_MINUTES'] ?? 0) * 60_000;

/**
 * How often a property is tried, and from where: from a seed of its own, in a soak from a new one until time is up, or
 * from `WEFT_SEED`. The seed is printed, so that a run can be repeated.
 */
export function runs(own: number, count: number): { seed: number; numRuns: number; interruptAfterTimeLimit?: number } {
  const given = process.env['WEFT_SEED'];
  const seed = given ? Number(given) : SOAK_MS > 0 ? Date.now() % 2_147_483_647 : own;
  process.stderr.write(`property from seed ${seed}\n`);
  return SOAK_MS > 0 ? { seed, numRuns: 10_000_000, interruptAfterTimeLimit: SOAK_MS } : { seed, numRuns: count };
}
