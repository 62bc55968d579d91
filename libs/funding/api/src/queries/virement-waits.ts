import { MONEY_ROLES, type MoneyRole } from '@weft/funding/domain';
import { fundingSettingsRow } from './ledger-shapes';

const quoted = (roles: readonly string[]): string => roles.map((role) => `'${role}'`).join(', ');

/** A person's grants in a money role for what the giving line `f` answers for. */
const grants = (person: string, v: string): string =>
  `role_grant g where g.place_id = ${v}.place_id and g.person_id = ${person} and g.role in (${quoted(MONEY_ROLES)})
    and (g.organisation_id is null or g.organisation_id = f.organisation_id)`;

/** Within a scheme and up to the finance lead's limit, a finance lead decides alone. */
const alone = (v: string): string =>
  `(f.scheme_id = o.scheme_id and ${v}.amount <= (select s.finance_lead_limit from ${fundingSettingsRow('s')}))`;

/** A second approval is needed in this role only where the first could be given in another one. */
const stillNeeded = (role: MoneyRole, v: string): string =>
  `(g.role = '${role}' and (not exists (select from virement_approval a where a.place_id = ${v}.place_id and a.virement_id = ${v}.id)
    or exists (select from virement_approval a where a.place_id = ${v}.place_id and a.virement_id = ${v}.id
      and a.roles ?| array[${quoted(MONEY_ROLES.filter((other) => other !== role))}])))`;

/** Virement `v` with its giving line `f` and its taking line `o`. */
export const virementLines = (v: string): string =>
  `virement ${v} join scheme_line f on f.place_id = ${v}.place_id and f.id = ${v}.from_line_id
    join scheme_line o on o.place_id = ${v}.place_id and o.id = ${v}.to_line_id`;

/**
 * Whether a virement waits for the person's approval, as `decideApproveVirement` has it: asked for by another, not approved
 * by them, and still in need of one of their roles.
 */
export const waitsForApprovalOf = (person: string, v: string): string =>
  `${v}.state = 'ASKED' and ${v}.asked_by <> ${person}
    and not exists (select from virement_approval a where a.place_id = ${v}.place_id and a.virement_id = ${v}.id and a.person_id = ${person})
    and exists (select from ${grants(person, v)} and case when ${alone(v)} then g.role = 'FINANCE_LEAD'
      else ${MONEY_ROLES.map((role) => stillNeeded(role, v)).join(' or ')} end)`;

/** Whether it is approved and the person may post it: they keep the money of the giving line. */
export const waitsForPostingBy = (person: string, v: string): string =>
  `${v}.state = 'APPROVED' and exists (select from ${grants(person, v)})`;

/** 'V-031', as `virementCode` has it. */
export const virementCodeSql = (v: string): string =>
  `'V-' || lpad(${v}.number::text, greatest(3, length(${v}.number::text)), '0')`;

/** '£50,000.00'. */
export const poundsSql = (amount: string): string => `to_char(${amount} / 100.0, 'FM"£"999,999,999,990.00')`;

/** Where a virement opens. */
export const virementPath = (v: string): string =>
  `'/better-care-fund/virements?year=' || ${v}.financial_year || '&panel=virement:' || ${v}.id`;
