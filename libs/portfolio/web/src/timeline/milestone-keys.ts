/**
 * Where an arrow key leads from a milestone: along its row, or to the one nearest in time of the next row above or below
 * that has any; undefined where there is none.
 */
export function neighbour(chart: Element, here: SVGElement, key: string): SVGElement | undefined {
  const rows = [...chart.querySelectorAll('weft-timeline-track')].map((track) => [
    ...track.querySelectorAll<SVGElement>('[data-milestone]'),
  ]);
  const n = rows.findIndex((row) => row.includes(here));
  const row = rows[n] ?? [];
  const filled = (others: readonly SVGElement[][]): SVGElement[] => others.find((other) => other.length > 0) ?? [];
  switch (key) {
    case 'ArrowLeft':
      return row[row.indexOf(here) - 1];
    case 'ArrowRight':
      return row[row.indexOf(here) + 1];
    case 'ArrowUp':
      return nearest(filled(rows.slice(0, n).reverse()), here);
    case 'ArrowDown':
      return nearest(filled(rows.slice(n + 1)), here);
    default:
      return undefined;
  }
}

function nearest(candidates: readonly SVGElement[], here: SVGElement): SVGElement | undefined {
  const away = (one: SVGElement): number => Math.abs(Number(one.dataset['x']) - Number(here.dataset['x']));
  return [...candidates].sort((a, b) => away(a) - away(b))[0];
}
