import { periodWords } from '@weft/funding/domain';
import { demonstrationPlans, demonstrationReturns, type DemonstrationReturn } from '@weft/funding/demonstration';
import { demonstrationPartnership, Seeded } from '@weft/identity/demonstration';
import type { DemonstrationLoader, DemonstrationPart } from '@weft/platform';
import { demonstrationPortfolio } from '@weft/portfolio/demonstration';
import { liveReturnJson } from '../queries/return-json';

/** The year that the demonstration reports on. */
const YEAR = '2025-26';

export const returnDemonstration: DemonstrationPart = {
  name: 'returns of the Better Care Fund',
  load: async (loader) => {
    const partnership = demonstrationPartnership(loader.seed);
    const [plan] = demonstrationPlans(loader.seed, partnership, demonstrationPortfolio(loader.seed, partnership));
    if (!plan) return;
    const { signatories, returns } = demonstrationReturns(loader.seed, partnership, plan);
    const source = new Seeded(loader.seed, 'return signatories');
    await loader.insert(
      'return_signatory',
      signatories.map(({ role, personId }) => ({
        place_id: loader.placeId,
        id: source.id(role, plan.openedAt),
        plan_id: plan.id,
        role,
        person_id: personId,
        version: 1,
      })),
      { at: plan.agreedAt, actorId: plan.openedById, summary: 'assigned who signs the returns' },
    );
    for (const one of returns) {
      await loadReturn(loader, plan.id, one);
    }
  },
};

async function loadReturn(
  { insert, query, placeId, seed }: DemonstrationLoader,
  planId: string,
  { id, period, openedAt, openedById, answers, signatures }: DemonstrationReturn,
): Promise<void> {
  const source = new Seeded(seed, `return/${period}`);
  const row = { place_id: placeId, return_id: id };
  const trail = (at: string, actorId: string, verb: string) => ({
    at,
    actorId,
    summary: `${verb} the return for ${periodWords[period]} ${YEAR}`,
  });
  await insert(
    'funding_return',
    [
      {
        place_id: placeId,
        id,
        plan_id: planId,
        financial_year: YEAR,
        period,
        state: 'DRAFT',
        frozen: null,
        version: 1,
      },
    ],
    trail(openedAt, openedById, 'opened'),
  );
  const given = Object.entries(answers).flatMap(([part, all]) =>
    (all as readonly Readonly<Record<string, unknown>>[]).map((answer) => ({ part, answer })),
  );
  await insert(
    'return_answer',
    given.map(({ part, answer }) => {
      const subject = String(answer['condition'] ?? answer['metric'] ?? answer['lineId']);
      return { ...row, id: source.id(`${part}/${subject}`, openedAt), part, subject, answer, version: 1 };
    }),
    trail(openedAt, openedById, 'answered'),
  );
  for (const [index, { role, personId, at }] of signatures.entries()) {
    const signed = trail(at, personId, 'signed');
    // The first signature keeps what is signed.
    if (index === 0) {
      await query(
        `update funding_return r set state = 'SIGNING', frozen = ${liveReturnJson('r')}, version = version + 1 where r.place_id = $1 and r.id = $2`,
        [placeId, id],
        signed,
      );
    }
    await insert(
      'return_signature',
      [{ ...row, id: source.id(role, at), role, person_id: personId, signed_on: at.slice(0, 10) }],
      signed,
    );
  }
  if (signatures.length > 0) {
    await query(
      `update funding_return set state = 'SIGNED', version = version + 1 where place_id = $1 and id = $2`,
      [placeId, id],
      trail(signatures.at(-1)?.at ?? openedAt, signatures.at(-1)?.personId ?? openedById, 'signed'),
    );
  }
}
