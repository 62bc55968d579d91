import { demonstrationPartnership, DEMONSTRATION_MAIL } from '@weft/identity/demonstration';
import { idFrom } from '@weft/kernel';
import type { DemonstrationPart } from '@weft/platform';

/** Everybody looked at their work on the Monday before, and had their daily mail of the day before. */
const LAST_LOOK = '2025-11-03T08:30:00Z';
const LAST_MAIL = '2025-11-04';

export const myWorkDemonstration: DemonstrationPart = {
  name: 'what people have seen',
  load: async (loader) => {
    const { people } = demonstrationPartnership(loader.seed);
    const of = (mailbox: string): string =>
      people.find(({ email }) => email === `${mailbox}@${DEMONSTRATION_MAIL}`)?.id ?? '';
    const all = (row: object): Record<string, unknown>[] =>
      people.map(({ id }) => ({ place_id: loader.placeId, person_id: id, ...row }));
    await loader.insert('my_work_look', all({ seen_at: LAST_LOOK }));
    await loader.insert(
      'daily_mail',
      all({ day: LAST_MAIL, state: 'SENT', tries: 1, changed_at: `${LAST_MAIL}T07:00:00Z` }),
    );
    // The auditor is told in the application alone.
    const quiet = {
      place_id: loader.placeId,
      person_id: of('auditor'),
      kind: 'DAILY_MAIL',
      in_app: true,
      by_mail: false,
    };
    await loader.insert('notification_switch', [quiet]);
    const at = '2025-11-04T16:12:00Z';
    await loader.insert('notification', [
      {
        place_id: loader.placeId,
        id: idFrom(Date.parse(at), 1, new Uint8Array(8).fill(7)),
        person_id: of('project-lead'),
        kind: 'RATING_DECLARED',
        request_id: 'demonstration',
        subject_type: 'Project',
        subject_id: loader.placeId,
        actor_id: of('pmo'),
        project_code: null,
        sentence: 'opened the November review',
        path: '/',
        at,
      },
    ]);
  },
};
