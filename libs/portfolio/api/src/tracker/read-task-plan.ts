import { isIsoDate, type IsoDate } from '@weft/kernel';
import { taskWorkbook, type PlanTask, type TrackerWorkbook } from '@weft/portfolio/domain';
import { tooManyRows, UnfitFile } from '@weft/platform/sheets';
import { XMLParser } from 'fast-xml-parser';
import { MOST_ROWS } from './tracker-jobs';

type Node = Readonly<Record<string, unknown>>;

const LISTS = ['Task', 'Resource', 'Assignment', 'Baseline', 'PredecessorLink'];

/** Reads a plan that MS Project saved as XML, as a sheet of its projects and milestones. */
export function readTaskPlan(bytes: Buffer): TrackerWorkbook {
  const text = bytes.toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString('latin1').replace(/\0/g, ''))) {
    throw new UnfitFile(
      'reaches-outside',
      'The file declares entities, which could reach outside it. Save the plan from MS Project as XML, and try again.',
    );
  }
  if ((text.match(/<Task>/g)?.length ?? 0) > MOST_ROWS) throw tooManyRows(MOST_ROWS);
  const project = projectIn(text);
  const resources = new Map(
    listed(project['Resources'], 'Resource').map((one) => [said(one, 'UID'), said(one, 'Name')]),
  );
  const assigned = Map.groupBy(listed(project['Assignments'], 'Assignment'), (one) => said(one, 'TaskUID'));
  const tasks = listed(project['Tasks'], 'Task')
    .filter((task) => said(task, 'IsNull') !== '1' && said(task, 'Active') !== '0' && said(task, 'Name') !== '')
    .map((task): PlanTask => {
      const uid = said(task, 'UID');
      const baseline = listed(task, 'Baseline').find((one) => ['', '0'].includes(said(one, 'Number')));
      const who = (assigned.get(uid) ?? []).flatMap((one) => resources.get(said(one, 'ResourceUID')) || []);
      return {
        uid,
        name: said(task, 'Name'),
        outlineLevel: Number(said(task, 'OutlineLevel')) || 0,
        summary: said(task, 'Summary') === '1',
        milestone: said(task, 'Milestone') === '1',
        critical: said(task, 'Critical') === '1',
        start: day(task, 'Start'),
        finish: day(task, 'Finish'),
        baselineFinish: baseline ? day(baseline, 'Finish') : null,
        actualFinish: day(task, 'ActualFinish'),
        percentComplete: Number(said(task, 'PercentComplete')) || 0,
        resources: who,
        links: listed(task, 'PredecessorLink').length,
      };
    });
  const title = said(project, 'Title') || said(project, 'Name').replace(/\.\w+$/, '');
  return taskWorkbook({ title, category: said(project, 'Category'), tasks });
}

function projectIn(text: string): Node {
  let parsed: Node;
  try {
    const parser = new XMLParser({
      parseTagValue: false,
      removeNSPrefix: true,
      isArray: (name) => LISTS.includes(name),
    });
    parsed = parser.parse(text, true) as Node;
  } catch {
    throw new UnfitFile('damaged', 'The XML is damaged and cannot be read. Save the plan from MS Project as XML anew.');
  }
  const project = parsed['Project'];
  if (typeof project === 'object' && project !== null && 'Tasks' in project) return project as Node;
  throw new UnfitFile('not-a-plan', 'The XML holds no plan of MS Project. In Project choose File → Save As → XML.');
}

function listed(node: unknown, name: string): readonly Node[] {
  const list = typeof node === 'object' && node !== null ? (node as Node)[name] : undefined;
  return Array.isArray(list) ? list.filter((one): one is Node => typeof one === 'object' && one !== null) : [];
}

function said(node: Node, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The day of '2026-03-31T17:00:00'. */
function day(node: Node, name: string): IsoDate | null {
  const text = said(node, name).slice(0, 10);
  return isIsoDate(text) ? text : null;
}
