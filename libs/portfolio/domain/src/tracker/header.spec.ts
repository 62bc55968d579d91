import { cellAddress, columnName, fillMerged, type SheetCells } from '@weft/kernel';
import { templateWorkbook } from './export-sheets';
import { guessSheet } from './header';
import { guessMapping, mappingFaults } from './mapping';
import { book, sheet, plan, fieldsOf, HEAD } from '../testing/tracker-place';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));
  it('count rows from 1', () => expect(cellAddress(11, 2)).toBe('C12'));
});

describe('the head of a sheet', () => {
  it('is found under title rows, and its columns by what people call them', () => {
    const tracker = sheet('Tracker', [
      ['Tower Hamlets Together', null],
      ['Programme tracker, November 2025', null, null, 'Updated 3/11/25'],
      [],
      [...HEAD, 'Budget £k'],
      ['PI-20', 'Carers cafe', 'Promoting Independence'],
    ]);
    expect(guessSheet(tracker)).toMatchObject({ record: 'PROJECT', headRow: 3, headRows: 1 });
    expect(fieldsOf(tracker)).toEqual({
      A: 'project.code',
      B: 'project.name',
      C: 'project.home',
      D: 'project.lead',
      E: 'project.rating',
      F: 'project.startsOn',
      G: 'project.endsOn',
      H: null,
    });
    expect(guessSheet(tracker).columns[7]).toMatchObject({ field: null, money: true });
  });

  it('can have two rows, with merged cells above', () => {
    const risks: SheetCells = {
      name: 'RAID log',
      rows: [
        ['Risk register'],
        ['Risk ID', 'Project', 'Risk', 'Inherent', null, 'Current', null, 'Mitigation', 'Owner', 'Status'],
        [null, null, null, 'Likelihood', 'Impact', 'Likelihood', 'Impact', null, null, null],
        ['7', 'PI-04', 'Staff leave', 4, 4, 3, 4, 'Retention pay', 'Tanvir Rahman', 'Open'],
      ],
      merged: [
        { top: 0, left: 0, bottom: 0, right: 9 },
        { top: 1, left: 3, bottom: 1, right: 4 },
        { top: 1, left: 5, bottom: 1, right: 6 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ],
    };
    expect(guessSheet(risks)).toMatchObject({ record: 'RISK', headRow: 1, headRows: 2 });
    expect(fieldsOf(risks)).toEqual({
      A: 'risk.code',
      B: 'project.name',
      C: 'risk.title',
      D: 'risk.inherentLikelihood',
      E: 'risk.inherentConsequence',
      F: 'risk.currentLikelihood',
      G: 'risk.currentConsequence',
      H: 'risk.controls',
      I: 'risk.owner',
      J: 'risk.state',
    });
  });

  it('says what a sheet is about, even where heads are bare', () => {
    const milestones = sheet('Plan', [['Project ref', 'Milestone', 'Baseline', 'Due date', 'Completed', 'Owner']]);
    expect(guessSheet(milestones).record).toBe('MILESTONE');
    expect(fieldsOf(milestones)).toEqual({
      A: 'project.code',
      B: 'milestone.title',
      C: 'milestone.baselineOn',
      D: 'milestone.forecastOn',
      E: 'milestone.actualOn',
      F: 'milestone.owner',
    });
  });

  it('knows the single letters that risk registers are headed with', () => {
    const risks = sheet('RISKS', [['Project', 'Risk', 'L', 'I', 'Mitigation', 'Owner', 'Status']]);
    expect(guessSheet(risks).record).toBe('RISK');
    expect(fieldsOf(risks)).toMatchObject({ C: 'risk.currentLikelihood', D: 'risk.currentConsequence' });
  });

  it('reads all in one sheet as projects with their milestones and risks', () => {
    const all = sheet('All', [
      [...HEAD, 'Milestone', 'Baseline date', 'Forecast date', 'Key risk', 'Likelihood', 'Impact'],
    ]);
    expect(guessSheet(all).record).toBe('PROJECT');
    expect(Object.values(fieldsOf(all)).slice(7)).toEqual([
      'milestone.title',
      'milestone.baselineOn',
      'milestone.forecastOn',
      'risk.title',
      'risk.currentLikelihood',
      'risk.currentConsequence',
    ]);
  });

  it('is not found where there is none', () => {
    expect(guessSheet(sheet('Notes', [['Remember the milk'], ['x', 'y']])).record).toBeNull();
    const notes = book(sheet('Notes', [['a', 'b']]));
    expect(mappingFaults(guessMapping(notes)).map(({ rule }) => rule)).toEqual(['nothing-mapped']);
    expect(plan(notes)).toMatchObject({ ready: false, errors: 1 });
  });

  it('of every sheet of the template is found with every field', () => {
    for (const cells of templateWorkbook().sheets) {
      const { columns } = guessSheet(cells);
      expect(columns.every(({ field, sure }) => field !== null && sure === 1)).toBe(true);
    }
  });
});

describe('merged cells', () => {
  it('are filled with what they show', () => {
    const cells = fillMerged({
      name: 's',
      rows: [['a', null], [null]],
      merged: [{ top: 0, left: 0, bottom: 5, right: 1 }],
    });
    expect(cells.rows).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ]);
  });
});
