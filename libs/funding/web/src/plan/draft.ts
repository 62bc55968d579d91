import { minimumOf, type Plan, type PlanLine } from '@weft/funding/domain';
import { readPence, readShare, type FinancialYear, type Pence, type Result } from '@weft/kernel';

/** A value that is being typed: of a line, of income or of a minimum. */
export interface Draft {
  readonly of: { readonly line: string } | { readonly income: string } | { readonly minimum: string };
  readonly field: string;
  readonly year: FinancialYear;
  readonly text: string;
}

/** The plan as it would be with what is being typed; what cannot be read yet changes nothing. */
export function withDraft(plan: Plan, draft: Draft | null): Plan {
  if (!draft) return plan;
  const { of, year } = draft;
  if ('line' in of) {
    return { ...plan, lines: plan.lines.map((line) => (line.id === of.line ? typedLine(line, draft) : line)) };
  }
  const amount = valueOf(readPence(draft.text, 'amount'));
  if (amount === undefined) return plan;
  if ('income' in of) {
    const income = plan.income.map((row) =>
      row.id === of.income ? { ...row, amounts: { ...row.amounts, [year]: amount } } : row,
    );
    return { ...plan, income };
  }
  const others = plan.minimums.filter((one) => one.of !== of.minimum || one.year !== year);
  const had = minimumOf(plan, of.minimum, year);
  return amount === had ? plan : { ...plan, minimums: [...others, { of: of.minimum, year, amount }] };
}

function typedLine(line: PlanLine, { field, year, text }: Draft): PlanLine {
  const had = line.years[year] ?? { expenditure: null, outputs: null };
  const inYear = (change: Partial<typeof had>) => ({
    ...line,
    years: { ...line.years, [year]: { ...had, ...change } },
  });
  if (field === 'expenditure') {
    const amount = text.trim() === '' ? null : valueOf(readPence(text, field));
    return amount === undefined ? line : inYear({ expenditure: amount as Pence | null });
  }
  if (field === 'outputs') {
    const outputs = readCount(text);
    return outputs === undefined ? line : inYear({ outputs });
  }
  if (field === 'nhsShare' || field === 'laShare') {
    const share = text.trim() === '' ? null : valueOf(readShare(text, field));
    return share === undefined ? line : { ...line, [field]: share };
  }
  if (field in line && field !== 'id' && field !== 'years' && field !== 'joins') {
    return { ...line, [field]: text.trim() === '' ? null : text };
  }
  return { ...line, more: { ...line.more, [field]: text } };
}

/** A number as people write it, '1,150'; null where it is empty, undefined where it is none. */
export function readCount(text: string): number | null | undefined {
  const bare = text.replace(/[\s,]/g, '');
  if (bare === '') return null;
  return /^\d{1,9}(\.\d{1,4})?$/.test(bare) ? Number(bare) : undefined;
}

const valueOf = <T>(read: Result<T>): T | undefined => (read.ok ? read.value : undefined);
