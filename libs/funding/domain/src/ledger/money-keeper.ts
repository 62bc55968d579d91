import { refusals, type Grant } from '@weft/identity/domain';
import { accept, type Result } from '@weft/kernel';

/** The roles that keep money. */
export const MONEY_ROLES = ['FINANCE_LEAD', 'BCF_LEAD'] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

export const moneyRoleWords: Readonly<Record<MoneyRole, string>> = {
  FINANCE_LEAD: 'a finance lead',
  BCF_LEAD: 'the BCF lead',
};

/** Who wants to keep or move money. */
export interface MoneyKeeper {
  readonly personId: string;
  readonly grants: readonly Grant[];
}

/** The money roles that a person holds for what an organisation answers for. */
export function moneyRolesFor({ grants }: MoneyKeeper, organisationId: string): readonly MoneyRole[] {
  return MONEY_ROLES.filter((role) =>
    grants.some(
      (grant) => grant.role === role && (grant.organisationId === null || grant.organisationId === organisationId),
    ),
  );
}

/** Whether the person keeps the money of these organisations. Refuses `finance-of-another-organisation`, `finance-wrong-role`. */
export function requireMoneyKeeper(who: MoneyKeeper, organisationIds: readonly string[]): Result<void> {
  if (organisationIds.every((id) => moneyRolesFor(who, id).length > 0)) return accept(undefined);
  const elsewhere = who.grants.some(({ role }) => role === 'FINANCE_LEAD' || role === 'BCF_LEAD');
  return elsewhere ? refusals.keepOthersMoney : refusals.keepMoney;
}
