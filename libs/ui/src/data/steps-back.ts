/**
 * How many entries back in the browser's history the page stood as now but without these parts of its address; 0 where the
 * entries beneath say anything else, and where a browser does not tell them.
 */
export function stepsBack(keys: readonly string[]): number {
  if (!('navigation' in globalThis)) return 0;
  const here = navigation.currentEntry?.index ?? 0;
  const addresses = navigation
    .entries()
    .slice(0, here + 1)
    .map(({ url }) => url ?? '');
  return stepsAmong(addresses, keys);
}

/** The same of addresses given, the one that is shown last. */
export function stepsAmong(addresses: readonly string[], keys: readonly string[]): number {
  const [shown = '', ...beneath] = [...addresses].reverse();
  const wanted = without(shown, keys);
  if (without(shown, []) === wanted) return 0;
  for (const [n, address] of beneath.entries()) {
    if (without(address, keys) !== wanted) return 0;
    if (without(address, []) === wanted) return n + 1;
  }
  return 0;
}

/** An address without some of its parameters, the others in one order. */
function without(address: string, keys: readonly string[]): string {
  const url = URL.parse(address);
  if (!url) return '';
  for (const key of keys) url.searchParams.delete(key);
  url.searchParams.sort();
  return url.href;
}
