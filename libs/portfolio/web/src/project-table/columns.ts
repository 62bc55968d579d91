import type { Column } from '@weft/ui/table';

/** The columns of the project table; the name and the rating are never given up. */
export const PROJECT_COLUMNS: readonly Column[] = [
  { key: 'code', label: 'Code', width: 62, sort: 'CODE', priority: 1 },
  { key: 'name', label: 'Project', width: 210, grow: true, sort: 'NAME', priority: 1 },
  { key: 'rating', label: 'Rating', width: 90, sort: 'RATING', priority: 1 },
  { key: 'history', label: 'Six months', width: 104, priority: 3 },
  { key: 'stage', label: 'Stage', width: 78, sort: 'STAGE', priority: 6 },
  { key: 'milestone', label: 'Next milestone', width: 190, priority: 5 },
  { key: 'forecast', label: 'Forecast', width: 128, sort: 'NEXT_FORECAST', priority: 2 },
  { key: 'slip', label: 'Worst slip', width: 96, end: true, sort: 'SLIP', priority: 2 },
  { key: 'lead', label: 'Lead', width: 150, sort: 'LEAD', priority: 4 },
  { key: 'home', label: 'Workstream', width: 190, priority: 7 },
  { key: 'organisation', label: 'Organisation', width: 130, priority: 8 },
  { key: 'declared', label: 'Declared', width: 108, priority: 9 },
];

export const GROUPINGS = [
  { key: '', label: 'None' },
  { key: 'lead', label: 'Lead' },
  { key: 'home', label: 'Workstream' },
  { key: 'stage', label: 'Stage' },
  { key: 'rating', label: 'Rating' },
] as const;
export type GroupingKey = (typeof GROUPINGS)[number]['key'];
