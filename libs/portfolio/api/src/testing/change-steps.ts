import fc from 'fast-check';

/** Who makes the changes: each may do other things, the viewer nothing. */
export const PEOPLE = ['pmo', 'workstream-lead', 'project-lead', 'viewer'] as const;
export type Who = (typeof PEOPLE)[number];

/** One thing that somebody tries. Rows are places in the list of those that there are, so that steps can be shrunk. */
export interface Step {
  readonly verb: keyof typeof VERBS | 'undoBulkChange';
  readonly who: Who;
  /** Rows it is for; a change of one takes the first. */
  readonly rows: readonly number[];
  /** Which of them is given with a version that no longer stands; none where there is no such. */
  readonly stale: number;
  /** What is asked of every row. */
  readonly ask: Readonly<Record<string, unknown>>;
}

/** Steps that are sent at the same moment, all by what stood before them. */
export type Round = readonly Step[];

const day = fc.constantFrom('2025-09-30', '2025-10-26', '2025-11-05', '2025-12-24', '2026-03-29', '2028-02-29');
const reason = fc.constantFrom('The supplier is late.', 'Agreed at the review.', '  Spaces around.  ', '   ');
const rating = fc.constantFrom('GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED');
const scale = fc.constantFrom('THREE_POINT', 'FIVE_POINT', null);
const step = fc.constantFrom('ALL', 'ALL', 'ALL_OTHERS');

/** What each verb is asked, and the rows that it changes. `leadId` and `sroId` are the names of people here. */
const VERBS = {
  editProject: {
    of: 'project',
    ask: fc.oneof(
      fc.record({ name: fc.constantFrom('First name', 'Second name', ' ') }),
      fc.record({ leadId: fc.constantFrom<Who | null>('project-lead', 'pmo', null) }),
      fc.record({ startsOn: fc.option(day), endsOn: fc.option(day) }),
    ),
  },
  editMilestone: {
    of: 'milestone',
    ask: fc.oneof(
      fc.record({ title: fc.constantFrom('First title', 'Second title', ' ') }),
      fc.record({ critical: fc.boolean() }),
      fc.record({ baselineOn: day }),
    ),
  },
  moveMilestone: { of: 'milestone', ask: fc.record({ forecastOn: day, reason }) },
  completeMilestone: { of: 'milestone', ask: fc.record({ actualOn: day }) },
  reopenMilestone: { of: 'milestone', ask: fc.record({ reason }) },
  declareRating: {
    of: 'rating',
    ask: fc.record({ dimension: fc.constant('OVERALL'), rating, scale, reason: fc.option(reason) }),
  },
  moveForecasts: { of: 'milestone', ask: fc.record({ step, byDays: fc.constantFrom(-30, 7, 14, 0), reason }) },
  editProjects: {
    of: 'project',
    ask: fc.oneof(
      fc.record({ step, leadId: fc.constantFrom<Who | null>('project-lead', 'workstream-lead', null) }),
      fc.record({ step, sroId: fc.constantFrom<Who | null>('pmo', null) }),
      fc.record({ step, startsOn: fc.option(day), endsOn: fc.option(day) }),
    ),
  },
  moveStages: {
    of: 'project',
    ask: fc.record({
      step,
      to: fc.constantFrom('IDEA', 'CASE', 'CASE', 'PLAN', 'CLOSED'),
      passedOn: fc.constant('2025-11-05'),
      reason,
    }),
  },
  declareRatings: { of: 'rating', ask: fc.record({ step, rating, scale, reason }) },
} as const;

/** The kind of rows that a verb changes. */
export const rowsOf = (verb: Step['verb']): 'project' | 'milestone' | 'rating' | 'bulk' =>
  verb === 'undoBulkChange' ? 'bulk' : VERBS[verb].of;

/** The verbs that change many rows. */
export const BULKS = ['moveForecasts', 'editProjects', 'moveStages', 'declareRatings'] as const;
export const isBulk = (verb: Step['verb']): boolean => BULKS.some((bulk) => bulk === verb);

const who = fc.constantFrom<Who>('pmo', 'pmo', 'pmo', 'workstream-lead', 'workstream-lead', 'project-lead', 'viewer');
const common = {
  who,
  rows: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
  // The first row is the one that matters to a change of one.
  stale: fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.nat(5), weight: 4 }),
};
const stepOf = (verb: keyof typeof VERBS): fc.Arbitrary<Step> =>
  fc.record({ verb: fc.constant(verb), ask: VERBS[verb].ask as fc.Arbitrary<Step['ask']>, ...common });
const single = fc.oneof(...(Object.keys(VERBS) as (keyof typeof VERBS)[]).filter((verb) => !isBulk(verb)).map(stepOf));
const bulk = fc.oneof(...BULKS.map(stepOf));
const undo: fc.Arbitrary<Step> = fc.record({
  verb: fc.constant('undoBulkChange'),
  ask: fc.record({ step }),
  ...common,
});
const anyStep = fc.oneof(
  { arbitrary: single, weight: 3 },
  { arbitrary: bulk, weight: 3 },
  { arbitrary: undo, weight: 1 },
);

const again = fc.tuple(stepOf('completeMilestone'), stepOf('reopenMilestone'));

/** Sequences of rounds: most of one step, some of two that meet, some of what is taken back at once. */
export const rounds: fc.Arbitrary<readonly Round[]> = fc
  .array(
    fc.oneof(
      { arbitrary: anyStep.map((one): Round[] => [[one]]), weight: 6 },
      { arbitrary: fc.tuple(anyStep, anyStep).map((two): Round[] => [two]), weight: 1 },
      { arbitrary: fc.tuple(bulk, undo).map(([there, back]): Round[] => [[there], [back]]), weight: 2 },
      { arbitrary: again.map(([done, open]): Round[] => [[done], [{ ...open, rows: done.rows }]]), weight: 1 },
    ),
    { minLength: 5, maxLength: 30, size: 'max' },
  )
  .map((parts) => parts.flat());
