import {
  KNOWN_PACKS,
  type LineJoin,
  type Plan,
  type PlanLine,
  type RulePack,
  type Section75,
} from '@weft/funding/domain';
import type { FinancialYear, IsoDate, Pence, Share } from '@weft/kernel';
import type { PlanLinePartsFragment, PlanPageQuery } from '../generated/graphql';

type ReadPlan = NonNullable<PlanPageQuery['fundingPlan']>;
export type ReadLine = PlanLinePartsFragment;

/** The pack of a plan: one that the application holds, or the place's own as it came. */
export function packOf({ code, document }: Pick<ReadPlan['pack'], 'code' | 'document'>): RulePack {
  return KNOWN_PACKS.find(({ id }) => id === code) ?? (JSON.parse(document) as RulePack);
}

/** A plan that was read, as the domain checks it. */
export function planOf({ pack, income, minimums, schemes, lines, agreement }: ReadPlan): Plan {
  return {
    packId: pack.code,
    income: income.map(({ id, source, contributor, amounts }) => ({
      id,
      source,
      contributor: contributor ?? null,
      amounts: Object.fromEntries(amounts.map(({ financialYear, amount }) => [financialYear, pence(amount)])),
    })),
    minimums: minimums.map(({ of, financialYear, amount }) => ({
      of,
      year: financialYear as FinancialYear,
      amount: pence(amount),
    })),
    schemes,
    lines: lines.nodes.map(lineOf),
    section75: agreement
      ? ({
          hostId: agreement.host?.id ?? null,
          poolManagerId: agreement.poolManager?.id ?? null,
          riskShare: agreement.riskShare ?? null,
          startsOn: day(agreement.startsOn),
          endsOn: day(agreement.endsOn),
          signedOn: day(agreement.signedOn),
        } satisfies Section75)
      : null,
  };
}

const known = new WeakMap<ReadLine, PlanLine>();

/** A line that was read. The same one for the same: what a check found of it is kept by the line. */
export function lineOf(line: ReadLine): PlanLine {
  const before = known.get(line);
  if (before) return before;
  const { scheme, organisation, more, years, joins, nhsShare, laShare } = line;
  const made: PlanLine = {
    id: line.id,
    schemeId: scheme.id,
    code: line.code,
    organisationId: organisation.id,
    description: line.description ?? null,
    schemeType: line.schemeType ?? null,
    subType: line.subType ?? null,
    otherText: line.otherText ?? null,
    primaryObjective: line.primaryObjective ?? null,
    areaOfSpend: line.areaOfSpend ?? null,
    commissioner: line.commissioner ?? null,
    nhsShare: share(nhsShare),
    laShare: share(laShare),
    provider: line.provider ?? null,
    source: line.source ?? null,
    newOrExisting: line.newOrExisting ?? null,
    comments: line.comments ?? null,
    years: Object.fromEntries(
      years.map(({ financialYear, expenditure, outputs }) => [
        financialYear,
        { expenditure: pence(expenditure), outputs: outputs ?? null },
      ]),
    ),
    joins: joins.map(({ workstream, project, share: part }): LineJoin => ({
      workstreamId: workstream.id,
      projectId: project?.id ?? null,
      share: part as Share,
    })),
    more: Object.fromEntries(more.map(({ field, text }) => [field, text])),
  };
  known.set(line, made);
  return made;
}

const pence = (amount: number | null | undefined): Pence | null => (amount ?? null) as Pence | null;
const share = (part: number | null | undefined): Share | null => (part ?? null) as Share | null;
const day = (date: string | null | undefined): IsoDate | null => (date ?? null) as IsoDate | null;
