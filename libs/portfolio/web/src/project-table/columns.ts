import {
  STANDARD_COLUMNS,
  TABLE_COLUMNS,
  TABLE_GROUPINGS,
  type TableColumn,
  type TableGrouping,
} from '@weft/portfolio/domain';
import type { Column } from '@weft/ui/table';
import type { ProjectGrouping } from '../generated/graphql';

type ProjectColumn = Column & { readonly key: TableColumn };

const described: Readonly<Record<TableColumn, Omit<ProjectColumn, 'key'>>> = {
  code: { label: 'Code', width: 62, sort: 'CODE', priority: 1 },
  name: { label: 'Project', width: 210, grow: true, sort: 'NAME', priority: 1, editable: true },
  rating: { label: 'Rating', width: 90, sort: 'RATING', priority: 1, editable: true },
  history: { label: 'Six months', width: 104, priority: 3 },
  stage: { label: 'Stage', width: 78, sort: 'STAGE', priority: 6, editable: true },
  milestone: { label: 'Next milestone', width: 190, priority: 5 },
  forecast: { label: 'Forecast', width: 128, sort: 'NEXT_FORECAST', priority: 2, editable: true },
  slip: { label: 'Worst slip', width: 96, end: true, sort: 'SLIP', priority: 2 },
  lead: { label: 'Lead', width: 150, sort: 'LEAD', priority: 4, editable: true },
  sro: { label: 'SRO', width: 150, priority: 4, editable: true },
  home: { label: 'Workstream', width: 190, priority: 7 },
  priority: { label: 'Priority', width: 190, priority: 7, editable: true },
  organisation: { label: 'Organisation', width: 130, priority: 8, editable: true },
  startsOn: { label: 'Starts', width: 112, priority: 8, editable: true },
  endsOn: { label: 'Ends', width: 112, priority: 8, editable: true },
  declared: { label: 'Declared', width: 108, priority: 9 },
};

/** The columns that there are; code, name and rating are never given up where it is narrow. */
export const PROJECT_COLUMNS: readonly ProjectColumn[] = TABLE_COLUMNS.map((key) => ({ key, ...described[key] }));

/** The columns that the address asks for, in its order; those that stand where it asks for none. The name always shows. */
export function chosenColumns(keys: readonly string[]): readonly ProjectColumn[] {
  const known = PROJECT_COLUMNS.filter(({ key }) => keys.includes(key));
  if (known.length === 0) return PROJECT_COLUMNS.filter(({ key }) => STANDARD_COLUMNS.includes(key));
  const inOrder = [...known].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  return inOrder.some(({ key }) => key === 'name') ? inOrder : [{ key: 'name', ...described.name }, ...inOrder];
}

const groupingWords: Readonly<Record<TableGrouping, string>> = {
  lead: 'Lead',
  home: 'Workstream',
  stage: 'Stage',
  rating: 'Rating',
  organisation: 'Organisation',
  priority: 'Priority',
};

/** What the table can be grouped by: the address's word, the screen's, the server's, and what a row without one is under. */
export const GROUPINGS: readonly {
  readonly key: TableGrouping;
  readonly label: string;
  readonly asked: ProjectGrouping;
  readonly none: string;
}[] = TABLE_GROUPINGS.map((key) => ({
  key,
  label: groupingWords[key],
  asked: key.toUpperCase() as ProjectGrouping,
  none: `No ${groupingWords[key].toLowerCase()}`,
}));
