import { marked } from '@weft/ui/palette';

export interface MarkedPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Around each word that the server found in a title or a passage. */
const [START, END] = ['\u0002', '\u0003'] as const;

/** A text in parts, as the server marked it; where it marked nothing, as the letters that were typed stand in it. */
export function markedParts(text: string, typed: string): readonly MarkedPart[] {
  const [before = '', ...rest] = text.split(START);
  if (!rest.length) return marked(text, typed);
  const parts = rest.flatMap((piece) => piece.split(END).map((part, index) => ({ text: part, hit: index === 0 })));
  return [{ text: before, hit: false }, ...parts].filter((part) => part.text);
}
