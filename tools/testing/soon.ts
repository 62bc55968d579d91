/** Looks again and again until it sees what is wanted, for at most so long; answers what it saw last. */
export async function soon<Value>(look: () => Promise<Value>, wanted: Value, withinMs = 1_000): Promise<Value> {
  const until = Date.now() + withinMs;
  let seen = await look();
  while (seen !== wanted && Date.now() < until) seen = await look();
  return seen;
}
