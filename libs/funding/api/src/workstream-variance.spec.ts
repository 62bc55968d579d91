import { startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { YEAR } from './testing/ledger-people';

const MONEY = 'budget planToDate actualToDate outturn toDate atOutturn offProfile';
const NOTHING = { budget: 0, planToDate: 0, actualToDate: 0, outturn: 0, toDate: 0, atOutturn: 0, offProfile: 0 };
const tidy = ({ __typename: _, ...money }: Anything): Anything => money;

/** A place turned over by a seed: other joins, months, typed forecasts, the last closed month and the way of forecasting. */
const SHUFFLE = `
  delete from closed_month where month >= date '2025-04-01' + make_interval(months => (random() * 8)::int);
  delete from scheme_line_join;
  insert into scheme_line_join (place_id, id, line_id, workstream_id, share)
    select l.place_id, gen_random_uuid(), l.id, g.id, 1 + (random() * 10000 / w.many - 1)::int
    from scheme_line l, lateral (select 1 + (random() * 3 + l.version * 0)::int as many) w,
      lateral (select id from working_group g where g.place_id = l.place_id and g.kind = 'WORKSTREAM' and l.id is not null order by random() limit w.many) g
    where random() < 0.9;
  update line_month set budget = (random() * 2e7 - 2e6)::bigint, actual = case when random() < 0.4 or month > '2025-10-01' then 0 else (random() * 2e7 - 4e6)::bigint end
    where random() < 0.7;
  delete from month_forecast;
  insert into month_forecast (place_id, id, line_id, month, amount, reason, set_by, set_at)
    select l.place_id, gen_random_uuid(), l.id, date '2025-04-01' + make_interval(months => n), (random() * 1e7)::bigint, 'As agreed.',
      (select person_id from membership m where m.place_id = l.place_id limit 1), now()
    from scheme_line l, generate_series(0, 11) n where random() < 0.2 and exists (select from funding_plan p where p.id = l.plan_id and p.pack_code = '2025-26');
  delete from funding_setting;
  insert into funding_setting (place_id, id, finance_lead_limit, bcf_lead_limit, off_profile_amber, off_profile_red, forecast_method)
    select id, gen_random_uuid(), 1, 2, 10, 20, (array['PROFILE', 'STRAIGHT_LINE'])[1 + (random() * 0.99 * 2)::int % 2] from place`;

describe('the variance of a workstream', () => {
  let weft: Weft;
  let bcf: Session;
  beforeAll(async () => {
    weft = await startWeft();
    bcf = await weft.as('bcf-lead');
  });
  afterAll(() => weft.stop());

  /** By workstream's code: what the view by workstream has of it, derived by the domain. */
  async function derived(year: string): Promise<ReadonlyMap<string, Anything>> {
    const { fundingVariance } = await bcf.query(
      `{ fundingVariance(financialYear: "${year}", by: WORKSTREAM) { rows { code money { ${MONEY} } } } }`,
    );
    return new Map(fundingVariance.rows.map(({ code, money }: Anything) => [code, tidy(money)]));
  }

  async function summed(year: string | null): Promise<readonly Anything[]> {
    const { workstreams } = await bcf.query(
      `{ workstreams { code variance${year ? `(financialYear: "${year}")` : ''} { ${MONEY} } } }`,
    );
    return workstreams.map(({ code, variance }: Anything) => ({ code, ...tidy(variance) }));
  }

  async function expectEqual(year: string): Promise<readonly Anything[]> {
    const [rows, sums] = [await derived(year), await summed(year)];
    expect(sums).toEqual(sums.map(({ code }) => ({ code, ...(rows.get(code) ?? NOTHING) })));
    return sums;
  }

  it('is what the view by workstream derives, to the penny, and of the current year where none is named', async () => {
    await expectEqual(YEAR);
    const now = await summed(null);
    expect(now).toEqual(await summed(YEAR));
    expect(now.filter(({ budget, outturn }) => budget > 0 && outturn > 0).length).toBeGreaterThan(3);
  });

  it('is of the year that is named, and nothing where no line has money', async () => {
    await expectEqual('2024-25');
    expect((await summed('2031-32')).every(({ code, ...money }) => code && money.budget === 0)).toBe(true);
    const wrong = await bcf.ask('{ workstreams { variance(financialYear: "2025-27") { budget } } }');
    expect(wrong.errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('is beside what all lines come to, joined or not', async () => {
    const { fundingVariance, ledger } = await bcf.query(
      `{ fundingVariance(financialYear: "${YEAR}", by: LINE) { total { ${MONEY} } } ledger { variance { ${MONEY} } } }`,
    );
    expect(tidy(ledger.variance)).toEqual(tidy(fundingVariance.total));
  });

  it('of two years in one question is of each', async () => {
    const { workstreams } = await bcf.query(
      `{ workstreams { code now: variance { budget } before: variance(financialYear: "2031-32") { budget } } }`,
    );
    expect(workstreams.some(({ now, before }: Anything) => now.budget > 0 && before.budget === 0)).toBe(true);
  });

  it('holds whatever stands in the ledger: shares that do not divide, negative months, typed months, either method', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1) {
      await weft.superuser(
        `do $shuffle$ begin set local session_replication_role = replica; perform setseed(${seed} / 1000.0); ${SHUFFLE}; end $shuffle$`,
      );
      seen.add(JSON.stringify(await expectEqual(YEAR)));
    }
    expect(seen.size).toBe(40);
  });
});
