/** The parts of a plan, each Complete or Incomplete, in the order of the national template's checklist. */
export const SECTIONS = ['INCOME', 'LINES', 'OUTPUTS', 'EXPENDITURE', 'MINIMUMS', 'AGREEMENT'] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionWords: Readonly<Record<Section, string>> = {
  INCOME: 'Income',
  LINES: 'Schemes and lines',
  OUTPUTS: 'Expected outputs',
  EXPENDITURE: 'Income against expenditure',
  MINIMUMS: 'Required minimum spend',
  AGREEMENT: 'Section 75 agreement',
};
