import { accept, checkText, invalid, isFinancialYear, tidyText, type FinancialYear, type Result } from '@weft/kernel';

export const WORKSTREAM_NAME_LIMITS = { min: 3, max: 120 } as const;
export const WORKSTREAM_DESCRIPTION_LIMIT = 4000;
export const PRIORITY_TITLE_LIMITS = { min: 3, max: 200 } as const;

export interface EditWorkstreamInput {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly leadId?: string | null;
}

export interface WorkstreamChanges {
  readonly name?: string;
  readonly description?: string;
  readonly leadId?: string | null;
}

/** Edits what is given of a workstream or programme. */
export function decideEditWorkstream(input: EditWorkstreamInput): Result<WorkstreamChanges> {
  const { name, description, leadId } = input;
  const broken = [
    ...(name === undefined ? [] : checkText('name', 'The name', name, WORKSTREAM_NAME_LIMITS)),
    ...checkText('description', 'The description', description, { max: WORKSTREAM_DESCRIPTION_LIMIT }),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...(name !== undefined && { name: tidyText(name) ?? '' }),
    ...(description !== undefined && { description: tidyText(description) ?? '' }),
    ...(leadId !== undefined && { leadId }),
  });
}

/** A priority that a workstream sets for one financial year. Refuses `not-a-financial-year` and an unsound title. */
export function decideAnnualPriority(input: {
  readonly financialYear: string;
  readonly title: string;
}): Result<{ readonly financialYear: FinancialYear; readonly title: string }> {
  const broken = checkText('title', 'The title', input.title, PRIORITY_TITLE_LIMITS);
  const { financialYear } = input;
  if (!isFinancialYear(financialYear)) {
    broken.push({ field: 'financialYear', rule: 'not-a-financial-year', message: 'Give a financial year as 2025-26.' });
    return invalid(...broken);
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ financialYear, title: tidyText(input.title) ?? '' });
}
