import { accept, checkText, invalid, tidyText, type Result } from '@weft/kernel';
import { REASON_LIMIT } from './stage';

export interface HandoverInput {
  readonly leadId: string;
  /** Why, and what the new lead should know. */
  readonly note: string;
}

/** A project goes to another lead. Refuses `same-lead`, and a hand-over without a word. */
export function decideHandover(
  project: { readonly leadId: string | null },
  input: HandoverInput,
): Result<HandoverInput> {
  const broken = checkText('note', 'A note for the new lead', input.note, { min: 1, max: REASON_LIMIT });
  if (input.leadId === project.leadId) {
    broken.push({
      field: 'leadId',
      rule: 'same-lead',
      message: 'They lead the project already: choose another person.',
    });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ leadId: input.leadId, note: tidyText(input.note) ?? '' });
}
