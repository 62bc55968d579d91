/** The part of the projects that a grant covers, as `gatePasser` of the domain has it. */
const holds = (role: string, person: string, p: string): string =>
  `exists (select from role_grant r where r.place_id = ${p}.place_id and r.person_id = ${person} and r.role = '${role}'
    and (r.group_id is null or r.group_id = ${p}.home_id) and (r.organisation_id is null or r.organisation_id = ${p}.organisation_id))`;

/** Where a person stands before project `p`, as SQL conditions: the sides of `gatePasser`, and who leads it. */
export const standingSql = {
  lead: (person: string, p: string): string => `coalesce(${p}.lead_id = ${person}, false)`,
  sro: (person: string, p: string): string =>
    `(coalesce(${p}.sro_id = ${person}, false) and exists (select from role_grant r
      where r.place_id = ${p}.place_id and r.person_id = ${person} and r.role not in ('VIEWER', 'AUDITOR')))`,
  homeLead: (person: string, p: string): string => holds('WORKSTREAM_LEAD', person, p),
  pmo: (person: string, p: string): string => holds('PMO', person, p),
} as const;
