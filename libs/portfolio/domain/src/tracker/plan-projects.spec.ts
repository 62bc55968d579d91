import type { SheetValue } from '@weft/kernel';
import { mendCells } from './cell-mends';
import { book, sheet, place, plan, found, HEAD } from '../testing/tracker-place';

describe('projects of a tracker', () => {
  const projects = (...rows: SheetValue[][]) => book(sheet('Projects', [HEAD, ...rows]));

  it('that are new are created, as they were typed and understood', () => {
    const made = plan(
      projects(['PI-20', ' Carers  cafe ', 'Promoting independence', 'Rahman, Tanvir', 'A/G', '1/12/25', 'Mar-26']),
    );
    expect(made).toMatchObject({ ready: true, errors: 0, counts: { PROJECT: { create: 1, change: 0, same: 0 } } });
    const [record] = made.records;
    expect(record).toMatchObject({
      key: 'PROJECT:Projects!2',
      action: 'CREATE',
      row: 2,
      title: 'Carers cafe',
      existing: null,
    });
    expect(Object.fromEntries(Object.entries(record?.fields ?? {}).map(([name, { value }]) => [name, value]))).toEqual({
      code: 'PI-20',
      name: 'Carers cafe',
      home: 'pi',
      lead: 'tanvir',
      rating: 'AMBER_GREEN',
      startsOn: '2025-12-01',
      endsOn: '2026-03-31',
    });
    expect(record?.fields['endsOn']).toEqual({
      value: '2026-03-31',
      from: null,
      address: 'G2',
      typed: 'Mar-26',
      note: 'read as 31 Mar 2026, the end of the month',
    });
  });

  it('that are there are changed where they differ, and blank cells change nothing', () => {
    const made = plan(projects(['pi-04', 'Home First discharge to assess', '', '', 'Red', '', '31/7/26']));
    expect(made.records[0]).toMatchObject({
      action: 'CHANGE',
      existing: { id: 'p4', version: 3 },
      fields: { rating: { from: 'GREEN', value: 'RED' }, endsOn: { from: '2026-06-30', value: '2026-07-31' } },
    });
    // A board asks why it is Red.
    expect(made.records[0]?.fields['ratingReason']?.value).toBe('As in the imported tracker.');
    expect(Object.keys(made.records[0]?.fields ?? {})).toHaveLength(3);
  });

  it('that are as they are, are found the same', () => {
    const same = plan(
      projects(['PI-04', 'Home First discharge to assess', 'PI', 'T Rahman', 'green', '12/11/2024', 46203]),
    );
    expect(same).toMatchObject({ ready: false, counts: { PROJECT: { same: 1 } } });
  });

  it('without a code are found by name within their workstream', () => {
    const made = plan(projects([null, 'home first: discharge to assess', 'Promoting Independence', null, 'A']));
    expect(made.records[0]).toMatchObject({ action: 'CHANGE', existing: { id: 'p4' } });
  });

  it('stand under a heading with the name of their workstream', () => {
    const head = ['Ref', 'Project name', 'RAG'];
    const made = plan(
      book({
        name: 'Projects',
        rows: [head, ['URGENT CARE', null, null], [null, 'Winter flow', 'G'], [null, 'Night cover', 'G']],
        merged: [{ top: 1, left: 0, bottom: 1, right: 2 }],
      }),
    );
    expect(made.records.map(({ fields }) => fields['home']?.value)).toEqual(['uc', 'uc']);
    expect(made.errors).toBe(0);
  });

  it('repeated heads, blank rows, totals and lone notes are passed over', () => {
    const made = plan(projects(['PI-20', 'Carers cafe'], [], HEAD, ['Total', null, '1'], ['Source: finance team']));
    expect(made.records).toHaveLength(1);
    expect(found(made)).toEqual(['A5 row-left-out', 'A6 row-left-out']);
  });

  it('every error is told by sheet, row and column, with what would be right', () => {
    const made = plan(
      projects(
        ['PI-20', 'Carers cafe', 'Promoting Independance', 'Tanvr Rahman', 'Purple', '31/02/2026', '03/31/2026'],
        ['PI-21', 'X', 'PI', '', '', '1/3/26', '1/2/26'],
        ['PI-20', 'Another', 'PI'],
        ['', '', 'PI', 'Tanvir Rahman', 'G'],
        ['A code with spaces', 'No home'],
        ['PI-22', 'Broken formula', 'PI', { error: '#REF!' }],
      ),
    );
    expect(found(made)).toEqual([
      'C2 home-unknown',
      'D2 person-unknown',
      'E2 not-a-rating',
      'F2 no-such-day',
      'G2 month-first',
      'B3 too-short',
      'G3 ends-before-start',
      'A4 duplicate-code',
      'B5 required',
      'A6 not-a-code',
      'C6 home-required',
      'D7 cell-error',
    ]);
    const message = (address: string) => made.problems.find((one) => one.address === address)?.message;
    expect(message('C2')).toBe(
      '“Promoting Independance” is no workstream or programme. Did you mean Promoting Independence?',
    );
    expect(message('D2')).toBe('“Tanvr Rahman” is no person here. Did you mean Tanvir Rahman?');
    expect(message('A4')).toBe('PI-20 stands in Projects row 2 already. Give it another code, or remove the row.');
    expect(made.ready).toBe(false);
  });

  it('are ready once the cells are mended', () => {
    const workbook = projects(['PI-20', 'Carers cafe', 'PI', 'Tanvr Rahman']);
    expect(plan(workbook).ready).toBe(false);
    const mended = mendCells(workbook, [{ sheet: 'Projects', row: 1, column: 3, value: 'Tanvir Rahman' }]);
    expect(plan(mended).ready).toBe(true);
    expect(workbook.sheets[0]?.rows[1]?.[3]).toBe('Tanvr Rahman');
  });

  it('or once it is known what a name stands for, or that it stands for nobody', () => {
    const workbook = projects(['PI-20', 'Carers cafe', 'PI', 'TR'], ['PI-21', 'Carers choir', 'PI', 'Agency']);
    const made = plan(workbook, {}, { 'PERSON:tr': 'tanvir', 'PERSON:agency': null });
    expect(made.records.map(({ fields }) => fields['lead']?.value)).toEqual(['tanvir', undefined]);
    expect(made.ready).toBe(true);
  });

  it('are led by the one of two of the same name whose number is written, as an export has it', () => {
    const people = [...place.people, { id: 'zz', name: 'Tanvir Rahman' }, { id: 'zy', name: 'Tim Rahman' }];
    const at = { ...place, people };
    const led = (name: string) => plan(projects(['PI-20', 'Carers cafe', 'PI', name]), {}, {}, at);
    expect(led('Tanvir Rahman (1)').records[0]?.fields['lead']?.value).toBe('tanvir');
    expect(led('Tanvir Rahman (2)').records[0]?.fields['lead']?.value).toBe('zz');
    expect(found(led('Tanvir Rahman'))).toEqual(['D2 person-unknown']);
    expect(led('T Rahman').problems[0]?.message).toBe(
      '“T Rahman” is more than one person here. Write Tanvir Rahman (1) or Tanvir Rahman (2) or Tim Rahman, as an export does.',
    );
  });

  it('much like another of their workstream are asked about, and a person chooses', () => {
    const workbook = projects(
      ['PI-30', 'Home First, discharge to asses', 'PI'],
      ['PI-31', 'Extra care', 'PI'],
      ['PI-32', 'Extra  cares', 'PI'],
    );
    expect(found(plan(workbook))).toEqual(['B2 similar-title', 'B4 similar-title']);
    const chosen = plan(workbook, {
      'PROJECT:Projects!2': { as: 'SAME', id: 'p4' },
      'PROJECT:Projects!3': { as: 'NEW' },
      'PROJECT:Projects!4': { as: 'SKIP' },
    });
    expect(found(chosen)).toEqual(['A2 code-stays']);
    expect(Object.keys(chosen.records[0]?.fields ?? {})).toEqual(['name']);
    expect(chosen.records.map(({ action, existing }) => [action, existing?.id])).toEqual([
      ['CHANGE', 'p4'],
      ['CREATE', undefined],
    ]);
  });

  it('keep their stage and their home', () => {
    const made = plan(
      book(
        sheet('Projects', [
          ['Project code', 'Project', 'Stage', 'Workstream'],
          ['PI-04', 'Home First discharge to assess', 'BAU', 'UC'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['C2 stage-needs-gate', 'D2 home-stays']);
    expect(made).toMatchObject({ errors: 0, warnings: 2, ready: false });
  });

  it('without a workstream are of the one that their sheet is named after', () => {
    const made = plan(
      book(
        sheet('Urgent Care', [
          ['Project', 'RAG'],
          ['Falls bus', 'amber'],
          ['Home First discharge to assess', 'amber'],
        ]),
        sheet('PI', [
          ['Project', 'RAG'],
          ['Falls bus', 'green'],
        ]),
      ),
    );
    expect(found(made)).toEqual([]);
    expect(made.records.map(({ title, action, fields }) => [title, action, fields['home']?.value])).toEqual([
      ['Falls bus', 'CREATE', 'uc'],
      // It is of another workstream, which the sheet of this one may well list.
      ['Home First discharge to assess', 'CHANGE', undefined],
      ['Falls bus', 'CREATE', 'pi'],
    ]);
    expect(made.records[0]?.fields['home']).toMatchObject({
      address: 'A2',
      note: 'from the name of the sheet, “Urgent Care”',
    });
  });

  it('are of the workstream whose name begins as that of a sheet which Excel cut', () => {
    const rows = [
      ['Project', 'RAG'],
      ['Falls bus', 'amber'],
    ];
    const homes = [
      ...place.homes,
      { id: 'pc', code: 'PC', name: 'Primary Care Transformation and Access' },
      { id: 'mh', code: 'MH', name: 'Mental Health, Learning Disability' },
      { id: 'mn', code: 'MN', name: 'Mental Health, Learning Disability and Neurodiversity' },
    ];
    const homeOf = (name: string): unknown =>
      plan(book(sheet(name, rows)), {}, {}, { ...place, homes }).records[0]?.fields['home']?.value;
    const cut = 'Primary Care Transformation and Access'.slice(0, 31);
    expect(homeOf(cut)).toBe('pc');
    expect(homeOf('Primary Care')).toBeUndefined();
    // Two begin so: nobody can say which.
    expect(homeOf('Mental Health, Learning Disability'.slice(0, 31))).toBeUndefined();
  });

  it('with what looks like an NHS number are warned about', () => {
    const made = plan(
      book(
        sheet('Projects', [
          ['Project code', 'Project', 'Summary'],
          ['PI-20', 'Carers cafe', 'Mrs B 943 476 5919'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['C2 looks-like-nhs-number']);
    expect(made.ready).toBe(true);
  });
});
