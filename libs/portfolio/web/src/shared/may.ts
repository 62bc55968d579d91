import { mayEditProject, type WeftAbility } from '@weft/identity/domain';

interface Judged {
  readonly home: { readonly id: string };
  readonly lead: { readonly id: string } | null;
  readonly sro: { readonly id: string } | null;
  readonly organisation: { readonly id: string } | null;
}

/** What a project is to the rule set. */
export const subjectOf = ({ home, lead, sro, organisation }: Judged) => ({
  homeId: home.id,
  leadId: lead?.id ?? null,
  sroId: sro?.id ?? null,
  organisationId: organisation?.id ?? null,
});

/** Who may change this project, where this person may not; null where they may. */
export function lockedBy(ability: WeftAbility, project: Judged & { readonly stage: string }): string | null {
  if (!mayEditProject(ability, subjectOf(project))) {
    return 'Changed by its lead, its SRO, the lead of its workstream or the PMO.';
  }
  return project.stage === 'CLOSED' ? 'The project is closed. Reopen it first.' : null;
}
