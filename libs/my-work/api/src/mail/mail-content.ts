import type { DailyMailContent, MailedNews, MailedWork } from '@weft/my-work/domain';
import { type Database, type MyWorkSource, nobody } from '@weft/platform';
import { myWorkRows, workOf } from '../queries/my-work-shapes';

/** Whom a mail is for, and what it would say. */
export interface Addressed {
  readonly address: string;
  readonly content: DailyMailContent;
  /** Ids of the notifications in it. */
  readonly newsIds: readonly string[];
}

interface NewsRow extends MailedNews {
  readonly id: string;
}

/** A person's own view of their day, under the rules that hold for them; undefined where they have no address. */
export async function mailContent(
  database: Database,
  sources: readonly MyWorkSource[],
  of: { readonly placeId: string; readonly personId: string; readonly today: string },
): Promise<Addressed | undefined> {
  const scope = nobody(of.placeId, of.today);
  const acting = { ...scope, actor: { ...scope.actor, personId: of.personId } };
  const rows = <Row>(sql: string): Promise<Row[]> => database.rows<Row>(sql, [], acting);
  const [person] = await rows<{ name: string; email: string; place: string; dates: boolean }>(
    `select p.name, p.email, pl.name as place, not ${switchedOff(`'DUE'`)} as dates
     from person p cross join place pl where p.id = weft_actor() and pl.id = weft_place()`,
  );
  if (!person) {
    return undefined;
  }
  const { from } = myWorkRows('mine');
  const all = workOf(sources, { person: 'mine.person_id', today: '(select weft_today())', since: 'mine.since' });
  const work = await rows<MailedWork>(
    `select w.why, w.ask, w.title, w.project_code as "projectCode", w.due_on as "dueOn", w.path,
       (select p.name from person p where p.id = w.actor_id) as actor
     from ${from} cross join lateral (${all}) w order by w.at desc nulls last, w.due_on nulls last, w.project_code, w.id limit 300`,
  );
  const news = await rows<NewsRow>(
    `select n.id, n.sentence, n.path, (select p.name from person p where p.id = n.actor_id) as actor
     from notification n where n.place_id = weft_place() and n.person_id = weft_actor() and n.read_at is null
       and n.mailed_at is null and n.kind <> 'DUE' and not ${switchedOff('n.kind')} order by n.at desc limit 100`,
  );
  const shown = person.dates ? work : work.filter(({ why }) => why !== 'OVERDUE' && why !== 'DUE');
  return {
    address: person.email,
    content: { person: person.name, place: person.place, today: of.today, work: shown, news },
    newsIds: news.map(({ id }) => id),
  };
}

/** Whether the person does not want a kind in the mail. */
const switchedOff = (kind: string): string =>
  `exists (select from notification_switch s where s.place_id = weft_place() and s.person_id = weft_actor() and s.kind = ${kind} and not s.by_mail)`;
