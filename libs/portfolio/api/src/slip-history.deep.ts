import { change, type Anything, runs, type Session, SOAK_MS, startWeft, type Weft } from '@weft/testing';
import fc from 'fast-check';

const MILESTONE = `id title critical baselineOn forecastOn actualOn slipDays overdue version slips { fromOn toOn days reason movedBy { name } }`;
const TODAY = '2025-11-05';
const SEED = 20251105;

/** A milestone as a careful reader of the rules would keep it on paper. */
interface Paper {
  title: string;
  critical: boolean;
  baselineOn: string | null;
  forecastOn: string | null;
  actualOn: string | null;
  version: number;
  slips: { fromOn: string | null; toOn: string; days: number | null; reason: string | null; by: string }[];
  /** What the trail holds after its insert: one entry for each change that was accepted, with who made it. */
  trail: { by: string; fields: string[] }[];
}

type Who = 'Priya Osei' | 'Emeka Nwosu' | 'Grace Adekunle';

interface Step {
  readonly verb: 'moveMilestone' | 'completeMilestone' | 'reopenMilestone' | 'editMilestone';
  readonly input: Readonly<Record<string, unknown>>;
  readonly who: Who;
  /** Added to the version that is right; anything but 0 is stale or made up. */
  readonly off: number;
}

const day = fc.constantFrom(
  '2025-10-01',
  '2025-10-26',
  '2025-11-04',
  '2025-11-05',
  '2025-11-06',
  '2025-12-24',
  '2026-03-29',
  '2028-02-29',
);
const reason = fc.constantFrom('The supplier is late.', '  Spaces around.  ', '   ', null);
const who = fc.oneof(
  { arbitrary: fc.constantFrom<Who>('Priya Osei', 'Emeka Nwosu'), weight: 9 },
  { arbitrary: fc.constant<Who>('Grace Adekunle'), weight: 1 },
);
const off = fc.oneof({ arbitrary: fc.constant(0), weight: 8 }, { arbitrary: fc.constantFrom(-1, -2, 1), weight: 1 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      verb: fc.constant('moveMilestone' as const),
      input: fc.record({ forecastOn: day, reason }),
      who,
      off,
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      verb: fc.constant('completeMilestone' as const),
      input: fc.record({ actualOn: day }),
      who,
      off,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      verb: fc.constant('reopenMilestone' as const),
      input: fc.record({ reason: reason.map((text) => text ?? '') }),
      who,
      off,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      verb: fc.constant('editMilestone' as const),
      input: fc.record(
        { title: fc.constantFrom('First title', 'Second title', ' '), critical: fc.boolean(), baselineOn: day },
        { requiredKeys: [] },
      ),
      who,
      off,
    }),
    weight: 2,
  },
);

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const tidy = (text: unknown): string | null => (typeof text === 'string' && text.trim() !== '' ? text.trim() : null);

/** Does the step on paper; gives what the server ought to answer. */
function onPaper(paper: Paper, { verb, input, who: by, off: stale }: Step): string {
  if (stale !== 0) return 'Conflict';
  if (by === 'Grace Adekunle') return 'NotAllowed project-not-yours';
  const before = { ...paper };
  switch (verb) {
    case 'moveMilestone': {
      if (paper.actualOn !== null) return 'NotAllowed milestone-done';
      const toOn = input['forecastOn'] as string;
      if (toOn === paper.forecastOn) return 'ValidationFailed forecast-unchanged';
      const fromOn = paper.forecastOn;
      paper.slips = [
        ...paper.slips,
        { fromOn, toOn, days: fromOn === null ? null : days(fromOn, toOn), reason: tidy(input['reason']), by },
      ];
      paper.forecastOn = toOn;
      break;
    }
    case 'completeMilestone':
      if (paper.actualOn !== null) return 'NotAllowed milestone-done';
      if ((input['actualOn'] as string) > TODAY) return 'ValidationFailed actual-in-future';
      paper.actualOn = input['actualOn'] as string;
      break;
    case 'reopenMilestone':
      if (paper.actualOn === null) return 'NotAllowed milestone-not-done';
      if (tidy(input['reason']) === null) return 'ValidationFailed required';
      paper.actualOn = null;
      break;
    case 'editMilestone': {
      const baselineOn = (input['baselineOn'] as string | undefined) ?? paper.baselineOn;
      const broken = [
        ...('title' in input && tidy(input['title']) === null ? ['required'] : []),
        ...(paper.baselineOn !== null && baselineOn !== paper.baselineOn ? ['baseline-needs-change-request'] : []),
      ];
      if (broken.length > 0) return `ValidationFailed ${broken.join()}`;
      if ('title' in input) paper.title = tidy(input['title']) ?? '';
      if ('critical' in input) paper.critical = input['critical'] as boolean;
      if (paper.baselineOn === null && baselineOn !== null) {
        paper.baselineOn = baselineOn;
        paper.forecastOn ??= baselineOn;
      }
      break;
    }
  }
  const fields = (['title', 'critical', 'baselineOn', 'forecastOn', 'actualOn'] as const).filter(
    (field) => before[field] !== paper[field],
  );
  paper.version += 1;
  paper.trail = [...paper.trail, { by, fields }];
  return 'Milestone';
}

