import type { Grant } from '@weft/identity/domain';
import type { IsoDate } from '@weft/kernel';
import type {
  CellMend,
  ImportChoices,
  ImportCounts,
  ImportPlan,
  ImportProblem,
  PlannedRecord,
  RememberedMapping,
  SheetChoice,
  SheetMapping,
  TrackerMapping,
  TrackerPlace,
  TrackerRecord,
} from '@weft/portfolio/domain';
import type { TrackerForm } from '../persistence/tracker-rows';

/** Most rows, all sheets together. A tracker of a whole place has a few thousand. */
export const MOST_ROWS = 20_000;
/** Most bytes of a file as it comes. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A problem as the preview shows it. */
export interface ShownProblem extends ImportProblem {
  /** The key of the row's record, for a choice about doubles. */
  readonly key: string;
  readonly likeCode: string | null;
  readonly likeName: string | null;
}

/** A field of a record before and after, in words; without what is nothing, for there are many. */
export interface ShownField {
  readonly field: string;
  readonly was?: string;
  readonly becomes?: string;
  readonly note?: string;
}

/** A record that is created or changed, as the preview shows it. */
export interface ShownRecord extends Pick<PlannedRecord, 'key' | 'record' | 'action' | 'sheet' | 'row' | 'title'> {
  readonly code: string | null;
  /** The name of the project that a milestone or a risk belongs to. */
  readonly project: string | null;
  readonly fields: readonly ShownField[];
}

/** A sheet and how it is read. */
export interface ShownSheet extends Pick<SheetMapping, 'record' | 'headRow' | 'headRows'> {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly (SheetMapping['columns'][number] & {
    /** 'C'. */
    readonly letter: string;
    /** The first values under the head. */
    readonly sample: string;
  })[];
}

/** What an import would do, as it is kept beside the file. */
export interface TrackerOutcome {
  readonly sheets: readonly ShownSheet[];
  readonly records: readonly ShownRecord[];
  readonly problems: readonly ShownProblem[];
  readonly counts: Readonly<Record<TrackerRecord, ImportCounts>>;
  readonly errors: number;
  readonly warnings: number;
  readonly ready: boolean;
}

/** Reading what the file holds, reading what its cells say, and holding that against the place. */
export type TrackerStep = 'READ' | 'CHECK' | 'COMPARE';

/** What a thread is asked for. */
export type TrackerJob =
  | { readonly job: 'READ'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly job: 'CHECK';
      readonly cells: string;
      /** Guessed where there is none. */
      readonly mapping: TrackerMapping | null;
      /** What the person says of sheets and columns now. */
      readonly chosen: readonly SheetChoice[];
      readonly remembered: RememberedMapping | undefined;
      readonly mends: readonly CellMend[];
      readonly choices: ImportChoices;
      readonly place: TrackerPlace;
      readonly today: IsoDate;
      readonly importer: { readonly personId: string; readonly grants: readonly Grant[] };
      /** Whether the records are wanted as they are saved, not only as they are shown. */
      readonly plan: boolean;
    }
  | { readonly job: 'WRITE'; readonly place: TrackerPlace | null };

export interface TrackerRead {
  readonly form: TrackerForm;
  /** A TrackerWorkbook as JSON. */
  readonly cells: string;
}

export interface TrackerChecked {
  readonly mapping: TrackerMapping;
  /** A TrackerOutcome as JSON: it goes to the database as it is. */
  readonly outcome: string;
  readonly digest: string;
  readonly ready: boolean;
  readonly errors: number;
  readonly counts: ImportPlan['counts'];
  /** As they are saved; none where they were not asked for. */
  readonly records: readonly PlannedRecord[];
}

export interface TrackerAnswers {
  readonly READ: TrackerRead;
  readonly CHECK: TrackerChecked;
  readonly WRITE: Uint8Array;
}
