import { accept, invalid, type Result } from '@weft/kernel';

/** The part that an organisation plays in a project. */
export const PARTNER_PARTS = ['COMMISSIONS', 'DELIVERS', 'FUNDS', 'ADVISES', 'IS_CONSULTED'] as const;
export type PartnerPart = (typeof PARTNER_PARTS)[number];

export const partnerPartWords: Readonly<Record<PartnerPart, string>> = {
  COMMISSIONS: 'Commissions',
  DELIVERS: 'Delivers',
  FUNDS: 'Funds',
  ADVISES: 'Advises',
  IS_CONSULTED: 'Is consulted',
};

/**
 * The part that an organisation shall play; null takes it away. Refuses `organisation-answers` where it is the one that
 * answers for the project, and `no-such-partner` where one that is none is to be taken away.
 */
export function decidePartner(
  project: { readonly organisationId: string | null },
  current: PartnerPart | null,
  input: { readonly organisationId: string; readonly part?: PartnerPart | null },
): Result<PartnerPart | null> {
  const part = input.part ?? null;
  if (part !== null && input.organisationId === project.organisationId) {
    const message = 'This organisation answers for the project already; partners are others.';
    return invalid({ field: 'organisationId', rule: 'organisation-answers', message });
  }
  if (part === null && current === null) {
    const message = 'This organisation is no partner of the project.';
    return invalid({ field: 'organisationId', rule: 'no-such-partner', message });
  }
  return accept(part);
}
