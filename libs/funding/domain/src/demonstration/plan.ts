import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import {
  accept,
  dateOf,
  minus,
  NO_MONEY,
  plus,
  readPence,
  shareOf,
  sumPence,
  WHOLE_SHARE,
  type FinancialYear,
  type Pence,
  type Share,
} from '@weft/kernel';
import type { DemonstrationPortfolio } from '@weft/portfolio/demonstration';
import { KNOWN_PACKS } from '../packs/known-packs';
import type { RulePack } from '../packs/rule-pack';
import type { IncomeRow, LineJoin, Plan, PlanLine, RequiredMinimum, Scheme } from '../plan/plan';
import { floorTotal } from '../plan/plan-sums';
import { plan2023 } from './plan-2023-25';
import { plan2025 } from './plan-2025-26';
import type { JoinSketch, LineSketch, PlanSketch, SchemeSketch } from './sketch';

/** A plan of the demonstration place, with what the place keeps of it. Relations are by id. */
export interface DemonstrationPlan {
  readonly id: string;
  readonly pack: RulePack;
  readonly plan: Plan;
  readonly openedAt: string;
  readonly openedById: string;
  readonly agreedAt: string;
  /** Income that came later than the plan. */
  readonly addedIncome: readonly { readonly id: string; readonly at: string }[];
}

/** What the sketches name by code. */
interface Place {
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, { readonly id: string; readonly homeId: string }>;
}

/** The Better Care Fund plans, the latest first: money is invented, and adds up to the penny. Same seed, same ids. */
export function demonstrationPlans(
  seed: number,
  { organisations, people, groups }: DemonstrationPartnership,
  { projects }: Pick<DemonstrationPortfolio, 'projects'>,
): readonly DemonstrationPlan[] {
  const place: Place = {
    organisations: new Map(organisations.map(({ code, id }) => [code, id])),
    people: new Map(people.map(({ name, id }) => [name, id])),
    groups: new Map(groups.map(({ code, id }) => [code, id])),
    projects: new Map(projects.map(({ code, id, homeId }) => [code, { id, homeId }])),
  };
  return [plan2025, plan2023].map((sketch) => planOf(sketch, new Seeded(seed, `plan/${sketch.packId}`), place));
}

function planOf(sketch: PlanSketch, source: Seeded, place: Place): DemonstrationPlan {
  const pack = KNOWN_PACKS.find(({ id }) => id === sketch.packId) as RulePack;
  const { agreement, openedAt } = sketch;
  const id = (label: string, at = openedAt) => source.id(label, at);
  const schemes = sketch.schemes.map((scheme, n): Scheme & { readonly of: SchemeSketch } => ({
    id: id(`scheme/${n + 1}`),
    code: String(n + 1),
    name: scheme.name,
    of: scheme,
  }));
  const lines = schemes
    .flatMap((scheme) => scheme.of.lines.map((line) => ({ scheme, line })))
    .map(({ scheme, line }, n) => ({
      ...lineOf(scheme.of, line, pack, place),
      id: id(`line/${n + 1}`),
      schemeId: scheme.id,
      code: String(n + 1),
    }));
  const income = incomeOf(sketch, pack, lines, id);
  const plan: Plan = {
    packId: pack.id,
    income,
    minimums: [],
    schemes: schemes.map(({ of: _, ...scheme }) => scheme),
    lines,
    section75: {
      hostId: known(place.organisations, agreement.host),
      poolManagerId: known(place.people, agreement.poolManager),
      riskShare: agreement.riskShare,
      startsOn: dateOf(agreement.startsOn),
      endsOn: dateOf(agreement.endsOn),
      signedOn: dateOf(agreement.signedOn),
    },
  };
  return {
    id: id('plan'),
    pack,
    plan: { ...plan, minimums: minimumsOf(sketch, pack, plan) },
    openedAt,
    openedById: known(place.people, sketch.openedBy),
    agreedAt: `${agreement.signedOn}T15:00:00.000Z`,
    addedIncome: sketch.furtherIncome.map(({ addedAt }, n) => ({
      id: id(`income/further/${n + 1}`, addedAt),
      at: addedAt,
    })),
  };
}

