/** How long each deep test goes on beyond its ordinary length: `npm run soak -- 60` sets it, in minutes. */
export const SOAK_MS = Number(process.env['WEFT_SOAK_MINUTES'] ?? 0) * 60_000;

/** How often a property is tried, and from where; in a soak from a new seed, which a failure prints, until time is up. */
export function runs(seed: number, count: number): { seed: number; numRuns: number; interruptAfterTimeLimit?: number } {
  if (SOAK_MS === 0) return { seed, numRuns: count };
  return { seed: Date.now() % 2_147_483_647, numRuns: 10_000_000, interruptAfterTimeLimit: SOAK_MS };
}
