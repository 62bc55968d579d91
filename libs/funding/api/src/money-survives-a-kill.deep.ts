import { Session, SOAK_MS, startWeft, type Anything, type Weft } from '@weft/testing';
import { changeDocument } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { brokenLaws, cell, gridOf, moneyPerson, YEAR } from './testing/ledger-people';

const KILLS = 6;
const MONTHS = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'];
const PAIRS = [
  ['Pathway 1 home care', 'Discharge hub, Royal London'],
  ['Reablement service', 'Therapy-led reablement'],
] as const;

/** A change as the person who sent it knows it; its request id in the trail is the same unique word. */
interface Sent {
  readonly word: string;
  readonly verb: string;
  /** Saved: the server said so. Refused: it said that nothing was. Unknown: the connection broke, or a 5xx. */
  readonly outcome: 'saved' | 'refused' | 'unknown';
}

describe('money, under kill -9 at any point', () => {
  let weft: Weft;
  let lines: Anything[];
  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true, today: '2026-03-31' });
    lines = await gridOf(await weft.as('bcf-lead'));
  }, 120_000);
  afterAll(() => weft.stop());

  /** Sends one change; what it answered, and how it ended. */
  async function send(session: Session, verb: string, input: object): Promise<Sent & { readonly answer: Anything }> {
    const word = randomUUID();
    const end = (outcome: Sent['outcome'], answer: Anything = null) => ({ word, verb, outcome, answer });
    try {
      const response = await session.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': word },
        body: JSON.stringify({ query: changeDocument(verb, SELECTIONS[verb]), variables: { input } }),
      });
      const { data } = (await response.json()) as Anything;
      const answer = data?.[verb];
      if (!answer) return end('unknown');
      return end(['CellsEntered', 'LedgerEntry', 'Virement'].includes(answer.__typename) ? 'saved' : 'refused', answer);
    } catch {
      return end('unknown');
    }
  }

  const SELECTIONS: Readonly<Record<string, string>> = {
    enterActuals: 'entry { id }',
    undoEntry: 'id',
    askForVirement: 'id version',
    approveVirement: 'id version state',
    postVirement: 'id version',
  };

  /** One turn: a block of actuals, now and then undone; or a virement, as far as it goes. */
  async function turn(tokens: readonly Session[], n: number, sent: Sent[]): Promise<void> {
    const [one, other] = [tokens[n % tokens.length], tokens[(n + 1) % tokens.length]] as [Session, Session];
    const here = (session: Session) => session.at(weft.url);
    if (n % 3 < 2) {
      const cells = lines
        .slice((n * 3) % 40, ((n * 3) % 40) + 5)
        .flatMap(({ id }) =>
          MONTHS.slice(n % 4, (n % 4) + 2).map((month) => cell(id, month, 1_000 + ((n * 7919) % 90_000))),
        );
      const entered = await send(here(one), 'enterActuals', { requestId: randomUUID(), cells });
      // What differs from nothing posts nothing, and leaves no trail.
      if (entered.outcome !== 'saved' || entered.answer.entry) sent.push(entered);
      if (n % 5 === 0 && entered.answer?.entry)
        sent.push(await send(here(other), 'undoEntry', { id: entered.answer.entry.id }));
      return;
    }
    const [from, to] = (PAIRS[n % PAIRS.length] ?? PAIRS[0]).map(
      (name) => lines.find(({ description }) => description === name).id,
    );
    const money = {
      requestId: randomUUID(),
      fromLineId: from,
      toLineId: to,
      financialYear: YEAR,
      amount: 100 + n,
      reason: 'Needed there.',
    };
    const asked = await send(here(one), 'askForVirement', money);
    sent.push(asked);
    if (asked.outcome !== 'saved') return;
    const approved = await send(here(other), 'approveVirement', { id: asked.answer.id, version: asked.answer.version });
    sent.push(approved);
    if (approved.outcome !== 'saved') return;
    sent.push(await send(here(one), 'postVirement', { id: approved.answer.id, version: approved.answer.version }));
  }

  it(
    'of the server or the database: what was acknowledged stands, once; what was not is there whole or not at all',
    async () => {
      const people = await Promise.all(Array.from({ length: 8 }, () => moneyPerson(weft, 'FINANCE_LEAD')));
      const sent: Sent[] = [];
      let going = true;
      const writing = people.map(async (_, person) => {
        for (let n = person; going; n += people.length) {
          const before = sent.length;
          await turn(people, n, sent);
          if (sent.slice(before).some(({ outcome }) => outcome === 'unknown')) await delay(100);
        }
      });
      const end = Date.now() + SOAK_MS;
      for (let kill = 0; kill < KILLS || Date.now() < end; kill += 1) {
        const enough = sent.length + 60;
        for (let waited = 0; sent.length < enough && waited < 20_000; waited += 50) await delay(50);
        if (kill % 2 === 0) {
          const server = weft.servers[weft.servers.length - 1] ?? weft.server(0);
          await server.kill();
          await weft.addServer(server.port);
        } else {
          await weft.killDatabase();
          await delay(300);
          await weft.restartDatabase();
        }
      }
      await delay(1_500);
      going = false;
      await Promise.all(writing);
      const words = sent.map(({ word }) => word);
      const rows = await weft.superuser<{ word: string; told: number; trail: number }>(
        `select w.word, (select count(*)::int from audit a where a.request_id = w.word and a.subject_type in ('LedgerEntry', 'Virement', 'VirementApproval')) as trail,
           ((select count(*) from event e where e.request_id = w.word) + (select count(*) from outbox o where o.request_id = w.word))::int as told
         from unnest($1::text[]) w (word)`,
        [words],
      );
      const found = new Map(rows.map((row) => [row.word, row]));
      const wrong = sent.filter(({ word, outcome }) => {
        const { told = -1, trail = -1 } = found.get(word) ?? {};
        const whole = told === 1 && trail >= 1;
        const nothing = told === 0 && trail === 0;
        return !(outcome === 'saved' ? whole : outcome === 'refused' ? nothing : whole || nothing);
      });
      expect(wrong.map((one) => ({ ...one, answer: undefined, found: found.get(one.word) }))).toEqual([]);
      const count = (outcome: Sent['outcome']) => sent.filter((one) => one.outcome === outcome).length;
      expect(count('saved')).toBeGreaterThan(KILLS * 25);
      expect(count('unknown')).toBeGreaterThan(0);
      expect(await brokenLaws(weft)).toEqual({});
    },
    240_000 + 2 * SOAK_MS,
  );
});
