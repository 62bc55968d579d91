import { ratingLetters, ratingWords, stageWords, type TableColumn } from '@weft/portfolio/domain';
import type { ProjectRowFragment } from '../../generated/graphql';
import { dayOf } from '@weft/ui';

/** What a cell holds, apart from how it is written. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'number'; readonly number: number }
  | null;

const text = (value: string | null | undefined): CellValue => (value ? { kind: 'text', text: value } : null);
const date = (iso: string | null | undefined): CellValue => (iso ? { kind: 'date', iso } : null);

/** What a project has in each column of the table. */
const valueOf: Readonly<Record<TableColumn, (row: ProjectRowFragment) => CellValue>> = {
  code: ({ code }) => text(code),
  name: ({ name }) => text(name),
  rating: ({ rating }) => text(ratingWords[rating]),
  history: ({ ratingHistory }) => text(ratingHistory.map((one) => ratingLetters[one]).join(' ')),
  stage: ({ stage }) => text(stageWords[stage]),
  milestone: ({ nextMilestone }) => text(nextMilestone?.title),
  forecast: ({ nextMilestone }) => date(nextMilestone?.forecastOn),
  slip: ({ slipDays }) => ({ kind: 'number', number: slipDays }),
  lead: ({ lead }) => text(lead?.name),
  sro: ({ sro }) => text(sro?.name),
  home: ({ home }) => text(home.name),
  priority: ({ priority }) => text(priority?.title),
  organisation: ({ organisation }) => text(organisation?.shortName),
  startsOn: ({ startsOn }) => date(startsOn),
  endsOn: ({ endsOn }) => date(endsOn),
  declared: ({ ratingDeclaredAt }) => date(ratingDeclaredAt && dayOf(ratingDeclaredAt)),
};

/** What a project has in a column. */
export const cellValue = (row: ProjectRowFragment, column: TableColumn): CellValue => valueOf[column](row);
