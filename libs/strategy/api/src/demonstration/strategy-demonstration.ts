import { idFrom } from '@weft/kernel';
import type { DemonstrationPart } from '@weft/platform';
import { seedFrameworks } from '@weft/strategy/seed';

/** Ids by position, so that the same reference data has the same ids. */
const idOf = (...position: readonly number[]): string =>
  idFrom(Date.UTC(2024, 3, 2), 2, new Uint8Array([0, 0, 0, 0, ...[0, 0, 0, 0, ...position].slice(-4)]));

export const strategyDemonstration: DemonstrationPart = {
  name: 'the frameworks that the partnership answers to',
  load: async ({ insert, placeId }) => {
    const trail = { at: '2024-04-02T08:00:00Z', summary: 'loaded the reference frameworks' };
    const inPlace = { place_id: placeId, version: 1 };
    for (const [f, framework] of seedFrameworks.entries()) {
      const { code, name, owner, description, editions, supersessions } = framework;
      const frameworkId = idOf(1, f + 1);
      await insert(
        'framework',
        [{ place_id: placeId, id: frameworkId, code, name, owner, description, position: f + 1 }],
        trail,
      );
      const statementIds = new Map<string, string>();
      for (const [e, edition] of editions.entries()) {
        const editionId = idOf(2, f + 1, e + 1);
        await insert(
          'edition',
          [
            {
              ...inPlace,
              id: editionId,
              framework_id: frameworkId,
              code: edition.code,
              title: edition.title,
              source: edition.source,
              published_on: edition.publishedOn,
              state: edition.state,
              position: e + 1,
            },
          ],
          trail,
        );
        await insert(
          'statement',
          edition.statements.map((statement, s) => {
            const id = idOf(3, f + 1, e + 1, s + 1);
            statementIds.set(`${edition.code}/${statement.kind}/${statement.number}`, id);
            return { ...inPlace, id, edition_id: editionId, ...statement };
          }),
          trail,
        );
      }
      const at = ({ edition, kind, number }: { edition: string; kind: string; number: number }): string | undefined =>
        statementIds.get(`${edition}/${kind}/${number}`);
      await insert(
        'supersession',
        supersessions.map(({ successor, predecessor }) => ({
          place_id: placeId,
          successor_id: at(successor),
          predecessor_id: at(predecessor),
        })),
        trail,
      );
    }
  },
};
