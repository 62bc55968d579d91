import { dateOf } from '@weft/kernel';
import { book, place, plan } from '../testing/tracker-place';
import { taskWorkbook, type PlanTask } from './project-tasks';

const task = (name: string, more: Partial<PlanTask> = {}): PlanTask => ({
  uid: name,
  name,
  outlineLevel: 2,
  summary: false,
  milestone: false,
  critical: false,
  start: dateOf('2026-01-05'),
  finish: dateOf('2026-03-31'),
  baselineFinish: null,
  actualFinish: null,
  percentComplete: 0,
  resources: [],
  links: 0,
  ...more,
});
const summary = (name: string, more: Partial<PlanTask> = {}) => task(name, { outlineLevel: 1, summary: true, ...more });
const planned = (tasks: readonly PlanTask[], title = 'Carers plan') =>
  plan(taskWorkbook({ title, category: 'PI', tasks }));

describe('a plan of MS Project', () => {
  it('has a project for each summary task at its top, with the milestones that are marked', () => {
    const made = planned([
      summary('Carers cafe', { resources: ['Tanvir Rahman'] }),
      task('Prepare'),
      task('Cafe opens', { milestone: true, critical: true, baselineFinish: dateOf('2026-02-27') }),
      summary('Reablement', { start: dateOf('2025-04-01') }),
      task('Pilot ends', { milestone: true, percentComplete: 100, finish: dateOf('2025-10-31') }),
    ]);
    expect(made.problems.map(({ rule }) => rule)).toEqual(['tasks-not-read']);
    expect(made.records.map(({ record, title }) => [record, title])).toEqual([
      ['PROJECT', 'Carers cafe'],
      ['PROJECT', 'Reablement'],
      ['MILESTONE', 'Cafe opens'],
      ['MILESTONE', 'Pilot ends'],
    ]);
    expect(made.records[0]?.fields['lead']?.value).toBe('tanvir');
    expect(made.records[2]?.fields).toMatchObject({
      critical: { value: true },
      baselineOn: { value: '2026-02-27' },
      forecastOn: { value: '2026-03-31' },
    });
    expect(made.records[3]?.fields['actualOn']?.value).toBe('2025-10-31');
  });

  it('without a summary at its top is one project under its title, and its tasks are the milestones if none is marked', () => {
    const made = planned([task('Buy chairs', { outlineLevel: 1 }), task('Open', { outlineLevel: 1 })]);
    expect(made.records.map(({ title }) => title)).toEqual(['Carers plan', 'Buy chairs', 'Open']);
  });

  it('says what it holds that is not imported, and keeps nobody from importing the rest', () => {
    const made = planned([
      summary('Carers cafe'),
      task('Prepare', { links: 1 }),
      task('Furnish', { links: 2 }),
      task('Cafe opens', { milestone: true }),
    ]);
    expect(made.problems).toMatchObject([
      { severity: 'WARNING', address: 'A1', message: expect.stringContaining('links its tasks 3 times') as string },
      { severity: 'WARNING', message: expect.stringContaining('2 tasks beside its milestones') as string },
    ]);
    expect(made.ready).toBe(true);
  });

  it('names a phase beside the milestones in it', () => {
    const { sheets } = taskWorkbook({
      title: 'T',
      category: '',
      tasks: [
        summary('Carers cafe'),
        task('Delivery', { summary: true }),
        task('Cafe opens', { outlineLevel: 3, milestone: true }),
      ],
    });
    expect(sheets[0]?.rows[2]?.at(-1)).toBe('Delivery');
  });

  it('asks for the workstream where its category names none', () => {
    const made = plan(
      book(...taskWorkbook({ title: 'T', category: '', tasks: [summary('Carers cafe')] }).sheets),
      {},
      {},
      place,
    );
    expect(made.problems.map(({ rule }) => rule)).toEqual(['home-required']);
  });
});
