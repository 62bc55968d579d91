import type { Result } from '@weft/kernel';
import { decideGrantRole, decideRevokeRole, groupScopeFits, organisationScopeFits, GROUP_KINDS } from './grants';
import { ROLES, type Role } from './roles';

const nothingHeld = { groupKind: null, held: [] };

function rulesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) return [];
  return result.refusal.kind === 'not-allowed' ? [result.refusal.rule] : result.refusal.fields.map(({ rule }) => rule);
}

describe('granting a role', () => {
  it.each(ROLES)('%s can be held for the whole place', (role) => {
    expect(decideGrantRole({ role }, nothingHeld)).toEqual({
      ok: true,
      value: { role, groupId: null, organisationId: null },
    });
  });

  it('limits a workstream lead to a workstream', () => {
    const granted = decideGrantRole({ role: 'WORKSTREAM_LEAD', groupId: 'pi' }, { groupKind: 'WORKSTREAM', held: [] });
    expect(granted).toMatchObject({ value: { groupId: 'pi' } });
  });

  it.each(['PMO', 'PLACE_ADMIN', 'VIEWER', 'AUDITOR', 'FINANCE_LEAD', 'BCF_LEAD'] as const)(
    'does not limit %s to a group',
    (role) => {
      const refused = decideGrantRole({ role, groupId: 'pi' }, { groupKind: 'WORKSTREAM', held: [] });
      expect(rulesOf(refused)).toEqual(['group-scope-unfit']);
    },
  );

  it('limits roles to groups of their kind', () => {
    const fits = (role: Role) => GROUP_KINDS.filter((kind) => groupScopeFits(role, kind));
    expect(fits('WORKSTREAM_LEAD')).toEqual(['WORKSTREAM', 'PROGRAMME']);
    expect(fits('ENABLER_LEAD')).toEqual(['ENABLER_GROUP']);
    const unknown = decideGrantRole({ role: 'ENABLER_LEAD', groupId: 'x' }, nothingHeld);
    expect(rulesOf(unknown)).toEqual(['group-scope-unfit']);
  });

  it('does not limit administrators, auditors and viewers to an organisation', () => {
    expect(ROLES.filter((role) => !organisationScopeFits(role))).toEqual(['VIEWER', 'PLACE_ADMIN', 'AUDITOR']);
    const refused = decideGrantRole({ role: 'PLACE_ADMIN', organisationId: 'elft' }, nothingHeld);
    expect(rulesOf(refused)).toEqual(['organisation-scope-unfit']);
  });

  it('is refused for a role held already in the same scope', () => {
    const held = [{ role: 'PMO' as const, groupId: null, organisationId: null }];
    expect(rulesOf(decideGrantRole({ role: 'PMO' }, { groupKind: null, held }))).toEqual(['role-held-already']);
    expect(decideGrantRole({ role: 'PMO', organisationId: 'elft' }, { groupKind: null, held }).ok).toBe(true);
  });
});

describe('revoking a role', () => {
  it('keeps the last place administrator', () => {
    expect(rulesOf(decideRevokeRole({ role: 'PLACE_ADMIN' }, { placeAdministrators: 1 }))).toEqual([
      'last-place-administrator',
    ]);
    expect(decideRevokeRole({ role: 'PLACE_ADMIN' }, { placeAdministrators: 2 }).ok).toBe(true);
  });
  it('takes any other role away', () => {
    for (const role of ROLES.filter((one) => one !== 'PLACE_ADMIN')) {
      expect(decideRevokeRole({ role }, { placeAdministrators: 1 }).ok).toBe(true);
    }
  });
});
