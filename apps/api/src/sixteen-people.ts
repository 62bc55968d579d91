/** Sixteen people who write all the time, and the account that is taken of it after a server or database was killed. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { change, changeDocument, Session, type Anything, type Weft } from '@weft/testing';

type Verb = 'editProject' | 'declareRating' | 'moveMilestone';

/** One write as the person who sent it knows it. Its request id and its reason are the same unique word. */
export interface Write {
  readonly word: string;
  readonly verb: Verb;
  /** Saved: the server said so. Refused: it said that nothing was saved. Unknown: the connection broke, or a 5xx. */
  readonly outcome: 'saved' | 'refused' | 'unknown';
}

/** Makes sixteen people of the programme office, each with a token, and gives their tokens. */
export async function sixteenPeople(weft: Weft): Promise<string[]> {
  const tokens = Array.from({ length: 16 }, (_, n) => `writer-${n}-${randomUUID()}`);
  for (const [n, token] of tokens.entries()) {
    const id = `018e96f4-a800-7001-8102-${(0xabc000 + n).toString(16).padStart(12, '0')}`;
    await weft.superuser(
      `with p as (insert into person (id, name, email) values ($1, $2, $3)),
            m as (insert into membership (place_id, person_id) select id, $1 from place),
            g as (insert into role_grant (place_id, id, person_id, role) select id, $1, $1, 'PMO' from place)
       insert into personal_token (id, token_hash, prefix, name, person_id, place_id, expires_at)
       select $1, $4, 'writer', 'writer', $1, id, now() + interval '1 day' from place`,
      [id, `Writer ${n}`, `writer${n}@weft.example`, createHash('sha256').update(token).digest()],
    );
  }
  return tokens;
}

/** Starts them writing; `stop` ends it and gives every write that was sent. */
export function startWriting(
  weft: Weft,
  tokens: readonly string[],
): { stop: () => Promise<Write[]>; sent: () => number } {
  const writes: Write[] = [];
  let going = true;
  const people = tokens.map(async (token, n) => {
    for (let turn = 0; going; turn += 1) {
      const session = new Session(weft.url, { authorization: `Bearer ${token}` });
      try {
        const write = await writeOnce(session, n + turn * 7);
        if (write) writes.push(write);
        if (write?.outcome === 'unknown') await delay(50);
      } catch {
        // Nothing was sent yet: the server could not be asked what to change.
        await delay(50);
      }
    }
  });
  return {
    stop: async () => {
      going = false;
      await Promise.all(people);
      return writes;
    },
    sent: () => writes.length,
  };
}

const LOOK = `{ projects(first: 40, filter: { notStage: [CLOSED] }) { nodes { id version ratings { dimension version }
  milestones { id version forecastOn actualOn } } } }`;

/** Looks at the place, changes one thing of it, and remembers how that ended. Throws when it could not even look. */
async function writeOnce(session: Session, turn: number): Promise<Write | undefined> {
  const { projects } = await session.query(LOOK);
  const project = projects.nodes[turn % projects.nodes.length];
  const word = randomUUID();
  const call = callFor(project, turn, word);
  if (!call) return undefined;
  const [verb, input] = call;
  try {
    const response = await session.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': word },
      body: JSON.stringify({ query: changeDocument(verb), variables: { input } }),
    });
    const { data } = (await response.json()) as { data?: Record<string, { __typename: string } | null> | null };
    const type = data?.[verb]?.__typename;
    if (type === undefined) return { word, verb, outcome: 'unknown' };
    return { word, verb, outcome: type === 'Project' || type === 'Milestone' ? 'saved' : 'refused' };
  } catch {
    return { word, verb, outcome: 'unknown' };
  }
}

function callFor(project: Anything, turn: number, word: string): readonly [Verb, object] | undefined {
  switch (turn % 3) {
    case 0:
      return ['editProject', { id: project.id, version: project.version, summary: word }];
    case 1: {
      const version = project.ratings.find(({ dimension }: Anything) => dimension === 'OVERALL')?.version ?? 0;
      const rating = ['GREEN', 'AMBER', 'RED'][(turn % 5) % 3];
      return [
        'declareRating',
        { projectId: project.id, dimension: 'OVERALL', rating, scale: 'THREE_POINT', reason: word, version },
      ];
    }
    default: {
      const open = project.milestones.filter(({ actualOn }: Anything) => actualOn === null);
      const milestone = open[turn % Math.max(1, open.length)];
      if (!milestone) return undefined;
      const { id, version, forecastOn } = milestone;
      const day = String(1 + (turn % 28)).padStart(2, '0');
      const to = forecastOn === `2026-02-${day}` ? `2026-03-${day}` : `2026-02-${day}`;
      return ['moveMilestone', { id, version, forecastOn: to, reason: word }];
    }
  }
}

