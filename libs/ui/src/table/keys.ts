/** How many rows a key moves the cursor by; null where it is no key for that. */
export function stepOf(key: string, rows: number): number | null {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return 1;
    case 'k':
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return 10;
    case 'PageUp':
      return -10;
    case 'Home':
      return -rows;
    case 'End':
      return rows;
    default:
      return null;
  }
}

/** Whether a key comes with Ctrl, ⌘ or Alt: those belong to the browser, but for a few. */
export const commanded = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** Where to scroll so that a line is in view; null where it is already. */
export function scrollTo(top: number, height: number, from: number, room: number): number | null {
  if (top < from) return top;
  return top + height > from + room ? top + height - room : null;
}
