import { decideHandover } from './handover';
import { decidePartner } from './partner';
import { decideLink, linkHost } from './project-link';
import { decideEditReference, decideNewCohort, decideNewLocality, isCurrent } from './reference';

describe('what belongs to a project', () => {
  it('a partner is another organisation than the one that answers', () => {
    expect(decidePartner({ organisationId: 'a' }, null, { organisationId: 'b', part: 'FUNDS' })).toEqual({
      ok: true,
      value: 'FUNDS',
    });
    expect(decidePartner({ organisationId: 'a' }, null, { organisationId: 'a', part: 'FUNDS' }).ok).toBe(false);
    expect(decidePartner({ organisationId: 'a' }, 'FUNDS', { organisationId: 'b' })).toEqual({ ok: true, value: null });
  });

  it('a link says where it leads', () => {
    expect(linkHost('https://www.towerhamlets.gov.uk/x?y')).toBe('towerhamlets.gov.uk');
    expect(decideLink({ title: ' Plan ', address: 'https://example.org' })).toEqual({
      ok: true,
      value: { title: 'Plan', address: 'https://example.org/' },
    });
  });

  it('is handed over with a word', () => {
    expect(decideHandover({ leadId: 'a' }, { leadId: 'b', note: ' Leave ' })).toEqual({
      ok: true,
      value: { leadId: 'b', note: 'Leave' },
    });
    expect(decideHandover({ leadId: 'a' }, { leadId: 'a', note: '' })).toMatchObject({
      refusal: { fields: [{ rule: 'required' }, { rule: 'same-lead' }] },
    });
  });

  it('reference data has a code, a name and dates', () => {
    expect(decideNewLocality({ code: 'NE', name: 'North East', kind: 'LOCALITY' }).ok).toBe(true);
    expect(decideNewCohort({ code: 'ne', name: 'N' })).toMatchObject({
      refusal: { fields: [{ rule: 'not-a-code' }, { rule: 'too-short' }] },
    });
    const current = { name: 'Bow', startsOn: null, endsOn: null };
    expect(decideEditReference(current, { endsOn: '2026-03-31' })).toMatchObject({
      value: { name: 'Bow', endsOn: '2026-03-31' },
    });
    expect(isCurrent({ endsOn: '2025-11-04' }, '2025-11-05')).toBe(false);
    expect(isCurrent({ endsOn: '2025-11-05' }, '2025-11-05')).toBe(true);
  });
});
