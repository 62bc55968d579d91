import type { IsoDate } from '@weft/kernel';
import type { PortfolioFacts } from '../../computed/portfolio-facts';
import { DEFAULT_RISK_BANDING } from '../../risk-score';
import type { DemonstrationPortfolio } from '../portfolio';
import type { DemonstrationRegisters } from './types';

const dayOf = (instant: string) => instant.slice(0, 10) as IsoDate;

/** What the rating of each project is computed from, by project id. */
export function demonstrationFacts(
  portfolio: DemonstrationPortfolio,
  registers: DemonstrationRegisters,
): ReadonlyMap<string, PortfolioFacts> {
  const projects = new Map(portfolio.projects.map((project) => [project.id, project]));
  const milestones = new Map(portfolio.milestones.map((milestone) => [milestone.id, milestone]));
  const open = portfolio.projects.filter(({ stage }) => stage !== 'CLOSED');
  return new Map(
    portfolio.projects.map((project) => {
      const own = <T extends { readonly projectId: string }>(entries: readonly T[]) =>
        entries.filter(({ projectId }) => projectId === project.id);
      const facts: PortfolioFacts = {
        project: {
          ...project,
          leadProjects: open.filter(({ leadId }) => leadId === project.leadId).length,
          lastUpdatedOn: dayOf(
            [...own(registers.risks), ...own(registers.issues), ...own(registers.decisions)]
              .map(({ raisedAt }) => raisedAt)
              .reduce((last, at) => (at > last ? at : last), project.updatedAt),
          ),
        },
        milestones: own(portfolio.milestones).map((milestone) => ({
          ...milestone,
          movedLaterOn: portfolio.slips
            .filter(({ milestoneId, days }) => milestoneId === milestone.id && days > 0)
            .map(({ movedAt }) => dayOf(movedAt)),
        })),
        risks: own(registers.risks),
        issues: own(registers.issues),
        deliverables: own(registers.deliverables),
        changeRequests: own(registers.changeRequests).map(({ submittedAt, ...request }) => ({
          ...request,
          submittedOn: submittedAt === null ? null : dayOf(submittedAt),
        })),
        dependencies: own(registers.dependencies).map((dependency) => {
          const giver = projects.get(dependency.giverId);
          if (!giver) throw new Error(`No project ${dependency.giverId}.`);
          const giverMilestone = milestones.get(dependency.giverMilestoneId ?? '') ?? null;
          return { ...dependency, giver, giverMilestone };
        }),
        banding: DEFAULT_RISK_BANDING,
      };
      return [project.id, facts];
    }),
  );
}
