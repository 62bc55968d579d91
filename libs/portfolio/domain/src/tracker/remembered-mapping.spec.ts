import { undoOf } from './import-plan';
import { chooseMapping, guessMapping, mappingFaults, rememberMapping, withHomes } from './mapping';
import { book, sheet, plan, HEAD } from '../testing/tracker-place';

describe('what is remembered', () => {
  it('is used for the next workbook of the same heads', () => {
    const first = book(
      sheet('Projects', [
        ['Project', 'Kümmerer', 'RAG'],
        ['Carers cafe', 'Tanvir Rahman', 'G'],
      ]),
    );
    const guessed = guessMapping(first);
    const chosen = {
      ...guessed,
      sheets: guessed.sheets.map((one) => ({
        ...one,
        columns: one.columns.map((column) =>
          column.column === 1 ? { ...column, field: 'project.lead' as const } : column,
        ),
      })),
    };
    const remembered = rememberMapping(chosen);
    const next = book(sheet('Projects', [['RAG', 'Project', 'Kummerer', 'Lead'], []]));
    expect(guessMapping(next, remembered).sheets[0]?.columns.map(({ field }) => field)).toEqual([
      'project.rating',
      'project.name',
      'project.lead',
      null,
    ]);
  });

  it('is used where nothing of the sheet would be recognised', () => {
    const unknown = book(
      sheet('Work', [
        ['Nr', 'Was', 'Wer'],
        ['PI-7', 'Carers cafe', 'Tanvir Rahman'],
      ]),
    );
    const guessed = guessMapping(unknown);
    expect(guessed.sheets[0]).toMatchObject({ record: null, columns: [] });
    const columns = [
      { column: 0, field: 'project.code' as const },
      { column: 1, field: 'project.name' as const },
    ];
    const chosen = chooseMapping(unknown, guessed, [{ sheet: 'Work', record: 'PROJECT', columns }]);
    const fields = ['project.code', 'project.name', null];
    expect(chosen.sheets[0]?.columns.map(({ field }) => field)).toEqual(fields);
    expect(guessMapping(unknown, rememberMapping(chosen)).sheets[0]?.columns.map(({ field }) => field)).toEqual(fields);
  });

  it('which row is the head is said by a person, read with its columns, and remembered', () => {
    const rows = [
      ['Project', 'RAG', 'Lead'],
      ['Name of it', 'Status', 'Who leads'],
      ['Carers cafe', 'G', 'Tanvir Rahman'],
    ];
    const work = book(sheet('Projects', rows));
    const guessed = guessMapping(work);
    expect(guessed.sheets[0]).toMatchObject({ headRow: 0 });
    const chosen = chooseMapping(work, guessed, [
      { sheet: 'Projects', record: 'PROJECT', headRow: 1, columns: [{ column: 0, field: 'project.name' }] },
    ]);
    expect(chosen.sheets[0]).toMatchObject({ headRow: 1, headRows: 1, headChosen: true });
    expect(chosen.sheets[0]?.columns[0]).toMatchObject({ head: 'Name of it', field: 'project.name' });
    const remembered = rememberMapping(chosen);
    expect(guessMapping(work, remembered).sheets[0]).toMatchObject({
      headRow: 1,
      columns: chosen.sheets[0]?.columns.map(({ head }) => ({ head })),
    });
    // The next tracker has its head elsewhere: it is looked for, not taken from where it was.
    const moved = book(
      sheet('Projects', [
        ['Project', 'RAG', 'Lead'],
        ['Carers cafe', 'G', 'Tanvir Rahman'],
        ['Falls clinic', 'A', ''],
      ]),
    );
    expect(guessMapping(moved, remembered).sheets[0]).toMatchObject({ headRow: 0 });
  });

  it('a field that is chosen for a column is taken from the one that had it', () => {
    const two = book(sheet('Projects', [['Project', 'Scheme name', 'RAG'], []]));
    const columns = [{ column: 1, field: 'project.name' as const }];
    const chosen = chooseMapping(two, guessMapping(two), [{ sheet: 'Projects', record: 'PROJECT', columns }]);
    expect(chosen.sheets[0]?.columns.map(({ field }) => field)).toEqual([null, 'project.name', 'project.rating']);
    expect(withHomes(two, chosen).sheets[0]?.columns.at(-1)).toMatchObject({ column: 3, field: 'project.home' });
  });

  it('a mapping is refused that fills a field twice, or nothing that names a record', () => {
    const guessed = guessMapping(book(sheet('Projects', [['Project', 'Lead', 'RAG']])));
    const [only] = guessed.sheets;
    if (!only) throw new Error('no sheet');
    const withFields = (field: 'project.lead' | 'project.rating') => ({
      ...guessed,
      sheets: [{ ...only, columns: only.columns.map((column) => ({ ...column, field })) }],
    });
    expect(mappingFaults(withFields('project.lead')).map(({ rule }) => rule)).toEqual([
      'title-not-mapped',
      'field-twice',
    ]);
  });
});

describe('undoing', () => {
  it('takes back what was created, last first, and puts back what was changed', () => {
    const made = plan(
      book(
        sheet('Projects', [
          HEAD,
          ['PI-20', 'Carers cafe', 'PI'],
          ['PI-04', 'Home First discharge to assess', '', '', 'A'],
        ]),
        sheet('Milestones', [
          ['Project', 'Milestone', 'Forecast'],
          ['PI-20', 'Cafe opens', '1/3/26'],
        ]),
      ),
    );
    const saved = new Map(
      made.records.map(({ key, existing }, index) => [key, { id: existing?.id ?? `new${index}`, version: 4 }]),
    );
    expect(undoOf(made, saved)).toEqual({
      remove: [
        { record: 'MILESTONE', id: 'new2', version: 4, title: 'Cafe opens' },
        { record: 'PROJECT', id: 'new0', version: 4, title: 'Carers cafe' },
      ],
      restore: [
        {
          record: 'PROJECT',
          id: 'p4',
          version: 4,
          title: 'Home First discharge to assess',
          fields: { rating: 'GREEN' },
        },
      ],
    });
  });
});
