import type { DutySource } from '@weft/platform';

/** What a person owns in a register of open projects, as long as its entries are in one of these states. */
const owned = (register: string, states: readonly string[]): DutySource => ({
  sql: `select 'owner of ' || r.title || ' in ' || p.code
        from ${register} r join project p on p.place_id = r.place_id and p.id = r.project_id
        where r.place_id = weft_place() and r.owner_id = $person and r.state in (${states.map((state) => `'${state}'`).join(', ')}) and p.stage <> 'CLOSED'`,
});

/**
 * What keeps a person in the portfolio: open projects that they lead or answer for, milestones to come that they own, and
 * what they own in the registers and is not settled.
 */
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
  owned('risk', ['OPEN']),
  owned('issue', ['OPEN']),
  owned('assumption', ['UNTESTED']),
  owned('deliverable', ['PLANNED']),
];
