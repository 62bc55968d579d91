import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import type { RulePack } from '@weft/funding/domain';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** A part of a pack as a request gives it: its ids are codes there. */
function coded<T>(value: T): T {
  if (Array.isArray(value)) return value.map(coded) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name === 'id' ? 'code' : name, coded(one)]),
  ) as T;
}

/** The rules of a round that is not known yet, as its BCF lead completes and confirms them. */
describe('the rules of a draft', () => {
  let weft: Weft;
  let bcf: Session;
  let pack: { id: string; version: number };
  beforeAll(async () => {
    weft = await startWeft();
    bcf = await weft.as('bcf-lead');
    const draft = { from: '2025-26', code: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] };
    pack = await change(bcf, 'draftRulePack', draft, 'id version');
    const { fundingPlan } = await bcf.query('{ fundingPlan(financialYear: "2025-26") { id } }');
    await change(bcf, 'openPlan', { packCode: '2026-27', carryFrom: fundingPlan.id });
  });
  afterAll(() => weft.stop());

  const stands = async (): Promise<RulePack & { version: number }> => {
    const { rulePacks } = await bcf.query('{ rulePacks { id document version } }');
    const { document, version } = rulePacks.find(({ id }: { id: string | null }) => id === pack.id);
    return { ...(JSON.parse(document) as RulePack), version };
  };
  const edit = async (parts: object, who = bcf, version?: number): Promise<Anything> =>
    change(
      who,
      'editRulePack',
      { id: pack.id, version: version ?? (await stands()).version, ...coded(parts) },
      'version status',
    );
  const rules = (answer: Anything) =>
    answer.__typename === 'ValidationFailed'
      ? answer.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)
      : (answer.rule ?? answer.__typename);

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await delay(20);
  };

  it('are completed part by part, told of, and kept in the trail', async () => {
    const { sources, metrics } = await stands();
    const grant = { id: 'NEIGHBOURHOOD', name: 'Neighbourhood Grant', contribution: 'REQUIRED', paidBy: 'NHS' };
    expect(await edit({ sources: [...sources, grant] })).toMatchObject({ status: 'PROVISIONAL', version: 2 });
    const floor = {
      id: 'north-floor',
      says: 'Spend of the grant on social care is at least the minimum.',
      counts: [
        { field: 'source', is: ['NEIGHBOURHOOD'] },
        { field: 'areaOfSpend', isNot: ['ACUTE'] },
      ],
      joint: 'WHOLE',
    };
    const standardRules = ['INCOME_MINIMUM', 'FIELDS_FILLED', 'KNOWN_CHOICES', 'INCOME_IS_SPENT'];
    expect(rules(await edit({ floors: [floor], standardRules, virementsAcrossSources: 'ALLOWED' }))).toBe('RulePack');
    const first = { ...metrics[0], years: ['2026-27'] };
    const other = { id: 'OTHER', name: 'Other', subTypes: [], unit: null, needsText: true };
    const { schemeTypes } = await stands();
    expect(rules(await edit({ metrics: [first], schemeTypes: [...schemeTypes.slice(0, -1), other] }))).toBe('RulePack');
    const now = await stands();
    expect(now.sources.at(-1)).toEqual(grant);
    expect(now.metrics).toEqual([first]);
    expect(now.schemeTypes.at(-1)).toEqual(other);
    expect(now.rules.map(({ id }) => id)).toEqual([
      'income-minimum',
      'fields-filled',
      'known-choices',
      'income-is-spent',
      'north-floor',
    ]);
    expect(now.virement).toEqual({ acrossSources: 'ALLOWED' });
    const { history, fundingPlan } = await bcf.query(
      `{ history(subjectType: "RulePack", subjectId: "${pack.id}", first: 9) { summary }
         fundingPlan(financialYear: "2026-27") { check { findings { rule field } floors { rule } } } }`,
    );
    expect(history.map(({ summary }: { summary: string }) => summary)).toContain(
      'edited metrics, scheme types of the rules of Better Care Fund 2026-27',
    );
    // The plan is checked by what the draft holds from now on.
    expect(fundingPlan.check.floors).toEqual([{ rule: 'north-floor' }]);
    expect(fundingPlan.check.findings).toEqual(
      expect.arrayContaining([{ rule: 'income-minimum', field: 'minimums.NEIGHBOURHOOD' }]),
    );
  });

  it('change their years until a plan is opened in them', async () => {
    const other = { from: '2025-26', code: '2028-29', title: 'Better Care Fund 2028-29', years: ['2028-29'] };
    const { id } = await change(bcf, 'draftRulePack', other, 'id');
    const years = (given: readonly string[], version: number) =>
      change(bcf, 'editRulePack', { id, version, years: given }, 'years');
    expect((await years(['2028-29', '2029-30'], 1)).years).toEqual(['2028-29', '2029-30']);
    expect(rules(await years(['2028-29', '2030-31'], 2))).toEqual(['years years-in-order']);
    expect(rules(await edit({ years: ['2026-27', '2027-28'] }))).toEqual(['years plan-opened']);
  });

  it('lose nothing that the plan or its returns keep', async () => {
    const before = await stands();
    const without = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
      list.filter((one) => one.id !== id);
    expect(rules(await edit({ sources: without(before.sources, 'DFG') }))).toEqual(['sources.DFG code-in-use']);
    const providers = before.fields.map((field) =>
      field.field === 'provider' ? { ...field, choices: field.choices?.slice(1) } : field,
    );
    expect(rules(await edit({ fields: providers }))).toEqual(['fields.provider.LOCAL_AUTHORITY code-in-use']);
    const { fundingPlan } = await bcf.query('{ fundingPlan(financialYear: "2026-27") { id } }');
    const opening = { planId: fundingPlan.id, financialYear: '2026-27', period: 'Q1' };
    const { id } = await change(bcf, 'openReturn', opening, 'id');
    await change(bcf, 'answerCondition', { returnId: id, condition: 'NC2', version: 0, met: true });
    expect(rules(await edit({ conditions: without(before.conditions, 'NC2') }))).toEqual([
      'conditions.NC2 code-in-use',
    ]);
    expect(rules(await edit({ conditions: without(before.conditions, 'NC1') }))).toBe('RulePack');
    expect({ ...(await stands()), conditions: before.conditions, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('keep a code that somebody puts into the plan in the same moment', async () => {
    const { sources } = await stands();
    const grant = { id: 'ICE_GRANT', name: 'Ice Grant', contribution: 'VOLUNTARY', paidBy: 'LA' };
    const { version } = await edit({ sources: [...sources, grant] });
    const { fundingPlan } = await bcf.query('{ fundingPlan(financialYear: "2026-27") { id } }');
    const holder = new Client({ connectionString: weft.ownerUrl });
    await holder.connect();
    await holder.query('begin; lock table income_line in share mode');
    const waiters = async (): Promise<number> =>
      (
        await weft.superuser(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length;
    const income = {
      planId: fundingPlan.id,
      source: 'ICE_GRANT',
      amounts: [{ financialYear: '2026-27', amount: 100 }],
    };
    const adding = change(bcf, 'addIncome', income);
    await until(async () => (await waiters()) >= 1);
    let edited = false;
    const editing = edit({ sources }, bcf, version).finally(() => (edited = true));
    await until(async () => edited || (await waiters()) >= 2);
    await holder.query('rollback');
    await holder.end();
    expect((await adding).__typename).toBe('IncomeLine');
    expect(rules(await editing)).toEqual(['sources.ICE_GRANT code-in-use']);
  });

  it('keep the source that money is carried forward to in the same moment', async () => {
    const { sources } = await stands();
    const grid = `{ fundingGrid(financialYear: "2025-26") { lines { id source } } }`;
    const line = (await bcf.query(grid)).fundingGrid.lines.find(({ source }: Anything) => source === 'DFG');
    const holder = new Client({ connectionString: weft.ownerUrl });
    await holder.connect();
    // Who carries has read the rules of the next round by then, and waits for the ledger.
    await holder.query('begin; lock table ledger_entry in share mode');
    const waiters = async (): Promise<number> =>
      (
        await weft.superuser(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length;
    const carrying = change(bcf, 'carryForward', {
      requestId: crypto.randomUUID(),
      lineId: line.id,
      financialYear: '2025-26',
      amount: 100,
      reason: 'Works run into May.',
    });
    await until(async () => (await waiters()) >= 1);
    let edited = false;
    const without = sources.filter(({ id }) => id !== 'DFG');
    const editing = edit({ sources: without }).finally(() => (edited = true));
    await until(async () => edited || (await waiters()) >= 2);
    expect(edited).toBe(false);
    await holder.query('rollback');
    await holder.end();
    expect((await carrying).__typename).toBe('LedgerEntry');
    expect(rules(await editing)).toContain('sources.DFG code-in-use');
  });

  it('stay sound after every edit, and refuse what is none by part and code', async () => {
    const { conditions, metrics, layout } = await stands();
    expect(rules(await edit({ sources: [] }))).toContain('sources required');
    expect(rules(await edit({ conditions: [...conditions, { id: 'NC9', text: '' }] }))).toEqual([
      'conditions.NC9 required',
    ]);
    expect(rules(await edit({ metrics: [{ ...metrics[0], years: ['2026'] }] }))).toEqual([
      'metrics.EMERGENCY_ADMISSIONS not-a-year',
    ]);
    const both = {
      id: 'both',
      says: 'Some floor.',
      counts: [{ field: 'source', is: ['DFG'], isNot: ['DFG'] }],
      joint: 'WHOLE',
    };
    expect(rules(await edit({ floors: [both] }))).toEqual(['rules.both one-of-both']);
    expect(rules(await edit({ layout: [{ ...layout[0], name: 'A/B' }] }))).toEqual(['layout.COVER not-a-sheet-name']);
  });

  it('are the BCF lead’s alone, and guarded by their version', async () => {
    for (const role of ['finance-lead', 'pmo', 'place-admin', 'project-lead', 'viewer'] as const) {
      expect(rules(await edit({ title: 'Mine' }, await weft.as(role)))).toBe('plan-needs-bcf-lead');
    }
    expect(rules(await edit({ title: 'Late' }, bcf, 1))).toBe('Conflict');
  });

  it('are said of the place as long as its plan of the year stands under them', async () => {
    const provisional = async (): Promise<boolean> =>
      (await bcf.query('{ ledger { provisional } }')).ledger.provisional;
    const ofYear = (year: string) =>
      weft.superuser(`set session_replication_role = replica;
        update rule_pack set pack = jsonb_set(pack, '{years}', '["${year}"]'); set session_replication_role = default`);
    expect(await provisional()).toBe(false);
    await ofYear('2025-26');
    // Asked otherwise, so that no kept answer stands for it.
    expect((await bcf.query('{ ledger { is: provisional } }')).ledger.is).toBe(true);
    await ofYear('2026-27');
  });

  it('are locked once they are confirmed', async () => {
    const { version } = await stands();
    const confirm = { id: pack.id, version, basis: 'Compared with the framework as published.' };
    expect((await change(bcf, 'confirmRulePack', confirm, 'status')).status).toBe('CONFIRMED');
    expect(rules(await edit({ title: 'Another title' }))).toBe('pack-confirmed');
    expect((await stands()).title).toBe('Better Care Fund 2026-27');
  });
});
