import { accept, checkText, invalid, tidyText, type Result } from '@weft/kernel';
import { LINE_CODE_LIMITS } from './line';

export const SCHEME_NAME_LIMITS = { min: 3, max: 200 } as const;

export interface SchemeInput {
  readonly code: string;
  readonly name: string;
}

/** Decides number and name of a scheme. Refuses texts that are none, by their field. */
export function decideScheme({ code, name }: SchemeInput): Result<SchemeInput> {
  const broken = [
    ...checkText('code', 'The number of the scheme', code, LINE_CODE_LIMITS),
    ...checkText('name', 'The name of the scheme', name, SCHEME_NAME_LIMITS),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({ code: tidyText(code) ?? '', name: tidyText(name) ?? '' });
}

/** Whether a scheme with so many lines is taken out of its plan. Refuses with `scheme-has-lines`. */
export function decideRemoveScheme(lines: number): Result<void> {
  if (lines === 0) return accept(undefined);
  const has = lines === 1 ? 'a line' : `${lines} lines`;
  const message = `The scheme has ${has}: move or remove what it has first.`;
  return invalid({ field: 'id', rule: 'scheme-has-lines', message });
}
