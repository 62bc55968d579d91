import { TestBed } from '@angular/core/testing';
import { answering, show } from '@weft/ui/testing';
import { ImportPage } from './import-page';
import { ImportPageHarness } from './import-page.harness';

const problem = (address: string, more: object = {}) => ({
  __typename: 'TrackerProblem',
  severity: 'ERROR',
  sheet: 'Tracker',
  row: Number(address.slice(1)),
  address,
  column: address.slice(0, 1),
  field: 'project.lead',
  rule: 'person-unknown',
  message: '“Tanvr Rahman” is no person here. Did you mean Tanvir Rahman?',
  typed: 'Tanvr Rahman',
  right: 'Tanvir Rahman',
  key: `PROJECT:Tracker!${address.slice(1)}`,
  likeId: null,
  likeCode: null,
  likeName: null,
  ...more,
});
const count = (record: string, create: number) => ({ __typename: 'TrackerCount', record, create, change: 0, same: 0 });
const file = (version: number, problems: object[]) => ({
  __typename: 'TrackerFile',
  id: 'f1',
  version,
  name: 'tracker.xlsx',
  form: 'WORKBOOK',
  expiresAt: '2025-11-06T09:00:00.000Z',
  errors: problems.length,
  warnings: 0,
  ready: problems.length === 0,
  mended: 0,
  quarters: 'CALENDAR',
  counts: [count('PROJECT', 2), count('MILESTONE', 0), count('RISK', 0)],
  sheets: [
    { __typename: 'TrackerSheet', name: 'Tracker', rows: 3, record: 'PROJECT', headRow: 1, headRows: 1, columns: [] },
  ],
  problems,
});
const NOTHING = { people: [], organisations: [], workstreams: [], programmes: [] };

async function shown(answers: Parameters<typeof answering>[0]) {
  const server = answering({
    Choices: () => NOTHING,
    ImportPage: () => ({ trackerFiles: [], trackerImports: [] }),
    TrackerRecords: () => ({ trackerFile: { __typename: 'TrackerFile', id: 'f1', version: 1, records: [] } }),
    ...answers,
  });
  TestBed.configureTestingModule({ providers: server.providers });
  const { piece, fixture } = await show(ImportPage, { file: 'f1' });
  const sentBy = (operation: string) =>
    server.sent.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
  return { page: await piece(ImportPageHarness), sentBy, settled: () => fixture.whenStable() };
}

describe('the preview of a tracker', () => {
  it('says what keeps it from being imported, with what was meant in the cell already', async () => {
    const { page, sentBy } = await shown({
      TrackerFilePreview: () => ({ trackerFile: file(1, [problem('D2'), problem('D5')]) }),
    });
    expect(await page.status()).toContain('2 errors to put right first');
    expect(await page.cell('D2')).toBe('Tanvir Rahman');
    await page.press('Import');
    expect(sentBy('ImportTracker')).toEqual([]);
  });

  it.each([
    ['looks-like-nhs-number', true],
    ['similar-title', true],
    ['row-left-out', false],
  ])('shows what has to be seen before it is saved: %s %s', async (rule, open) => {
    const warning = problem('B2', { severity: 'WARNING', rule });
    const { page } = await shown({
      TrackerFilePreview: () => ({ trackerFile: { ...file(1, [warning]), errors: 0, warnings: 1, ready: true } }),
    });
    expect(await page.toLookAt()).toBe(open);
  });

  it('says what a file without entries holds, and of which project each new milestone is', async () => {
    const empty = { ...file(1, []), ready: false, counts: [count('PROJECT', 0), count('MILESTONE', 0)] };
    const milestone = (key: string, code: string | null, project: string) => ({
      __typename: 'TrackerRow',
      key,
      record: 'MILESTONE',
      action: 'CREATE',
      sheet: 'Milestones',
      row: 2,
      code,
      title: 'Go live',
      project,
      fields: [],
    });
    const rows = [milestone('m1', null, 'Carers cafe'), milestone('m2', 'PI-04', 'Home First')];
    const { page, settled } = await shown({
      TrackerFilePreview: () => ({ trackerFile: empty }),
      TrackerRecords: () => ({ trackerFile: { __typename: 'TrackerFile', id: 'f1', version: 1, records: rows } }),
    });
    await settled();
    expect(await page.status()).toContain('the file says nothing under its heads');
    expect(await page.text()).toContain('Go liveCarers cafe');
    expect(await page.text()).toContain('Go livePI-04, Home First');
  });

  it('puts alike cells right together, and others one by one, on the version that was seen last', async () => {
    const other = problem('E3', {
      field: 'project.rating',
      rule: 'not-a-rating',
      typed: 'Purple',
      right: null,
      message: 'Purple is no rating.',
    });
    const answers = [file(2, [other]), file(3, [])];
    const { page, sentBy, settled } = await shown({
      TrackerFilePreview: () => ({ trackerFile: file(1, [problem('D2'), problem('D5'), other]) }),
      CheckTracker: () => ({ checkTracker: answers.shift() }),
    });
    await page.putRight('D2');
    await settled();
    await page.putRight('E3', 'Amber');
    await settled();
    const nothing = { choices: [], sheets: [] };
    expect(sentBy('CheckTracker')).toEqual([
      {
        id: 'f1',
        version: 1,
        mends: [],
        mendAlike: [
          {
            sheet: 'Tracker',
            field: 'project.lead',
            rule: 'person-unknown',
            typed: 'Tanvr Rahman',
            value: 'Tanvir Rahman',
          },
        ],
        ...nothing,
      },
      {
        id: 'f1',
        version: 2,
        mendAlike: [],
        mends: [{ sheet: 'Tracker', row: 3, column: 'E', value: 'Amber' }],
        ...nothing,
      },
    ]);
    expect(await page.status()).toContain('Ready: 2 records in one go');
  });

  it('shows the preview anew where the place has changed since, and imports nothing', async () => {
    const message = 'The place has changed since you saw the preview, so that nothing was imported.';
    const { page, settled } = await shown({
      TrackerFilePreview: () => ({ trackerFile: file(1, []) }),
      ImportTracker: () => ({
        importTracker: { __typename: 'TrackerFileChanged', message, file: file(2, [problem('D2')]) },
      }),
    });
    await page.press('Import 2 records');
    await settled();
    expect(await page.text()).toContain(message);
    expect(await page.status()).toContain('1 error to put right first');
  });

  it('says so where the file is not there any more', async () => {
    const { page } = await shown({ TrackerFilePreview: () => ({ trackerFile: null }) });
    expect(await page.text()).toContain('This file is not here any more');
  });
});
