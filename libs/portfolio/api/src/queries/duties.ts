import type { DutySource } from '@weft/platform';

/** What keeps a person in the portfolio: open projects that they lead or answer for, and milestones to come that they own. */
export const portfolioDuties: readonly DutySource[] = [
  {
    sql: `select 'lead of ' || p.code || ' ' || p.name as what
          from project p where p.place_id = weft_place() and p.lead_id = $person and p.stage <> 'CLOSED'`,
  },
  {
    sql: `select 'SRO of ' || p.code || ' ' || p.name
          from project p where p.place_id = weft_place() and p.sro_id = $person and p.stage <> 'CLOSED'`,
  },
  {
    sql: `select 'owner of ' || m.title || ' in ' || p.code
          from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
          where m.place_id = weft_place() and m.owner_id = $person and m.actual_on is null and p.stage <> 'CLOSED'`,
  },
];
