/** A milestone and its day. */
interface Placed {
  readonly milestone: { readonly id: string };
  readonly on: string;
}

/**
 * Where an arrow key leads from a milestone: along its row, or to the one nearest in time of the next row above or below
 * that has any; undefined where there is none.
 * @param rows the milestones of each row, in order of their days.
 */
export function neighbour<One extends Placed>(
  rows: readonly (readonly One[])[],
  id: string,
  key: string,
): One | undefined {
  const n = rows.findIndex((row) => row.some(({ milestone }) => milestone.id === id));
  const row = rows[n] ?? [];
  const at = row.findIndex(({ milestone }) => milestone.id === id);
  const here = row[at];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return row[at - 1];
    case 'ArrowRight':
      return row[at + 1];
    case 'ArrowUp':
      return nearest(rows.slice(0, n).findLast(isFilled), here);
    case 'ArrowDown':
      return nearest(rows.slice(n + 1).find(isFilled), here);
    default:
      return undefined;
  }
}

const isFilled = (row: readonly Placed[]): boolean => row.length > 0;

function nearest<One extends Placed>(candidates: readonly One[] = [], here: One): One | undefined {
  const away = ({ on }: One): number => Math.abs(Date.parse(on) - Date.parse(here.on));
  return [...candidates].sort((a, b) => away(a) - away(b))[0];
}
