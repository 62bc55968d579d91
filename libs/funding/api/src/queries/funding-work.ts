import type { MyWorkSource, NotificationKind } from '@weft/platform';
import {
  poundsSql,
  virementCodeSql,
  virementLines,
  virementPath,
  waitsForApprovalOf,
  waitsForPostingBy,
} from './virement-waits';

const named = (line: string): string => `coalesce(${line}.code || ' ' || ${line}.description, 'line ' || ${line}.code)`;
/** '£50,000.00 from 44 Nursing placements to 39 Equipment store'. */
const what = `${poundsSql('v.amount')} || ' from ' || ${named('f')} || ' to ' || ${named('o')}`;

const waiting = (name: string, ask: string, where: string): MyWorkSource => ({
  name,
  sql: `select 'WAITING' as why, 'VIREMENT' as kind, v.id, '${ask}' as ask, ${virementCodeSql('v')} as code, ${what} as title,
      null::text as project_code, null::text as project_name, null::date as due_on, ${virementPath('v')} as path, null::integer as version,
      null::uuid as actor_id, null::timestamptz as at
    from ${virementLines('v')} where v.place_id = weft_place() and ${where}`,
});

/** What waits for who keeps the money: virements to approve, and those that are approved to post. */
export const fundingWork: readonly MyWorkSource[] = [
  waiting('virements to approve', 'Virement to approve', waitsForApprovalOf('$person', 'v')),
  waiting('virements to post', 'Virement to post', waitsForPostingBy('$person', 'v')),
];

const ofEvent = 'e.request_id, e.subject_type, e.subject_id, e.actor_id, e.project_code';

/** What single persons are told of virements. */
export const fundingNotifications: readonly NotificationKind[] = [
  {
    kind: 'VIREMENT_ASKED',
    name: 'A virement waits for my approval',
    over: ['virement.asked'],
    sql: `select m.person_id, ${ofEvent}, 'asks you to approve ' || ${virementCodeSql('v')} || ', ' || ${what} as sentence, ${virementPath('v')} as path
      from $news e cross join membership m cross join ${virementLines('v')}
      where v.place_id = e.place_id and v.id = e.subject_id and m.place_id = weft_place() and m.active and ${waitsForApprovalOf('m.person_id', 'v')}`,
  },
  {
    kind: 'VIREMENT_DECIDED',
    name: 'A virement that I asked for is approved, refused, posted or voided',
    over: ['virement.approved', 'virement.refused', 'virement.posted', 'virement.voided'],
    sql: `select v.asked_by as person_id, ${ofEvent}, e.summary as sentence, ${virementPath('v')} as path
      from $news e join virement v on v.place_id = e.place_id and v.id = e.subject_id`,
  },
];
