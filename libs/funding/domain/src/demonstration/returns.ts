import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import type { ReturnAnswers } from '../returns/answers';
import { NO_ANSWERS } from '../returns/answers';
import type { ReturnPeriod } from '../returns/period';
import type { DemonstrationPlan } from './plan';

/** A return of the demonstration place: its answers, who opened it when, and who signed. */
export interface DemonstrationReturn {
  readonly id: string;
  readonly period: ReturnPeriod;
  readonly openedAt: string;
  readonly openedById: string;
  readonly answers: ReturnAnswers;
  /** In the order in which they signed; all of them, or none yet. */
  readonly signatures: readonly { readonly role: string; readonly personId: string; readonly at: string }[];
}

export interface DemonstrationReturns {
  readonly signatories: readonly { readonly role: string; readonly personId: string }[];
  readonly returns: readonly DemonstrationReturn[];
}

/** Who signs: the finance lead stands in for the s151 officer, who has no account in the demonstration. */
const SIGNS = [
  ['BCF_LEAD', 'Marcus Bennett'],
  ['S151_OFFICER', 'Anneka Shah'],
  ['HWB_CHAIR', 'Cllr Teresa Ferreira'],
] as const;

/** Figures of the quarter by metric: ambition, actual. */
const FIGURES: Readonly<Record<string, readonly [number, number]>> = {
  EMERGENCY_ADMISSIONS: [1684, 1652],
  DISCHARGE_DELAY: [0.9, 1.3],
  RESIDENTIAL: [112.4, 108.9],
};

/** Quarter 1 is signed; quarter 2 is being written: two conditions and a metric are still to be answered. */
export function demonstrationReturns(
  seed: number,
  { people }: DemonstrationPartnership,
  { pack, plan }: DemonstrationPlan,
): DemonstrationReturns {
  const source = new Seeded(seed, `returns/${pack.id}`);
  const byName = new Map(people.map(({ name, id }) => [name, id]));
  const person = (name: string): string => {
    const id = byName.get(name);
    if (id === undefined) throw new Error(`the demonstration has no ${name}`);
    return id;
  };
  const lead = person('Marcus Bennett');
  const signatories = SIGNS.map(([role, name]) => ({ role, personId: person(name) }));
  const met = (id: string) => ({ condition: id, met: true, reason: null, expectedOn: null });
  const metric = (id: string) => {
    const [ambition, actual] = FIGURES[id] ?? [0, 0];
    const late = actual > ambition;
    return {
      metric: id,
      ambition,
      actual,
      progress: late ? ('NOT_ON_TRACK' as const) : ('ON_TRACK' as const),
      challenges: late ? 'Home care starts are slow at weekends; two extra shifts began in September.' : null,
      achievements: late ? null : 'Rapid response keeps more people at home.',
    };
  };
  const full = {
    conditions: pack.conditions.map(({ id }) => met(id)),
    metrics: pack.metrics.map(({ id }) => metric(id)),
  };
  const begun = { conditions: full.conditions.slice(0, 2), metrics: full.metrics.slice(0, 2) };
  const commented = plan.lines.slice(0, 1).map(({ id }) => ({
    lineId: id,
    outputs: null,
    issues: 'Two vacancies among the planners.',
    comments: null,
  }));
  return {
    signatories,
    returns: [
      {
        id: source.id('Q1', '2025-07-21T09:10:00Z'),
        period: 'Q1',
        openedAt: '2025-07-21T09:10:00Z',
        openedById: lead,
        answers: { ...NO_ANSWERS, ...full },
        signatures: signatories.map((one, index) => ({ ...one, at: `2025-08-1${index + 2}T15:20:00Z` })),
      },
      {
        id: source.id('Q2', '2025-10-20T09:05:00Z'),
        period: 'Q2',
        openedAt: '2025-10-20T09:05:00Z',
        openedById: lead,
        answers: { ...NO_ANSWERS, ...begun, lines: commented },
        signatures: [],
      },
    ],
  };
}
