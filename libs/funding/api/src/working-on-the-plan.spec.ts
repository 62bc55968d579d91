import { type Anything, change, type Session, emptyLedger, startWeft, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';

/** What people do to a plan, and what is refused, over HTTP. */
describe('working on a Better Care Fund plan', () => {
  let weft: Weft;
  let bcf: Session;
  let finance: Session;
  let lead: Session;
  beforeAll(async () => {
    weft = await startWeft();
    await weft.superuser(emptyLedger);
    [bcf, finance, lead] = await Promise.all([weft.as('bcf-lead'), weft.as('finance-lead'), weft.as('project-lead')]);
  });
  afterAll(() => weft.stop());

  const LINE =
    'id code version description source subType organisation { id code } years { financialYear expenditure outputs } joins { share project { code } workstream { code } }';
  const planOf = async (selection: string, year = '2025-26'): Promise<Anything> =>
    (await bcf.query(`query ($year: String!) { fundingPlan(financialYear: $year) { id ${selection} } }`, { year }))
      .fundingPlan;
  const line = async (code: string, year?: string): Promise<Anything> =>
    (await planOf(`lines(first: 100) { nodes { ${LINE} scheme { id } } }`, year)).lines.nodes.find(
      (one: { code: string }) => one.code === code,
    );
  const edit = async (code: string, values: object, who = bcf): Promise<Anything> => {
    const { id, version } = await line(code);
    return change(who, 'editFundingLine', { id, version, ...values }, LINE);
  };
  const spends = (expenditure: unknown, financialYear = '2025-26') => ({ years: [{ financialYear, expenditure }] });
  const rules = (answer: Anything) =>
    answer.__typename === 'ValidationFailed'
      ? answer.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)
      : (answer.rule ?? answer.__typename);
  /** Limits the finance lead to one organisation. */
  const limitFinance = (code: string) =>
    weft.superuser(
      `update role_grant set organisation_id = (select id from organisation where code = '${code}') where role = 'FINANCE_LEAD'`,
    );

  it('raises a line until the plan is Complete, and says so at once', async () => {
    const { years } = await line('12');
    const edited = await edit('12', spends(years[0].expenditure + 8_000_000));
    expect(edited.years[0].expenditure).toBe(22_500_000);
    expect((await planOf('check { status findings { message } }')).check).toEqual({ status: 'COMPLETE', findings: [] });
  });

  it.each<[string, unknown, string]>([
    ['half a penny as a text', '100.005', 'part-of-a-penny'],
    ['half a penny as a number', 100.5, 'part-of-a-penny'],
    ['a sum past the range', 1_000_000_000_001, 'out-of-range'],
    ['a sum past what a number holds', 2 ** 60, 'out-of-range'],
    ['a rounded figure', '1.2k', 'short-form'],
    ['less than nothing', -1, 'negative-expenditure'],
  ])('refuses %s by its field, and keeps nothing', async (_, amount, rule) => {
    const before = await line('7');
    expect(rules(await edit('7', { ...spends(amount), comments: 'Kept?' }))).toEqual([
      `years.2025-26.expenditure ${rule}`,
    ]);
    expect(await line('7')).toEqual(before);
  });

  it('reads pounds as people write them, and whole pence as a number', async () => {
    expect((await edit('8', spends('£991,400.01'))).years[0].expenditure).toBe(99_140_001);
    expect((await edit('8', spends(99_140_000))).years[0].expenditure).toBe(99_140_000);
  });

  it('refuses choices of no round, a sub-type of another type, another year and fields of another round', async () => {
    const old = await line('1', '2023-24');
    const { id, version } = old;
    const wrong = { id, version, subType: 'RESPITE_SERVICES' };
    expect(rules(await change(bcf, 'editFundingLine', wrong))).toEqual(['subType sub-type-of-type']);
    expect(rules(await edit('9', { areaOfSpend: 'SEA' }))).toEqual(['areaOfSpend known-choices']);
    expect(rules(await edit('9', spends(1, '2024-25')))).toEqual(['years.2024-25 year-of-another-round']);
    expect(rules(await edit('9', { more: [{ field: 'colour', text: 'blue' }] }))).toEqual([
      'colour field-of-another-round',
    ]);
    expect(rules(await edit('9', { years: [spends(1).years[0], spends(2).years[0]] }))).toEqual(['years year-twice']);
  });

  it('is refused to a project lead, and to a finance lead for another organisation', async () => {
    expect(rules(await edit('10', { comments: 'Mine' }, lead))).toBe('finance-wrong-role');
    expect(rules(await change(lead, 'openPlan', { packCode: '2025-26' }))).toBe('plan-needs-bcf-lead');
    await limitFinance('LBTH');
    const other = await weft.as('finance-lead');
    expect((await edit('7', { comments: 'Ours' }, other)).__typename).toBe('FundingLine');
    expect(rules(await edit('10', { comments: 'Theirs' }, other))).toBe('finance-of-another-organisation');
    const { organisation } = await line('10');
    expect(rules(await edit('7', { organisationId: organisation.id }, other))).toBe('finance-of-another-organisation');
    expect(rules(await change(other, 'addScheme', { planId: (await planOf('')).id, code: '99', name: 'Ours' }))).toBe(
      'plan-needs-bcf-lead',
    );
    await weft.superuser(`update role_grant set organisation_id = null where role = 'FINANCE_LEAD'`);
  });

  it('meets a conflict that names whose figure it is', async () => {
    const seen = await line('11');
    await edit('11', spends(64_278_100), await weft.as('finance-lead'));
    const late = await change(bcf, 'editFundingLine', { id: seen.id, version: seen.version, ...spends(1) }, LINE);
    expect(late).toMatchObject({ __typename: 'Conflict', currentVersion: seen.version + 1 });
    expect(late.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: 'expenditure',
          was: '64278000',
          theirs: '64278100',
          changedByName: 'Anneka Shah',
        }),
      ]),
    );
  });

  it('joins a line to work, whole or in part, and never beyond the whole', async () => {
    const { project, workstreams } = await bcf.query('{ project(code: "PI-09") { id } workstreams { id code } }');
    const livingWell = workstreams.find(({ code }: { code: string }) => code === 'LW').id;
    const { id, version } = await line('42');
    const join = (joins: object[], at = version) => change(bcf, 'joinFundingLine', { id, version: at, joins }, LINE);
    const both = [
      { projectId: project.id, share: 6000 },
      { workstreamId: livingWell, share: 4000 },
    ];
    expect((await join(both)).joins).toEqual([
      { share: 6000, project: { code: 'PI-09' }, workstream: { code: 'PI' } },
      { share: 4000, project: null, workstream: { code: 'LW' } },
    ]);
    expect(rules(await join(both, version))).toBe('Conflict');
    expect(rules(await join([...both, { workstreamId: livingWell, share: 1 }], version + 1))).toEqual([
      'joins.2 joined-twice',
    ]);
    expect(rules(await join([{ projectId: project.id, share: 10_001 }], version + 1))).toEqual([
      'joins.0.share not-a-share',
    ]);
    expect(rules(await join([{ share: 1 }], version + 1))).toEqual(['joins.0 required']);
    expect(rules(await join([{ projectId: id, share: 1 }], version + 1))).toBe('NotFound');
  });

  it('adds a scheme and a line half filled, finds what is missing, and takes both out again', async () => {
    const { id: planId } = await planOf('');
    const scheme = await change(bcf, 'addScheme', { planId, code: '90', name: 'Warm homes' }, 'id version');
    expect(rules(await change(bcf, 'addScheme', { planId, code: '90', name: 'Again' }))).toEqual([
      'code already-taken',
    ]);
    const rename = (values: object, version: number, who = bcf) =>
      change(who, 'editScheme', { id: scheme.id, version, ...values }, 'code name version');
    expect(rules(await rename({ name: 'Warm homes for all' }, 1, finance))).toBe('plan-needs-bcf-lead');
    expect(rules(await rename({ name: 'x' }, 1))).toEqual(['name too-short']);
    expect(rules(await rename({ code: '1' }, 1))).toEqual(['code already-taken']);
    expect(await rename({ name: 'Warm homes for all' }, 1)).toMatchObject({ name: 'Warm homes for all', version: 2 });
    expect(rules(await rename({ name: 'Warm homes' }, 1))).toBe('Conflict');
    const { organisation } = await line('1');
    const added = await change(
      bcf,
      'addFundingLine',
      { schemeId: scheme.id, code: '90a', organisationId: organisation.id },
      LINE,
    );
    const found = (await planOf('check { sections { section findings } findings { lineId field } }')).check;
    expect(found.findings.filter(({ lineId }: { lineId: string }) => lineId === added.id)).toHaveLength(7);
    expect(rules(await change(bcf, 'removeScheme', { id: scheme.id, version: 2 }))).toEqual(['id scheme-has-lines']);
    const removed = await change(bcf, 'removeFundingLine', { id: added.id, version: added.version }, 'id');
    expect(removed).toEqual({ __typename: 'FundingPlan', id: planId });
    expect(rules(await change(finance, 'removeScheme', { id: scheme.id, version: 2 }))).toBe('plan-needs-bcf-lead');
    expect((await change(bcf, 'removeScheme', { id: scheme.id, version: 2 })).__typename).toBe('FundingPlan');
  });

  it('edits income, a required minimum and the agreement, each guarded by its version', async () => {
    const {
      id: planId,
      income,
      minimums,
      agreement,
    } = await planOf(
      'income { id source version contributor } minimums { of financialYear amount version } agreement { version endsOn }',
    );
    const dfg = income.find(({ source }: { source: string }) => source === 'DFG');
    const amounts = [{ financialYear: '2025-26', amount: '2,611,341.99' }];
    const edited = await change(
      bcf,
      'editIncome',
      { id: dfg.id, version: dfg.version, amounts },
      'version amounts { amount }',
    );
    expect(edited.amounts).toEqual([{ amount: 261_134_199 }]);
    const findings = (await planOf('check { findings { rule message } }')).check.findings;
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(['income-minimum', 'income-is-spent']),
    );
    expect(rules(await change(bcf, 'editIncome', { id: dfg.id, version: 1, contributor: 'x' }))).toBe('Conflict');
    expect(rules(await change(bcf, 'editIncome', { id: dfg.id, version: 2, source: 'IBCF' }))).toEqual([
      'source source-unknown',
    ]);
    const restored = [{ financialYear: '2025-26', amount: 261_134_200 }];
    await change(bcf, 'editIncome', { id: dfg.id, version: 2, amounts: restored });

    const floor = minimums.find(({ of }: { of: string }) => of === 'adult-social-care-floor');
    const raise = { planId, of: floor.of, financialYear: floor.financialYear, amount: floor.amount + 1 };
    expect(rules(await change(bcf, 'setMinimum', { ...raise, version: floor.version + 1 }))).toBe('Conflict');
    expect((await change(bcf, 'setMinimum', { ...raise, version: floor.version })).__typename).toBe('FundingPlan');
    expect(rules(await change(bcf, 'setMinimum', { ...raise, of: 'nothing', version: 0 }))).toEqual([
      'of minimum-unknown',
    ]);

    const shorter = { planId, version: agreement.version, endsOn: '2026-03-30' };
    await change(bcf, 'editAgreement', shorter);
    const sections = (await planOf('check { findings { rule field } }')).check.findings;
    expect(sections).toContainEqual({ rule: 'agreement', field: 'section75.endsOn' });
    expect(rules(await change(bcf, 'editAgreement', { ...shorter, endsOn: agreement.endsOn }))).toBe('Conflict');
    const before = { planId, version: agreement.version + 1, endsOn: '2024-01-01' };
    expect(rules(await change(bcf, 'editAgreement', before))).toEqual(['endsOn ends-before-start']);
    await change(bcf, 'editAgreement', { ...before, endsOn: agreement.endsOn });
  });

  it('adds income, and takes it out', async () => {
    const { id: planId } = await planOf('');
    const add = {
      planId,
      source: 'ADDITIONAL_NHS',
      contributor: 'Charity',
      amounts: [{ financialYear: '2025-26', amount: '0.01' }],
    };
    const { id, version } = await change(bcf, 'addIncome', add, 'id version');
    expect((await planOf('check { status }')).check.status).toBe('INCOMPLETE');
    expect(
      (await change(bcf, 'removeIncome', { id, version }, 'check { totals { difference } }')).check.totals,
    ).toEqual(Array.from({ length: 5 }, () => ({ difference: expect.any(Number) as number })));
  });

  it('opens a plan of a round that is drafted, provisional until the BCF lead confirms it', async () => {
    const draft = { from: '2025-26', code: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] };
    expect(rules(await change(finance, 'draftRulePack', draft))).toBe('plan-needs-bcf-lead');
    const pack = await change(bcf, 'draftRulePack', draft, 'id version status copiedFrom basis');
    expect(pack).toMatchObject({ status: 'PROVISIONAL', copiedFrom: '2025-26', version: 1 });
    expect(rules(await change(bcf, 'draftRulePack', draft))).toEqual(['code pack-exists']);
    expect(rules(await change(bcf, 'draftRulePack', { ...draft, code: 'x', years: ['2026-28'] }))).toEqual([
      'years not-a-year',
    ]);
    const before = await planOf('id lines(first: 100) { totalCount }');
    expect(rules(await change(bcf, 'openPlan', { packCode: '2026-27', carryFrom: pack.id }))).toBe('NotFound');
    const opened = await change(
      bcf,
      'openPlan',
      { packCode: '2026-27', carryFrom: before.id },
      'pack { code } check { provisional status } lines(first: 2) { totalCount nodes { code source years { financialYear expenditure } joins { share project { code } } } }',
    );
    expect(opened).toMatchObject({
      pack: { code: '2026-27' },
      check: { provisional: true, status: 'INCOMPLETE' },
      lines: { totalCount: before.lines.totalCount },
    });
    expect(opened.lines.nodes[0]).toEqual({
      code: '1',
      source: 'NHS_MINIMUM',
      years: [{ financialYear: '2026-27', expenditure: null }],
      joins: [{ share: 10_000, project: { code: 'PI-04' } }],
    });
    expect(rules(await change(bcf, 'openPlan', { packCode: '2026-27' }))).toEqual(['packCode year-has-a-plan']);
    expect(rules(await change(bcf, 'openPlan', { packCode: '2030-31' }))).toBe('NotFound');
    const seen = { id: pack.id, version: pack.version };
    expect(rules(await change(bcf, 'confirmRulePack', { ...seen, basis: '' }))).toEqual(['basis required']);
    const basis = 'Compared with the framework as published.';
    expect((await change(bcf, 'confirmRulePack', { ...seen, basis }, 'status')).status).toBe('CONFIRMED');
    expect((await planOf('check { provisional }', '2026-27')).check.provisional).toBe(false);
    // Its months are those of the place's own pack.
    const { fundingGrid: grid } = await bcf.query('{ fundingGrid(financialYear: "2026-27") { years lines { id } } }');
    expect(grid.years).toEqual(['2026-27']);
    const promise = (month: string) =>
      change(bcf, 'enterCommitments', {
        requestId: randomUUID(),
        cells: [{ lineId: grid.lines[0].id, month, to: 100 }],
        // The plan is not in the ledger yet.
        beyondBudget: true,
      });
    expect(rules(await promise('2026-06-01'))).toBe('CellsEntered');
    expect(rules(await promise('2026-03-01'))).toEqual(['cells.0.month month-outside-plan']);
    expect((await bcf.query('{ rulePacks { code } }')).rulePacks.map(({ code }: { code: string }) => code)).toEqual([
      '2026-27',
      '2025-26',
      '2023-25',
    ]);
  });

  it('keeps what a project has from other funds beside the plan', async () => {
    const { project, organisations } = await bcf.query(
      '{ project(code: "UC-01") { id money { planned } } organisations { id code } }',
    );
    const organisationId = organisations.find(({ code }: { code: string }) => code === 'ELFT').id;
    const budget = { projectId: project.id, organisationId, financialYear: '2025-26', fund: 'Ageing well fund' };
    const money = 'money { planned otherFunds budgets { fund amount version } }';
    expect(rules(await change(lead, 'setProjectBudget', { ...budget, amount: 1, version: 0 }))).toBe(
      'finance-wrong-role',
    );
    const set = await change(finance, 'setProjectBudget', { ...budget, amount: '75,000.50', version: 0 }, money);
    expect(set.money).toEqual({
      planned: project.money.planned,
      otherFunds: 7_500_050,
      budgets: [{ fund: 'Ageing well fund', amount: 7_500_050, version: 1 }],
    });
    expect(rules(await change(finance, 'setProjectBudget', { ...budget, amount: 1, version: 0 }))).toBe('Conflict');
    expect(rules(await change(finance, 'setProjectBudget', { ...budget, amount: '0.005', version: 1 }))).toEqual([
      'amount part-of-a-penny',
    ]);
    expect(
      (await change(finance, 'setProjectBudget', { ...budget, amount: null, version: 1 }, money)).money.budgets,
    ).toEqual([]);
  });

  it('follows in the ledger once a line has a budget there, in the same unit of work', async () => {
    const { id, years, source } = await line('37');
    const amount = years[0].expenditure as number;
    // As the plan was brought into the ledger: £200.00 more than the line has came in, and the line got its budget.
    const { place } = await bcf.query('{ place { id } }');
    await weft.app(
      place.id,
      `with e as (insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
         select place_id, '018e96f4-a800-7001-8102-0000000e0001', 'ALLOCATION', 'opened', 4, person_id, now() from membership limit 1 returning *)
       insert into posting (place_id, id, entry_id, book, account, line_id, of_what, month, amount)
       select e.place_id, gen_random_uuid(), e.id, 'BUDGET', v.account, v.line, v.of_what, '2025-04-01', v.amount from e,
         (values ('CONTRIBUTION', null::uuid, '${source}', ${-amount - 20_000}), ('POOL', null, '${source}', ${amount + 20_000}),
           ('POOL', null, '${source}', ${-amount}), ('LINE', '${id}', null, ${amount})) v (account, line, of_what, amount)`,
    );
    const budget = async () => {
      const [row] = await weft.superuser<{ sum: string }>(
        `select sum(amount)::text from posting where line_id = '${id}' and book = 'BUDGET'`,
      );
      return Number(row?.sum);
    };
    expect(rules(await edit('37', spends(amount - 1)))).toEqual(['years.2025-26.expenditure budget-is-allocated']);
    expect(rules(await edit('37', { source: 'DFG' }))).toEqual(['source budget-is-allocated']);
    expect(rules(await change(bcf, 'removeFundingLine', { id, version: (await line('37')).version }))).toEqual([
      'id line-in-ledger',
    ]);
    expect((await edit('37', spends(amount + 20_000))).__typename).toBe('FundingLine');
    expect(await budget()).toBe(amount + 20_000);
  });
});
