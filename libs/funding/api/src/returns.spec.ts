import { type Anything, change, type Session, startWeft, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';

/** A return from its opening to the last signature, and what is refused on the way, over HTTP. */
describe('a quarterly return', () => {
  let weft: Weft;
  let bcf: Session;
  let finance: Session;
  let lead: Session;
  let place: string;
  let planId: string;
  const people = new Map<string, string>();
  beforeAll(async () => {
    weft = await startWeft();
    [bcf, finance, lead] = await Promise.all([weft.as('bcf-lead'), weft.as('finance-lead'), weft.as('project-lead')]);
    const { place: here, fundingPlan } = await bcf.query(
      '{ place { id } fundingPlan(financialYear: "2025-26") { id } }',
    );
    [place, planId] = [here.id, fundingPlan.id];
    for (const [role, session] of Object.entries({ bcf, finance, lead })) {
      people.set(role, (await session.query('{ viewer { person { id } } }')).viewer.person.id);
    }
  });
  afterAll(() => weft.stop());

  const CONTENT = `status parts { part status findings } findings { part rule subject field }
    conditions { id met reason expectedOn version } metrics { id ambition actual progress version }
    lines { id code planned spent outputs issues comments version } income { id income expenditure } feedback { kind }`;
  const YEAR = '2025-26';
  const returnOf = async (period = 'Q2', selection = `content { ${CONTENT} }`): Promise<Anything> =>
    (
      await bcf.query(
        `query ($year: String!, $period: ReturnPeriod!) { fundingReturn(financialYear: $year, period: $period) { id version state signatures { role signedOn person { id } } ${selection} } }`,
        { year: YEAR, period },
      )
    ).fundingReturn;
  const rules = (answer: Anything) =>
    answer.__typename === 'ValidationFailed'
      ? answer.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)
      : (answer.rule ?? answer.__typename);
  const open = (period: string, who = bcf, financialYear = YEAR) =>
    change(who, 'openReturn', { planId, financialYear, period });
  const close = (...months: string[]) =>
    weft.app(
      place,
      months
        .map(
          (month) =>
            `insert into closed_month (place_id, id, month, closed_by, closed_at)
             values ('${place}', '${randomUUID()}', '${month}', '${people.get('bcf')}', now()) on conflict do nothing`,
        )
        .join(';'),
    );
  /** Spends on the first line of the plan. */
  const spend = async (lineId: string, month: string, pence: number) => {
    const entry = randomUUID();
    const posting = (account: string, line: string, amount: number) =>
      `('${place}', '${randomUUID()}', '${entry}', 'ACTUAL', '${account}', ${line}, '${month}', ${amount})`;
    await weft.app(
      place,
      `insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
         values ('${place}', '${entry}', 'ACTUAL', '${entry}', 2, '${people.get('finance')}', now());
       insert into posting (place_id, id, entry_id, book, account, line_id, month, amount)
         values ${posting('LINE', `'${lineId}'`, pence)}, ${posting('PAID', 'null', -pence)}`,
    );
  };
  const answerAll = async (period: string) => {
    const { id, content } = await returnOf(period);
    for (const { id: condition, version } of content.conditions) {
      expect(rules(await change(bcf, 'answerCondition', { returnId: id, condition, version, met: true }))).toBe(
        'FundingReturn',
      );
    }
    for (const { id: metric, version } of content.metrics) {
      const said = { ambition: 410.5, actual: 402.25, progress: 'ON_TRACK' };
      expect(rules(await change(bcf, 'answerMetric', { returnId: id, metric, version, ...said }))).toBe(
        'FundingReturn',
      );
    }
  };
  const sign = async (role: string, who: Session, period = 'Q2') => {
    const { id, version } = await returnOf(period, '');
    return change(who, 'signReturn', { id, version, role });
  };

  it('is opened once for a period, by the BCF lead, in a year of the round', async () => {
    const period = 'YEAR_END';
    expect(rules(await open(period, lead))).toBe('plan-needs-bcf-lead');
    expect(rules(await open(period, finance))).toBe('plan-needs-bcf-lead');
    expect(rules(await open(period, bcf, '2026-27'))).toEqual(['financialYear year-of-another-round']);
    const twice = await Promise.all([open(period), open(period)]);
    expect(twice.map(rules).sort()).toEqual(['FundingReturn', ['period return-open-already']].sort());
    const { state, content } = await returnOf(period);
    expect([state, content.status]).toEqual(['DRAFT', 'INCOMPLETE']);
    expect(content.parts.map(({ part }: Anything) => part)).toEqual([
      'COVER',
      'CONDITIONS',
      'METRICS',
      'SPEND',
      'INCOME',
      'YEAR_END',
    ]);
    expect(content.feedback).toHaveLength(4);
  });

  it('counts what the ledger holds to the end of the period, by line', async () => {
    await open('Q3');
    const before = (await returnOf('Q3')).content.lines;
    const [line] = before;
    await spend(line.id, '2025-12-01', 123_456);
    await spend(line.id, '2026-01-01', 777);
    const [after, ...others] = (await returnOf('Q3')).content.lines;
    expect(after.spent).toBe(line.spent + 123_456);
    expect(others).toEqual(before.slice(1));
    const year = (await returnOf('YEAR_END')).content.lines[0];
    expect(year.spent).toBe(after.spent + 777);
  });

  it('keeps what two answer of one thing at the same time for the first time, and asks where it is the same', async () => {
    const { id: returnId, content } = await returnOf('Q3');
    const { id: metric } = content.metrics[1];
    const answer = (values: object, version = 0): Promise<Anything> =>
      change(bcf, 'answerMetric', { returnId, metric, version, ...values });
    const [one, other] = await Promise.all([answer({ actual: 7 }), answer({ challenges: 'Winter came early.' })]);
    const names = ({ fields }: Anything): string[] => fields.map(({ field }: Anything) => field);
    const [late, mine] = one.__typename === 'Conflict' ? [one, 'actual'] : [other, 'challenges'];
    expect([late.__typename, late.currentVersion, names(late).includes(mine)]).toEqual(['Conflict', 1, false]);
    const again = mine === 'actual' ? { actual: 7 } : { challenges: 'Winter came early.' };
    expect((await answer(again, late.currentVersion)).__typename).toBe('FundingReturn');
    // Who did not see either is told both values of the part that they write.
    const same = await answer({ actual: 8 });
    expect(same.fields.find(({ field }: Anything) => field === 'actual')).toMatchObject({ was: null, theirs: '7' });
    const { content: kept } = await returnOf('Q3', `content { metrics { actual challenges } }`);
    expect(kept.metrics[1]).toEqual({ actual: 7, challenges: 'Winter came early.' });
  });

  it('takes answers one by one, each by its own version, and refuses what is wrong by its field', async () => {
    const { id: returnId, content } = await returnOf('Q3');
    const [{ id: condition }] = content.conditions;
    const answer = (values: object, version = 0) =>
      change(bcf, 'answerCondition', { returnId, condition, version, ...values });
    expect(rules(await answer({ reason: 'x'.repeat(2001) }))).toEqual(['reason too-long']);
    expect(rules(await change(bcf, 'answerCondition', { returnId, condition: 'NC9', version: 0, met: true }))).toEqual([
      'condition not-of-this-return',
    ]);
    expect(rules(await answer({ met: false, reason: 'The agreement is late.' }))).toBe('FundingReturn');
    expect(rules(await answer({ met: true }))).toBe('Conflict');
    // What is left out stays.
    await answer({ expectedOn: '2026-02-01' }, 1);
    expect((await returnOf('Q3')).content.conditions[0]).toEqual({
      id: condition,
      met: false,
      reason: 'The agreement is late.',
      expectedOn: '2026-02-01',
      version: 2,
    });
    const [metric] = content.metrics;
    const wrong = { returnId, metric: metric.id, version: 0, actual: 2_000_000_000 };
    expect(rules(await change(bcf, 'answerMetric', wrong))).toEqual(['actual not-a-figure']);
    const feedback = { returnId, kind: 'SUCCESS', version: 0, title: 'Home First' };
    expect(rules(await change(bcf, 'writeFeedback', { ...feedback, number: 3 }))).toEqual([
      'number not-of-this-return',
    ]);
    expect(
      rules(await change(bcf, 'explainIncome', { returnId, source: 'NHS_MINIMUM', version: 0, reason: 'Late.' })),
    ).toBe('FundingReturn');
  });

  it('leaves a comment on a line to those who keep its money, and the rest to the BCF lead', async () => {
    const { id: returnId, content } = await returnOf('Q3');
    const comment = (who: Session, lineId: string) =>
      change(who, 'commentOnLine', { returnId, lineId, version: 0, comments: 'As planned.' });
    expect(rules(await comment(lead, content.lines[0].id))).toBe('finance-wrong-role');
    expect(rules(await comment(finance, content.lines[0].id))).toBe('FundingReturn');
    expect(rules(await comment(finance, randomUUID()))).toBe('NotFound');
    const condition = content.conditions[1].id;
    expect(rules(await change(finance, 'answerCondition', { returnId, condition, version: 0, met: true }))).toBe(
      'return-needs-bcf-lead',
    );
    const refused = await change(lead, 'answerCondition', { returnId, condition, version: 0, met: true });
    expect(refused.message).toMatch(/^Conditions, metrics, income and feedback of a return are answered/);
  });

  it('is signed by those who are assigned, while Complete, and frozen from then on', async () => {
    const signQ2 = (role: string, who: Session) => sign(role, who, 'Q2');
    const { id, version, state } = await returnOf('Q2', '');
    if (state !== 'DRAFT') throw new Error('the specification signs a return that is a draft');
    const { signatories } = (
      await bcf.query(`{ fundingPlan(financialYear: "${YEAR}") { signatories { role version } } }`)
    ).fundingPlan;
    const assign = (role: string, who: string, by = bcf) =>
      change(by, 'assignSignatory', {
        planId,
        role,
        personId: people.get(who),
        version: signatories.find((one: Anything) => one.role === role)?.version ?? 0,
      });
    expect(rules(await assign('HWB_CHAIR', 'lead', finance))).toBe('plan-needs-bcf-lead');
    expect(rules(await assign('GARDENER', 'lead'))).toEqual(['role role-unknown']);
    for (const [role, who] of Object.entries({ HWB_CHAIR: 'lead', BCF_LEAD: 'bcf', S151_OFFICER: 'finance' })) {
      expect(rules(await assign(role, who))).toBe('FundingPlan');
    }
    expect(rules(await signQ2('BCF_LEAD', bcf))).toBe('return-incomplete');
    await answerAll('Q2');
    expect((await returnOf('Q2')).content).toMatchObject({ status: 'COMPLETE', findings: [] });
    expect(rules(await signQ2('HWB_CHAIR', bcf))).toBe('not-a-signatory');
    expect((await signQ2('BCF_LEAD', bcf)).__typename).toBe('FundingReturn');
    expect(rules(await change(bcf, 'signReturn', { id, version, role: 'BCF_LEAD' }))).toBe('Conflict');
    expect(rules(await signQ2('BCF_LEAD', bcf))).toBe('signed-already');

    // Frozen: neither an answer nor the plan beneath it changes what was signed.
    const signed = await returnOf('Q2', `content { ${CONTENT} lines { description } }`);
    expect(signed.state).toBe('SIGNING');
    const [condition] = signed.content.conditions;
    const again = { returnId: id, condition: condition.id, version: condition.version, met: false };
    expect(rules(await change(bcf, 'answerCondition', again))).toBe('return-frozen');
    const { fundingLine } = await bcf.query(`query ($id: ID!) { fundingLine(id: $id) { id version } }`, {
      id: signed.content.lines[0].id,
    });
    expect((await change(bcf, 'editFundingLine', { ...fundingLine, description: 'Changed since' })).__typename).toBe(
      'FundingLine',
    );
    expect(await returnOf('Q2', `content { ${CONTENT} lines { description } }`)).toEqual(signed);

    // Two sign at once: one after the other, and neither is lost.
    const both = await Promise.all([signQ2('HWB_CHAIR', lead), signQ2('S151_OFFICER', finance)]);
    for (const [index, [role, who]] of (
      [
        ['HWB_CHAIR', lead],
        ['S151_OFFICER', finance],
      ] as const
    ).entries()) {
      if (both[index].__typename === 'Conflict') expect((await signQ2(role, who)).__typename).toBe('FundingReturn');
    }
    const done = await returnOf('Q2');
    expect(done.state).toBe('SIGNED');
    expect(done.signatures.map(({ role, signedOn }: Anything) => [role, signedOn]).sort()).toEqual(
      ['BCF_LEAD', 'HWB_CHAIR', 'S151_OFFICER'].map((role) => [role, '2025-11-05']),
    );
    const withdraw = await change(bcf, 'withdrawSignatures', { id, version: done.version, reason: 'A slip.' });
    expect(rules(withdraw)).toBe('return-frozen');
  });

  it('is not changed past every use case either', async () => {
    const { id } = await returnOf('Q2', '');
    await expect(weft.app(place, `update funding_return set frozen = '{}' where id = '${id}'`)).rejects.toThrow(
      /a signed return stands/,
    );
    await expect(weft.app(place, `update return_answer set answer = '{}' where return_id = '${id}'`)).rejects.toThrow(
      /the return is being signed/,
    );
    const signatures = (who: 'app' | 'superuser', sql: string) =>
      who === 'app' ? weft.app(place, sql) : weft.superuser(sql);
    const more = `insert into return_signature (place_id, id, return_id, role, person_id, signed_on)
      values ('${place}', '${randomUUID()}', '${id}', 'HOUSING_LEAD', '${people.get('lead')}', '2025-11-05')`;
    for (const sql of [more, `delete from return_signature where return_id = '${id}'`]) {
      for (const who of ['app', 'superuser'] as const) {
        await expect(signatures(who, sql)).rejects.toThrow(/the signatures of a signed return stand/);
      }
    }
    const forge = `update return_signature set person_id = '${people.get('lead')}' where return_id = '${id}'`;
    await expect(weft.app(place, forge)).rejects.toThrow(/permission denied/);
    await expect(weft.superuser(forge)).rejects.toThrow(/never changed/);
    await expect(weft.superuser('truncate return_signature')).rejects.toThrow(/is only added to/);
    expect((await returnOf('Q2', '')).signatures).toHaveLength(3);
  });

  it('comes out in the sheets of the round, with who signed', async () => {
    const { sheets, content } = await returnOf(
      'Q2',
      `content { ${CONTENT} } sheets { name headings rows { cells { kind value } } }`,
    );
    expect(sheets.map(({ name }: Anything) => name)).toEqual([
      'Cover',
      'National conditions',
      'Metrics',
      'Expenditure',
    ]);
    const cover = sheets[0].rows[0].cells.map(({ value }: Anything) => value);
    expect(cover[3]).toContain('BCF lead');
    expect(cover[4]).toBe('2025-11-05');
    const spending = sheets[3];
    const at = spending.headings.indexOf('Actual expenditure to date');
    expect(spending.rows.map(({ cells }: Anything) => cells[at])).toEqual(
      content.lines.map(({ spent }: Anything) => ({ kind: 'PENCE', value: String(spent) })),
    );
  });

  it('is taken back before the last signature, and mended', async () => {
    await close('2025-10-01', '2025-11-01', '2025-12-01');
    await answerAll('Q3');
    expect((await sign('BCF_LEAD', bcf, 'Q3')).__typename).toBe('FundingReturn');
    const { id, version } = await returnOf('Q3', '');
    expect(rules(await change(finance, 'withdrawSignatures', { id, version, reason: ' ' }))).toEqual([
      'reason required',
    ]);
    const pmo = await weft.as('pmo');
    expect(rules(await change(pmo, 'withdrawSignatures', { id, version, reason: 'Mine.' }))).toBe('not-a-signatory');
    expect((await change(finance, 'withdrawSignatures', { id, version, reason: 'A figure.' })).__typename).toBe(
      'FundingReturn',
    );
    expect(await returnOf('Q3', '')).toMatchObject({ state: 'DRAFT', signatures: [] });
  });
});