function asShown({ trail: _, slips, ...paper }: Paper): Anything {
  const end = paper.actualOn ?? paper.forecastOn;
  return {
    ...paper,
    slipDays: paper.baselineOn === null || end === null ? null : days(paper.baselineOn, end),
    overdue: paper.actualOn === null && paper.forecastOn !== null && paper.forecastOn < TODAY,
    slips: slips.map(({ by, ...slip }) => ({ ...slip, movedBy: { name: by } })),
  };
}

function inWords(answer: Anything): string {
  const rules =
    answer.fields && answer.__typename === 'ValidationFailed'
      ? ` ${answer.fields.map(({ rule }: Anything) => rule).join()}`
      : '';
  return `${answer.__typename}${rules}${answer.rule ? ` ${answer.rule}` : ''}`;
}

describe('whatever several people do to a milestone, in whatever order', () => {
  let weft: Weft;
  let people: Record<Who, Session>;
  let projectId: string;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    const [priya, emeka, grace] = [
      await weft.as('pmo'),
      await weft.as('emeka.nwosu@demo.weft.example'),
      await weft.as('viewer'),
    ];
    people = { 'Priya Osei': priya, 'Emeka Nwosu': emeka.at(weft.server(1).url), 'Grace Adekunle': grace };
    projectId = (await priya.query('{ project(code: "UC-01") { id } }')).project.id;
  });
  afterAll(() => weft.stop());

  it(
    'slip history, version and trail are as they would be on paper',
    async () => {
      const start = fc.record({ baselineOn: fc.option(day), forecastOn: fc.option(day) });
      const accepted: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(start, fc.array(step, { minLength: 1, maxLength: 25 }), async (dates, steps) => {
          const input = { projectId, title: 'First title', ...dates };
          const { __typename, id, ...added } = await change(people['Priya Osei'], 'addMilestone', input, MILESTONE);
          expect(__typename).toBe('Milestone');
          const paper: Paper = {
            title: 'First title',
            critical: false,
            baselineOn: dates.baselineOn ?? dates.forecastOn,
            forecastOn: dates.forecastOn ?? dates.baselineOn,
            actualOn: null,
            version: 1,
            slips: [],
            trail: [],
          };
          expect(added).toEqual(asShown(paper));
          for (const one of steps) {
            const version = paper.version + one.off;
            const wanted = onPaper(paper, one);
            const { id: _, ...answer } = await change(
              people[one.who],
              one.verb,
              { id, version, ...one.input },
              MILESTONE,
            );
            expect({ one, answer: inWords(answer) }).toEqual({ one, answer: wanted });
            accepted[`${one.verb} ${wanted}`] = (accepted[`${one.verb} ${wanted}`] ?? 0) + 1;
            if (wanted === 'Milestone') expect(answer).toEqual({ __typename: 'Milestone', ...asShown(paper) });
            if (wanted === 'Conflict') expect(answer.currentVersion).toBe(paper.version);
          }
          const { history, project } = await people['Grace Adekunle'].query(
            `query ($id: ID!) { history(subjectType: "Milestone", subjectId: $id, first: 200) { action actor { name } changes { field before after } } project(code: "UC-01") { milestones { ${MILESTONE} } } }`,
            { id },
          );
          const { id: __, ...stands } = project.milestones.find((milestone: Anything) => milestone.id === id);
          expect(stands).toEqual(asShown(paper));
          const [inserted, ...updates] = history.reverse();
          expect(inserted.action).toBe('insert');
          expect(
            updates.map(({ actor, changes }: Anything) => ({
              by: actor.name,
              fields: changes.map(({ field }: Anything) => field).sort(),
            })),
          ).toEqual(paper.trail.map(({ by, fields }) => ({ by, fields: [...fields].sort() })));
          const forecasts = updates
            .flatMap(({ changes }: Anything) => changes)
            .filter(({ field }: Anything) => field === 'forecastOn');
          for (const [n, { after }] of forecasts.entries())
            if (n > 0) expect(forecasts[n].before).toBe(forecasts[n - 1].after ?? after);
        }),
        runs(SEED, 150),
      );
      for (const verb of ['moveMilestone', 'completeMilestone', 'reopenMilestone', 'editMilestone']) {
        expect({ verb, accepted: (accepted[`${verb} Milestone`] ?? 0) > 5 }).toEqual({ verb, accepted: true });
        expect({ verb, stale: (accepted[`${verb} Conflict`] ?? 0) > 5 }).toEqual({ verb, stale: true });
      }
    },
    240_000 + 2 * SOAK_MS,
  );
});
