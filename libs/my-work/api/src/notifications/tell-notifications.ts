import type { FollowedPlace, Follower, NotificationKind } from '@weft/platform';

/** The day's own kinds look back one day the first time. */
const yesterday = '($today - 1)';

/** Tells people what concerns them, from the news of their place and from what a new day brings. */
export function tellNotifications(kinds: readonly NotificationKind[]): Follower {
  return {
    name: 'notifications',
    restMs: 1_000,
    fromNowOn: true,
    follow: async (place) => {
      const told = new Set<string>();
      for (const kind of kinds.filter((one) => isDue(one, place))) {
        (await tell(place, kind)).forEach((id) => told.add(id));
      }
      await announce(place, [...told]);
    },
  };
}

/** News are looked at whenever there are some of their kinds; a day's dates once on that day. */
function isDue({ over }: NotificationKind, { news, last, today }: FollowedPlace): boolean {
  return over === 'DAY' ? last !== today : news === null || news.some(({ kind }) => over.includes(kind));
}

/** Keeps what is told by one kind, for those who want it somewhere; answers the ids of whom it was told. */
async function tell({ rows, span, last, today }: FollowedPlace, kind: NotificationKind): Promise<readonly string[]> {
  const values: Readonly<Record<string, string>> = {
    $news:
      '(select * from event where place_id = weft_place() and position > $1::bigint and position <= $2::bigint and kind = any ($6::text[]))',
    $today: '$3::date',
    $last: last === null ? yesterday.replace('$today', '$3::date') : '$4::date',
  };
  const sql = kind.sql.replace(/\$(news|today|last)\b/g, (name) => values[name] ?? name);
  const again = `and not exists (select from notification n where n.place_id = weft_place() and n.person_id = t.person_id
    and n.kind = $5 and n.subject_id = t.subject_id)`;
  const fresh = await rows<{ id: string }>(
    `insert into notification (place_id, id, person_id, kind, request_id, subject_type, subject_id, actor_id, project_code, sentence, path, at)
     select weft_place(), weft_uuid7(clock_timestamp()), t.person_id, $5, t.request_id, t.subject_type, t.subject_id, t.actor_id,
       t.project_code, t.sentence, t.path, ($3::date + (clock_timestamp() at time zone 'Europe/London')::time) at time zone 'Europe/London'
     from (${sql}) t join membership m on m.place_id = weft_place() and m.person_id = t.person_id and m.active
     left join notification_switch s on s.place_id = m.place_id and s.person_id = m.person_id and s.kind = $5
     where t.person_id is distinct from t.actor_id and (s.kind is null or s.in_app or s.by_mail) ${kind.once ? again : ''}
     on conflict do nothing returning person_id as id`,
    [span.after, span.upTo, today, last, kind.kind, kind.over === 'DAY' ? [] : kind.over],
  );
  return fresh.map(({ id }) => id);
}

/** Their screens look again. That somebody was told something is all that leaves here. */
async function announce({ rows }: FollowedPlace, people: readonly string[]): Promise<void> {
  if (people.length === 0) {
    return;
  }
  await rows(
    `insert into outbox (place_id, id, kind, subject_type, subject_id, summary, request_id)
     select weft_place(), weft_uuid7(clock_timestamp()), 'notifications.told', 'Person', id, 'was told of something', 'notifications'
     from unnest($1::uuid[]) id`,
    [people],
  );
}