function lineOf(scheme: SchemeSketch, line: LineSketch, pack: RulePack, place: Place) {
  const commissioner = line.commissioner ?? null;
  const nhsShare = line.nhsPercent === undefined ? null : percent(line.nhsPercent);
  return {
    organisationId: known(place.organisations, line.by),
    description: line.description,
    schemeType: line.type ?? scheme.type,
    subType: line.subType ?? scheme.subType ?? null,
    otherText: null,
    primaryObjective: line.objective ?? scheme.objective ?? null,
    areaOfSpend: line.area,
    commissioner,
    nhsShare,
    laShare: nhsShare === null ? null : shareOf(WHOLE_SHARE - nhsShare),
    provider: line.provider,
    source: line.source,
    newOrExisting: pack.fields.some(({ field }) => field === 'newOrExisting') ? 'EXISTING' : null,
    comments: line.comments ?? null,
    years: Object.fromEntries(
      pack.years.map((year, n) => [year, { expenditure: amount(line.pounds[n]), outputs: line.outputs?.[n] ?? null }]),
    ),
    joins: (line.joins ?? []).map((join) => joinOf(join, place)),
  } satisfies Omit<PlanLine, 'id' | 'schemeId' | 'code'>;
}

function joinOf([code, share]: JoinSketch, { groups, projects }: Place): LineJoin {
  const project = projects.get(code);
  return {
    workstreamId: project?.homeId ?? known(groups, code),
    projectId: project?.id ?? null,
    share: percent(share),
  };
}

/** Each source brings in what its lines spend, and what the sketch adds. */
function incomeOf(
  { contributors, furtherIncome }: PlanSketch,
  pack: RulePack,
  lines: readonly PlanLine[],
  id: (label: string, at?: string) => string,
): IncomeRow[] {
  const spent = (source: string, year: FinancialYear) =>
    sumPence(lines.filter((line) => line.source === source).map(({ years }) => years[year]?.expenditure ?? NO_MONEY));
  const byYear = (amountIn: (year: FinancialYear, n: number) => Pence) =>
    Object.fromEntries(pack.years.map((year, n) => [year, amountIn(year, n)]));
  return [
    ...pack.sources.map(({ id: source }) => ({
      id: id(`income/${source}`),
      source,
      contributor: contributors[source] ?? null,
      amounts: byYear((year) => spent(source, year)),
    })),
    ...furtherIncome.map(({ source, contributor, addedAt, pounds }, n) => ({
      id: id(`income/further/${n + 1}`, addedAt),
      source,
      contributor,
      amounts: byYear((_, at) => amount(pounds[at])),
    })),
  ];
}

/** The minimum of a required source is what it brings in; a floor lies below what is spent towards it. */
function minimumsOf({ aboveFloors }: PlanSketch, pack: RulePack, plan: Plan): RequiredMinimum[] {
  return pack.years.flatMap((year) => [
    ...pack.sources
      .filter(({ contribution }) => contribution === 'REQUIRED')
      .map(({ id }) => ({
        of: id,
        year,
        amount: plan.income
          .filter(({ source }) => source === id)
          .reduce((sum, { amounts }) => plus(sum, amounts[year] ?? NO_MONEY), NO_MONEY),
      })),
    ...pack.rules.flatMap((rule) =>
      rule.kind === 'FLOOR'
        ? [{ of: rule.id, year, amount: minus(floorTotal(rule, plan, year).figure, amount(aboveFloors[rule.id])) }]
        : [],
    ),
  ]);
}

const percent = (of: number): Share => shareOf(Math.round(of * 100));

function amount(pounds: string | undefined): Pence {
  const read = pounds === undefined ? accept(NO_MONEY) : readPence(pounds, 'pounds');
  if (!read.ok) throw new Error(`${pounds} is no amount`);
  return read.value;
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demonstration has no ${key}`);
  return found;
}
