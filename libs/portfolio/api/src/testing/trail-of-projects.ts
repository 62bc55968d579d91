import type { Anything, Weft } from '@weft/testing';

type Values = Readonly<Record<string, Anything>>;

/** A row of the trail, with the row that it tells of as it stands now. */
export interface Trailed {
  readonly type: 'Project' | 'Milestone' | 'Rating' | 'Gate';
  readonly id: string;
  readonly action: 'insert' | 'update' | 'delete';
  readonly before: Values | null;
  readonly after: Values | null;
  readonly now: Values;
  readonly request: string;
}

/** The trail of these projects and all that belongs to them, oldest first. */
export const trailOf = (weft: Weft, projects: readonly string[]): Promise<Trailed[]> =>
  weft.superuser(
    `select a.subject_type as type, a.subject_id as id, a.action, a.before, a.after, a.request_id as request,
       case a.subject_type when 'Project' then (select to_jsonb(r) from project r where r.id = a.subject_id)
         when 'Milestone' then (select to_jsonb(r) from milestone r where r.id = a.subject_id)
         when 'Rating' then (select to_jsonb(r) from rating r where r.id = a.subject_id)
         else (select to_jsonb(r) from gate r where r.id = a.subject_id) end as now
     from audit a where a.root_id = any ($1) and a.subject_type in ('Project', 'Milestone', 'Rating', 'Gate')
     order by a.subject_id, a.at, a.version`,
    [projects],
  );

/** The requests that made a change of many rows, and that took it back. */
export async function requestsOf(weft: Weft, bulk: string): Promise<{ made: string; undone: string | undefined }> {
  const rows = await weft.superuser<{ request: string }>(
    `select request_id as request from audit where subject_type = 'BulkChange' and subject_id = $1 order by at`,
    [bulk],
  );
  expect(rows.length).toBeGreaterThan(0);
  return { made: rows[0]?.request ?? '', undone: rows[1]?.request };
}

/** Copies beside the project of what is kept, and trailed, elsewhere. */
const COPIES = ['rating', 'rating_trend', 'rating_declared_at', 'computed_rating', 'computed_reasons', 'computed_at'];
const own = ({ type }: Trailed, values: Values | null): Values | null =>
  values && type === 'Project'
    ? Object.fromEntries(Object.entries(values).filter(([field]) => !COPIES.includes(field)))
    : values;

/** Each row's trail begins with its insert, has no gap and ends with the row as it stands; its version counts the changes. */
export function expectUnbroken(trail: readonly Trailed[]): void {
  trail.forEach((row, index) => {
    const [previous, next] = [trail[index - 1], trail[index + 1]];
    const first = previous?.id !== row.id;
    expect(row).toMatchObject({ action: first ? 'insert' : 'update', after: expect.anything() });
    expect(own(row, row.before)).toEqual(first ? null : own(previous, previous.after));
    expect(row.after?.['version']).toBe(first ? 1 : previous.after?.['version'] + 1);
    if (next?.id !== row.id) expect(own(row, row.now)).toEqual(own(row, row.after));
  });
}

/** Slips of each milestone lead from its first forecast to the one that stands, and declarations to the rating that does. */
export async function expectHistories(weft: Weft, trail: readonly Trailed[]): Promise<void> {
  const ids = trail.filter(({ action }) => action === 'insert').map(({ id }) => id);
  const slips = await weft.superuser<{ milestone: string; from: string | null; to: string | null }>(
    `select milestone_id as milestone, from_on::text as from, to_on::text as to from milestone_slip where milestone_id = any ($1) order by moved_at, id`,
    [ids],
  );
  const said = await weft.superuser<{ project: string; rating: string; previous: string | null }>(
    `select project_id as project, rating, previous from declaration where project_id = any ($1) and dimension = 'OVERALL' order by declared_at, id`,
    [ids],
  );
  for (const { type, id, after, now } of trail.filter(({ action }) => action === 'insert')) {
    if (type === 'Milestone') {
      const mine = slips.filter(({ milestone }) => milestone === id);
      expect(mine.map(({ from }) => from).concat(now['forecast_on'])).toEqual(
        [after?.['forecast_on']].concat(mine.map(({ to }) => to)),
      );
    }
    if (type === 'Project') {
      const mine = said.filter(({ project }) => project === id);
      expect(mine.map(({ previous }) => previous)).toEqual(
        [null, ...mine.map(({ rating }) => rating)].slice(0, mine.length),
      );
      expect(now['rating']).toBe(mine.at(-1)?.rating ?? 'NOT_RATED');
    }
    if (type === 'Rating') {
      expect(now['rating']).toBe(said.filter(({ project }) => project === now['project_id']).at(-1)?.rating);
    }
  }
}

/** What an undo must bring back of a row, to the letter; histories and versions go on. */
const RESTORED: Readonly<Record<Trailed['type'], readonly string[]>> = {
  Project: ['name', 'lead_id', 'sro_id', 'organisation_id', 'priority_id', 'starts_on', 'ends_on', 'stage'],
  Milestone: ['title', 'critical', 'baseline_on', 'forecast_on', 'actual_on'],
  Rating: ['rating', 'scale', 'reason'],
  Gate: ['planned_on', 'passed_on', 'passed_by', 'note'],
};

/** Every row that the undo wrote is as it was before the change. @returns the ids of those rows, a rating's by its project */
export function expectRestored(
  trail: readonly Trailed[],
  { made, undone }: { made: string; undone: string },
): string[] {
  const back = trail.filter(({ request }) => request === undone);
  for (const row of back) {
    const before = trail.find(({ request, id }) => request === made && id === row.id);
    expect(before).toBeDefined();
    for (const field of RESTORED[row.type]) {
      const nothing = field === 'rating' ? 'NOT_RATED' : row.after?.[field];
      const was = before?.before ? before.before[field] : field === 'reason' ? null : nothing;
      expect({ type: row.type, field, value: row.after?.[field] }).toEqual({ type: row.type, field, value: was });
    }
  }
  return back
    .filter(({ type }) => type !== 'Gate')
    .map(({ type, id, now }) => (type === 'Rating' ? now['project_id'] : id));
}
