import type { MyWorkSource, NotificationKind } from '@weft/platform';
import { SOON_DAYS } from '@weft/my-work/domain';
import { workOf } from '../queries/my-work-shapes';

/** The daily mail as a whole is switched as a kind of its own. */
export const DAILY_MAIL = { kind: 'DAILY_MAIL', name: 'The daily mail' } as const;

/** What comes due within days or is overdue since it was last looked: made of everybody's own work. */
export function dueKind(sources: readonly MyWorkSource[]): NotificationKind {
  const late = 'w.due_on < $today';
  return {
    kind: 'DUE',
    name: 'Something of mine is due soon or overdue',
    over: 'DAY',
    sql: `select m.person_id, case when ${late} then 'overdue ' else 'due ' end || w.due_on as request_id, initcap(w.kind) as subject_type,
        w.id as subject_id, null::uuid as actor_id, w.project_code,
        w.ask || ' “' || w.title || '” of ' || w.project_code || case when ${late} then ' was due ' else ' is due ' end
          || to_char(w.due_on, 'FMDD Mon YYYY') as sentence,
        w.path
      from membership m cross join lateral (${workOf(sources, { person: 'm.person_id', today: '$today', since: 'now()' })}) w
      where m.place_id = weft_place() and m.active and w.why in ('OVERDUE', 'DUE')
        and w.due_on between $last::date and $today + ${SOON_DAYS}`,
  };
}
