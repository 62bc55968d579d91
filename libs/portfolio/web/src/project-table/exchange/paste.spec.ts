import type { ProjectRowFragment } from '../../generated/graphql';
import { chosenColumns } from '../columns';
import { beginsWithHeads, planPaste, type PasteTarget } from './paste';

const row = (number: number, more: object = {}): ProjectRowFragment =>
  ({
    id: `p${number}`,
    code: `PI-0${number}`,
    name: `Project ${number}`,
    home: { id: 'h', code: 'PI', name: 'Promoting Independence' },
    lead: { id: 'tanvir', name: 'Tanvir Rahman', initials: 'TR' },
    sro: null,
    organisation: null,
    priority: null,
    startsOn: null,
    endsOn: null,
    stage: 'DELIVER',
    rating: 'GREEN',
    ratingHistory: [],
    slipDays: 4,
    nextMilestone: { id: `m${number}`, title: 'Contract live', forecastOn: '2025-11-28', version: 2 },
    version: 7,
    ...more,
  }) as unknown as ProjectRowFragment;

const target = (...columns: string[]): PasteTarget => ({
  rows: [row(1), row(2)],
  columns: chosenColumns(columns),
  today: '2025-11-05',
  names: {
    people: [
      { id: 'nadia', names: ['Nadia Khatun'] },
      { id: 'sam1', names: ['Sam Lee'] },
      { id: 'sam2', names: ['Sam Lee'] },
    ],
    organisations: [{ id: 'elft', names: ['East London NHS Foundation Trust', 'ELFT'] }],
    priorities: () => [],
  },
});
const why = (plan: ReturnType<typeof planPaste>) => plan.refused.map(({ code, message }) => `${code} ${message}`);

describe('a block from a spreadsheet', () => {
  it('changes details and forecasts of the rows it lies on, as one change', () => {
    const plan = planPaste(
      [
        ['New name', 'nadia khatun', '1/12/25', 'ELFT'],
        ['Project 2', 'Tanvir Rahman', '28 Nov 2025', ''],
      ],
      target('name', 'lead', 'forecast', 'organisation'),
    );
    expect(plan.refused).toEqual([]);
    expect(plan.asks).toEqual([
      {
        verb: 'details',
        rows: [{ id: 'p1', version: 7, name: 'New name', leadId: 'nadia', organisationId: 'elft' }],
        forecasts: [{ id: 'm1', version: 2, forecastOn: '2025-12-01' }],
      },
    ]);
  });

  it('tells each cell that it cannot take by its row and column', () => {
    const plan = planPaste(
      [
        ['', 'Sam Lee', '31/11/2025', 'Amber'],
        ['Project 2', 'Nobody', 'soon', 'Green'],
      ],
      target('name', 'lead', 'forecast', 'rating'),
    );
    expect(plan.asks).toEqual([]);
    expect(why(plan)).toEqual([
      'PI-01 Row 1, Project: a name cannot be empty.',
      'PI-01 Row 1, Lead: “Sam Lee” is more than one person here.',
      'PI-01 Row 1, Forecast: November has 30 days.',
      'PI-01 Row 1, Rating: this column is not changed here; it says “Green”.',
      'PI-02 Row 2, Lead: “Nobody” is no person here.',
      expect.stringContaining('PI-02 Row 2, Forecast: “soon”'),
    ]);
  });

  it('says what lies below or beside the table', () => {
    const plan = planPaste([['Project 1', 'more'], ['Project 2'], ['Project 3']], target('name'));
    expect(plan.asks).toEqual([]);
    expect(why(plan)).toEqual(['PI-01 Row 1: there is no column here for “more”.', ' The list ends before this row.']);
  });

  it('empties what may be empty, and takes back the apostrophe that kept a formula from running', () => {
    const plan = planPaste([["'=SUM", '–']], { ...target('name', 'lead'), rows: [row(1)] });
    expect(plan.asks).toEqual([{ verb: 'details', rows: [{ id: 'p1', version: 7, name: '=SUM', leadId: null }] }]);
  });

  it('may begin with the heads of this table', () => {
    expect(
      beginsWithHeads(
        [
          ['Project', 'Lead'],
          ['x', 'y'],
        ],
        ['Project', 'Lead', 'Forecast'],
      ),
    ).toBe(true);
    expect(beginsWithHeads([['Project']], ['Project'])).toBe(false);
    expect(beginsWithHeads([['Home First', 'Lead']], ['Project', 'Lead'])).toBe(false);
  });
});
