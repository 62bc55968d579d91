/** A tracker as a workstream keeps it in a workbook: 300 projects, 25 errors as people make them. */
import excel from '@protobi/exceljs';

export const PROJECTS = 300;
/** Projects with a milestone to come, on a sheet of their own: those for stroke, ten of each lead. */
export const MILESTONES = PROJECTS / 10;
const AREAS = [
  'Carers',
  'Reablement',
  'Dementia',
  'Falls',
  'Housing',
  'Frailty',
  'Stroke',
  'Asthma',
  'Diabetes',
  'Sleep',
];
const KINDS = ['cafe', 'pathway', 'hub', 'clinic', 'outreach', 'pilot', 'helpline', 'register', 'review', 'school'];
const WHERE = ['in Bow', 'in Poplar', 'at Mile End'];
const nameOf = (n: number) => `${AREAS[n % 10]} ${KINDS[Math.floor(n / 10) % 10]} ${WHERE[Math.floor(n / 100)]}`;
/** Title, note and two rows of heads stand above the first project. */
const rowOf = (n: number) => n + 5;

/** A cell with an error: where it stands, what is typed, and what puts it right. */
export interface Planted {
  readonly address: string;
  readonly column: string;
  readonly typed: string;
  readonly right: string;
}

const plantedIn = (leads: readonly string[]) => {
  const [lead = ''] = leads;
  const misspelt = `${lead.slice(0, 3)}${lead.slice(4)}`;
  const ratings = ['Purple', 'Purple', 'Purple', 'Purple', 'Fine', 'Middling', '2', 'Hm', 'Yes'];
  const dates = ['03/31/2027', '02/28/2027', '12/24/2026', 'soon', 'when funded', '31/02/2027'];
  return [
    ...ratings.map((typed, index) => ({ column: 'E', n: 10 + index * 3, typed, right: 'Amber' })),
    ...dates.map((typed, index) => ({ column: 'G', n: 60 + index * 4, typed, right: '31/3/2027' })),
    ...[0, 1, 2, 3].map((index) => ({ column: 'D', n: 100 + index, typed: misspelt, right: lead })),
    ...[0, 1, 2].map((index) => ({ column: 'C', n: 120 + index, typed: 'Ward of wonders', right: 'Urgent Care' })),
    ...[0, 1].map((index) => ({ column: 'H', n: 140 + index, typed: 'Board agreed?', right: 'Plan' })),
    { column: 'A', n: 200, typed: 'IM-1001', right: 'IM-1200' },
  ];
};

/** The errors of the tracker. */
export const plantedErrors = (leads: readonly string[]): readonly Planted[] =>
  plantedIn(leads).map(({ column, n, typed, right }) => ({ address: `${column}${rowOf(n)}`, column, typed, right }));

/** The tracker as bytes. @param leads three people of the place by name, who lead a hundred projects each. */
export async function oldTracker(leads: readonly string[]): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Tracker');
  sheet.addRow(['Partnership project tracker, October']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['Please keep this up to date']);
  sheet.addRow(['Project', null, null, null, 'Status', 'Dates', null, null]);
  sheet.mergeCells('F3:G3');
  sheet.addRow(['Project code', 'Project name', 'Workstream', 'Lead', 'RAG', 'Start', 'End', 'Stage']);
  const milestones = workbook.addWorksheet('Milestones');
  milestones.addRow(['Project code', 'Milestone', 'Baseline', 'Forecast']);
  const wrong = plantedIn(leads);
  for (let n = 0; n < PROJECTS; n += 1) {
    const code = `IM-${1000 + n}`;
    const cells = [
      code,
      nameOf(n),
      'Urgent Care',
      leads[Math.floor(n / 10) % leads.length],
      ['G', 'A/G', 'amber', 'on track'][n % 4] ?? 'G',
      new Date(Date.UTC(2025, 3, 1)),
      'Mar-27',
      'Delivery',
    ];
    for (const { column, typed } of wrong.filter((one) => one.n === n)) cells[column.charCodeAt(0) - 65] = typed;
    sheet.addRow(cells);
    const on = new Date(Date.UTC(2026, 0, 1 + n));
    if (AREAS[n % 10] === 'Stroke') milestones.addRow([code, `First patients of ${nameOf(n)}`, on, on]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