/**
 * Compares what the writers know with what the database holds: each saved write is there once with its audit row and
 * event, each refused one not at all, each unknown one whole or not at all. Gives how many of each there were.
 */
export async function accountFor(weft: Weft, writes: readonly Write[]): Promise<Record<Write['outcome'], number>> {
  const found = await weft.superuser<{ word: string; trail: number; events: number; rows: number; verb: Verb }>(
    `select w.word, w.verb,
       (select count(*)::int from audit a where a.request_id = w.word) as trail,
       ((select count(*) from event e where e.request_id = w.word) + (select count(*) from outbox o where o.request_id = w.word))::int as events,
       (case w.verb when 'declareRating' then (select count(*) from declaration d where d.reason = w.word)
          when 'moveMilestone' then (select count(*) from milestone_slip s where s.reason = w.word)
          else (select count(*) from audit a where a.after ->> 'summary' = w.word and a.before ->> 'summary' is distinct from w.word) end)::int as rows
     from unnest($1::text[], $2::text[]) w (word, verb)`,
    [writes.map(({ word }) => word), writes.map(({ verb }) => verb)],
  );
  const counts = { saved: 0, refused: 0, unknown: 0 };
  const wrong = writes.filter(({ outcome }, n) => {
    counts[outcome] += 1;
    const { trail = -1, events = -1, rows = -1 } = found[n] ?? {};
    const whole = trail === 1 && events === 1 && rows === 1;
    const nothing = trail === 0 && events === 0 && rows === 0;
    return !(outcome === 'saved' ? whole : outcome === 'refused' ? nothing : whole || nothing);
  });
  expect(wrong.map((write) => ({ ...write, found: found.find(({ word }) => word === write.word) }))).toEqual([]);
  return counts;
}

/** What no crash may leave: a gap in the versions, a row that its trail does not end in, a copy that differs. */
export async function expectNothingHalfSaved(weft: Weft): Promise<void> {
  const [found] = await weft.superuser(
    `with steps as (
       select subject_type, subject_id, version, lag(version) over (partition by subject_type, subject_id order by version, id) as before
       from audit where subject_type in ('Project', 'Milestone', 'Rating', 'Gate') and action in ('insert', 'update')),
     latest as (select distinct on (subject_type, subject_id) * from audit where subject_type in ('Project', 'Milestone', 'Rating') order by subject_type, subject_id, id desc)
     select
       (select count(*)::int from steps where before is not null and version <> before + 1) as gaps,
       (select count(*)::int from latest l join milestone m on m.id = l.subject_id where l.after <> to_jsonb(m)) as milestones,
       (select count(*)::int from latest l join rating r on r.id = l.subject_id where l.after <> to_jsonb(r)) as ratings,
       (select count(*)::int from latest l join project p on p.id = l.subject_id
         where l.after - array['rating', 'rating_trend', 'rating_declared_at', 'computed_rating', 'computed_reasons'] <> to_jsonb(p) - array['rating', 'rating_trend', 'rating_declared_at', 'computed_rating', 'computed_reasons']) as projects,
       (select count(*)::int from project p join rating r on r.project_id = p.id and r.dimension = 'OVERALL' where r.rating <> p.rating) as copies,
       (select count(*)::int from rating r where r.rating is distinct from
         (select d.rating from declaration d where d.project_id = r.project_id and d.dimension = r.dimension order by d.declared_at desc, d.id desc limit 1)) as declarations,
       (select count(*)::int from milestone m where exists (select from milestone_slip s where s.milestone_id = m.id) and m.forecast_on is distinct from
         (select s.to_on from milestone_slip s where s.milestone_id = m.id order by s.moved_at desc, s.id desc limit 1)) as slips`,
  );
  expect(found).toEqual({ gaps: 0, milestones: 0, ratings: 0, projects: 0, copies: 0, declarations: 0, slips: 0 });
}

/** The trail verifies, every row of it in the chain, within the seconds that the sealer takes. */
export async function expectWholeTrail(weft: Weft): Promise<void> {
  const auditor = await weft.as('auditor');
  const verify = (): Promise<Anything> => change(auditor, 'verifyTrail', {}, 'rows sealed whole findings');
  let trail = await verify();
  for (let tries = 0; tries < 60 && trail.sealed !== trail.rows; tries += 1) {
    await delay(250);
    trail = await verify();
  }
  expect(trail).toEqual({
    __typename: 'TrailVerification',
    rows: trail.rows,
    sealed: trail.rows,
    whole: true,
    findings: [],
  });
}

/** Asks until the answer is as wanted; gives the last one. */
export async function until<Value>(
  look: () => Promise<Value>,
  wanted: Value,
  withinMs: number,
): Promise<Value | undefined> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look().catch(() => undefined);
    if (seen === wanted || Date.now() > end) return seen;
    await delay(50);
  }
}
