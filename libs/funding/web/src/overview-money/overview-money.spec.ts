import { answering, show } from '@weft/ui/testing';
import { TestBed } from '@angular/core/testing';
import { PlaceMoney } from './place-money';
import { WorkstreamMoney } from './workstream-money';

const variance = (budget: number, planToDate: number, actualToDate: number, offProfile: number | null) => ({
  __typename: 'Variance',
  budget,
  planToDate,
  actualToDate,
  outturn: budget,
  toDate: actualToDate - planToDate,
  atOutturn: 0,
  offProfile,
});

const OverviewMoney = () => ({
  ledger: {
    __typename: 'Ledger',
    closedThrough: '2025-09-01',
    provisional: false,
    settings: { __typename: 'FundingSettings', offProfileAmber: 10, offProfileRed: 20 },
    variance: variance(53_39_000_000, 28_68_000_000, 28_90_000_000, 76),
  },
  workstreams: [
    { __typename: 'Workstream', id: 'a', code: 'BW', variance: variance(0, 0, 0, 0) },
    {
      __typename: 'Workstream',
      id: 'b',
      code: 'PI',
      variance: variance(40_00_000_000, 20_00_000_000, 22_40_000_000, 1200),
    },
    {
      __typename: 'Workstream',
      id: 'c',
      code: 'UC',
      variance: variance(4_00_000_000, 2_00_000_000, 1_50_000_000, -2500),
    },
  ],
});

/** What stands there, piece by piece. */
function words(element: Node): string {
  const pieces = [...element.childNodes].map((node) =>
    node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : words(node),
  );
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ');
}

async function cell(code: string): Promise<string> {
  const { fixture } = await show(WorkstreamMoney, { code });
  await fixture.whenStable();
  return words(fixture.nativeElement as HTMLElement);
}

describe('the money of the overview', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: answering({ OverviewMoney }).providers }));

  it('of a workstream says what is spent of its plan to date, and in words how far off that is', async () => {
    expect(await cell('PI')).toBe('£22.40m of £20.00m Off profile: △ +12.0%');
    expect(await cell('UC')).toBe('£1.50m of £2.00m Far off profile: ▲ −25.0%');
  });

  it('of a workstream without any says so', async () => {
    expect(await cell('BW')).toBe('No money');
  });

  it('of the place says where its plan stands under rules that nobody has confirmed', async () => {
    const read = OverviewMoney();
    const answer = { ...read, ledger: { ...read.ledger, provisional: true } };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: answering({ OverviewMoney: () => answer }).providers });
    const { fixture } = await show(PlaceMoney);
    await fixture.whenStable();
    expect(words(fixture.nativeElement as HTMLElement)).toContain('Provisional');
  });

  it('of the place leads to the outturn', async () => {
    const { fixture } = await show(PlaceMoney);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(words(element)).toBe('£28.90m +0.8% plan £28.68m, year £53.39m');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/better-care-fund/outturn');
  });
});
