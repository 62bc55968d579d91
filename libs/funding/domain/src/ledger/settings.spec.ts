import { pounds } from '@weft/kernel';
import type { Grant } from '@weft/identity/domain';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { farida, nadia, sam, tanvir } from '../testing/kept-ledger';
import { requireMonthKeeper, requireMonthOpener } from './months';
import { decideFundingSettings } from './settings';

const admin = { personId: 'ann', grants: [{ role: 'PLACE_ADMIN', groupId: null, organisationId: null } as Grant] };
const input = {
  financeLeadLimit: pounds(40_000),
  bcfLeadLimit: pounds(200_000),
  offProfileAmber: 8,
  offProfileRed: 16,
  forecastMethod: 'STRAIGHT_LINE',
};

describe('what a place sets of its money', () => {
  it('is limits in order and thresholds in order', () => {
    const decided = decideFundingSettings(admin, input);
    expect(decided).toEqual({
      ok: true,
      value: {
        limits: { FINANCE_LEAD: 4_000_000, BCF_LEAD: 20_000_000 },
        offProfilePercent: { amber: 8, red: 16 },
        forecastMethod: 'STRAIGHT_LINE',
      },
    });
  });

  it.each([
    [{ financeLeadLimit: 0.5 }, [['financeLeadLimit', 'part-of-a-penny']]],
    [{ financeLeadLimit: -1 }, [['financeLeadLimit', 'negative-limit']]],
    [{ bcfLeadLimit: pounds(39_999) }, [['bcfLeadLimit', 'limits-out-of-order']]],
    [
      { offProfileAmber: 0, offProfileRed: 101 },
      [
        ['offProfileAmber', 'threshold-out-of-range'],
        ['offProfileRed', 'threshold-out-of-range'],
      ],
    ],
    [{ forecastMethod: 'BY_HAND' }, [['forecastMethod', 'method-unknown']]],
    [{ offProfileRed: 7 }, [['offProfileRed', 'red-before-amber']]],
  ])('refuses %j', (wrong, broken) => {
    expect(brokenBy(decideFundingSettings(admin, { ...input, ...wrong }))).toEqual(broken);
  });

  it('is set by a place administrator alone', () => {
    expect(brokenBy(decideFundingSettings(farida, input))).toEqual([['', 'funding-settings-not-yours']]);
  });
});

describe('the months of the place', () => {
  it('are closed by the BCF lead or a finance lead of all of it, and opened by the BCF lead', () => {
    expect([farida, nadia, sam, tanvir].map((who) => requireMonthKeeper(who).ok)).toEqual([true, true, false, false]);
    expect([farida, nadia, sam].map((who) => requireMonthOpener(who).ok)).toEqual([true, false, false]);
  });
});
