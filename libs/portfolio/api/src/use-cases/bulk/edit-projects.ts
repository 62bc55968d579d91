import type { UseCase } from '@weft/platform';
import {
  BULK_FIELDS,
  decideTogether,
  judgeEdit,
  judgeForecast,
  type BulkEdit,
  type BulkField,
  type BulkStep,
  type SeenRow,
} from '@weft/portfolio/domain';
import {
  countsOf,
  differenceOfEither,
  type EitherChange,
  isForecast,
  keptOfEither,
  loadEither,
  saveEither,
  type StandingEither,
} from './projects-and-forecasts';
import { runBulk } from './run-bulk';
import { counted } from './standing';
import { homesOfPriorities } from './standing-projects';

type Seen = SeenRow & BulkEdit & { readonly forecastOn?: string | null };

interface EditProjectsInput {
  readonly step: BulkStep;
  readonly rows: readonly (SeenRow & BulkEdit)[];
  /** Milestones whose forecasts move with them, in the same change. */
  readonly forecasts?: readonly (SeenRow & { readonly forecastOn?: string | null })[] | null;
}

const words: Readonly<Record<BulkField, string>> = {
  name: 'name',
  leadId: 'lead',
  sroId: 'SRO',
  organisationId: 'organisation',
  priorityId: 'priority',
  startsOn: 'start',
  endsOn: 'end',
};

/** Changes details of many projects, each row its own or all alike, and forecasts with them: one change, one way back. */
export const editProjects: UseCase<EditProjectsInput> = async (work, input) => {
  const homes = await homesOfPriorities(
    work,
    input.rows.flatMap(({ priorityId }) => priorityId ?? []),
  );
  return runBulk<Seen, StandingEither, EitherChange>(work, {
    verb: 'EDIT_PROJECTS',
    step: input.step,
    rows: [...input.rows, ...(input.forecasts ?? [])],
    load: (ids, lock) => loadEither(work, ids, lock),
    decide: decideTogether,
    kept: keptOfEither,
    judge: (row, seen) =>
      isForecast(row) ? judgeForecast(row, seen, {}) : judgeEdit(row, seen, homes.get(seen.priorityId ?? '')),
    difference: differenceOfEither,
    save: (changes) => saveEither(work, changes, null),
    summary: (changes) => {
      const { edits, forecasts } = countsOf(changes);
      const fields = BULK_FIELDS.filter((field) => edits.some((edit) => field in edit));
      const details = `changed ${fields.map((field) => words[field]).join(', ') || 'nothing'} of ${counted(edits.length, 'project')}`;
      const moved = `moved ${counted(forecasts, 'forecast')}`;
      return [...(edits.length || !forecasts ? [details] : []), ...(forecasts ? [moved] : [])].join(' and ');
    },
  });
};
