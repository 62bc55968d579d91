import {
  offProfileSignal,
  totalVariance,
  varianceBy,
  type FundingThresholds,
  type LineMoney,
  type ProjectLineMoney,
} from '@weft/funding/domain';
import { financialYearOf, type IsoDate } from '@weft/kernel';
import type { FieldScope, FollowedPlace } from '@weft/platform';
import type { RatingSource } from '@weft/portfolio/api';
import { gridJson, moneyOf, type ReadGrid } from '../queries/grid-json';
import { fundingSettingsRow } from '../queries/ledger-shapes';

/** News that may change what a project's money says, beside all news of plans. */
const OF_MONEY: ReadonlySet<string> = new Set([
  'actuals.entered',
  'phasing.entered',
  'entry.undone',
  'actual.moved',
  'virement.posted',
  'month.closed',
  'month.reopened',
  'funding-settings.set',
]);

/** Money, for the cost dimension of the computed rating: what is spent of the lines that serve a project, off their profile. */
export const fundingRatings: RatingSource = {
  name: 'funding',
  concerned: async ({ news, rows }) => {
    if (news !== null && !news.some(({ kind }) => OF_MONEY.has(kind) || kind.startsWith('plan.'))) {
      return [];
    }
    // A line that served a project may have been taken from it.
    const found = await rows<{ id: string }>('select id from project where place_id = weft_place()');
    return found.map(({ id }) => id);
  },
  read: async (place) => {
    const [grid, thresholds] = [await readGrid(place), await thresholdsOf(place)];
    const served = byProject(grid);
    const today = place.today as IsoDate;
    return (projectId) => {
      const lines = served.get(projectId) ?? [];
      const facts = {
        lines: lines.map(({ part }) => part),
        total: lines.length > 0 ? totalOf(lines, projectId) : totalVariance([]),
        entered: lines.some(({ money }) => money.months.entered > 0),
      };
      return offProfileSignal.read(facts, today, thresholds);
    };
  },
};

/** A line that serves a project, and the part of its money that does. */
interface Served {
  readonly money: LineMoney;
  readonly part: ProjectLineMoney;
}

function byProject(grid: ReadGrid): ReadonlyMap<string, readonly Served[]> {
  const served = new Map<string, Served[]>();
  for (const line of grid.lines) {
    const money = moneyOf(grid, line);
    for (const { key, lineIds: _, ...variance } of varianceBy('PROJECT', [money])) {
      if (key === null) continue;
      const part = { lineId: line.id, code: line.code, description: line.description ?? line.schemeName, variance };
      served.set(key, [...(served.get(key) ?? []), { money, part }]);
    }
  }
  return served;
}

/** The project's part of all its lines together, to the penny. */
function totalOf(lines: readonly Served[], projectId: string) {
  const [own] = varianceBy(
    'PROJECT',
    lines.map(({ money }) => money),
  ).filter(({ key }) => key === projectId);
  return own ?? totalVariance([]);
}

async function readGrid({ rows, today }: FollowedPlace): Promise<ReadGrid> {
  const params: unknown[] = [];
  const scope: FieldScope = {
    args: { financialYear: financialYearOf(today as IsoDate) },
    bind: (value, sqlType) => `$${params.push(value)}::${sqlType}`,
  };
  const [read] = await rows<{ grid: ReadGrid }>(`select ${gridJson(scope)} as grid`, params);
  if (!read) throw new Error('no grid was read');
  return read.grid;
}

async function thresholdsOf({ rows }: FollowedPlace): Promise<FundingThresholds> {
  const [row] = await rows<{ amber: number; red: number }>(
    `select s.off_profile_amber as amber, s.off_profile_red as red from ${fundingSettingsRow('s')}`,
  );
  if (!row) throw new Error('no thresholds were read');
  return { offProfilePercent: row };
}
