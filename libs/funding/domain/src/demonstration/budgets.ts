import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import { readPence, type Pence } from '@weft/kernel';
import type { DemonstrationPortfolio } from '@weft/portfolio/demonstration';

/** What a project has from a fund other than the Better Care Fund. */
export interface DemonstrationBudget {
  readonly id: string;
  readonly projectId: string;
  readonly financialYear: '2025-26';
  readonly fund: string;
  readonly organisationId: string;
  readonly amount: Pence;
}

/** By project: the fund, who answers for it, and pounds. */
const sketches = [
  ['PI-04', 'Discharge capital grant', 'NEL', '120000.00'],
  ['PI-03', 'Housing revenue account, adaptations', 'LBTH', '415000.00'],
  ['UC-08', 'Winter resilience fund', 'BARTS', '268500.00'],
  ['MH-06', 'Mental health investment', 'ELFT', '640000.00'],
  ['PC-02', 'Primary care network service fund', 'GPCG', '182450.50'],
  ['LW-02', 'Smoke-free grant', 'LBTH', '96000.00'],
  ['BW-08', 'Family hubs programme', 'LBTH', '1104000.00'],
  ['HI-02', 'Health inequalities fund', 'NEL', '250000.00'],
] as const;

/** Budgets of projects from other funds, beside the plan. Same seed, same ids. */
export function demonstrationBudgets(
  seed: number,
  { organisations }: DemonstrationPartnership,
  { projects }: Pick<DemonstrationPortfolio, 'projects'>,
): readonly DemonstrationBudget[] {
  const source = new Seeded(seed, 'project-budgets');
  return sketches.flatMap(([code, fund, by, pounds]) => {
    const project = projects.find((one) => one.code === code);
    const organisation = organisations.find((one) => one.code === by);
    const amount = readPence(pounds, 'amount');
    if (!project || !organisation || !amount.ok)
      throw new Error(`the demonstration has no ${code}, ${by} or ${pounds}`);
    return {
      id: source.id(code),
      projectId: project.id,
      financialYear: '2025-26',
      fund,
      organisationId: organisation.id,
      amount: amount.value,
    };
  });
}
