import type { FieldKey, TrackerRecord } from './fields';

/** A value as it is planned: ids for people, homes and organisations, dates as YYYY-MM-DD. */
export type PlannedValue = string | number | boolean | null;

/** What one cell leads to. */
export interface PlannedField {
  readonly value: PlannedValue;
  /** What stands now; null for a new record. */
  readonly from: PlannedValue;
  /** 'C12'; null where no cell says it. */
  readonly address: string | null;
  readonly typed: string;
  /** How it was understood, where that is not plain. */
  readonly note: string | null;
}

/** Where a record belongs: to a project that is there, or to one that the import creates. */
export type PlannedParent =
  { readonly kind: 'EXISTING'; readonly id: string } | { readonly kind: 'PLANNED'; readonly key: string };

/** One record that the import creates, changes, or finds as it is. */
export interface PlannedRecord {
  /** Stable as long as the row stays where it is: 'PROJECT:Tracker!7'. */
  readonly key: string;
  readonly record: TrackerRecord;
  readonly action: 'CREATE' | 'CHANGE' | 'NONE';
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly title: string;
  readonly existing: { readonly id: string; readonly version: number } | null;
  /** Null for a project. */
  readonly parent: PlannedParent | null;
  /** By name: for a new record all that are said, else those that differ. */
  readonly fields: Readonly<Record<string, PlannedField>>;
}

/** Something wrong (nothing is saved before it is mended) or doubtful (a person should look). */
export interface ImportProblem {
  readonly severity: 'ERROR' | 'WARNING';
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** 'C'; null where the whole row is meant. */
  readonly column: string | null;
  /** 'C12', or 'A12' for the row. */
  readonly address: string;
  readonly field: FieldKey | null;
  readonly rule: string;
  /** What is wrong and what would be right. */
  readonly message: string;
  readonly typed: string;
  /** The project of the place that a new one is much like, for the person to say whether it is the same. */
  readonly like?: string;
  /** What was meant, most likely: the text to type instead. */
  readonly right?: string;
}

export interface ImportCounts {
  readonly create: number;
  readonly change: number;
  /** Found as they are. */
  readonly same: number;
}

/** Everything that an import would do, for the preview; done as a whole or not at all. */
export interface ImportPlan {
  /** Projects first, then milestones and risks, each in the order of the file. */
  readonly records: readonly PlannedRecord[];
  /** In the order of the file. */
  readonly problems: readonly ImportProblem[];
  readonly counts: Readonly<Record<TrackerRecord, ImportCounts>>;
  readonly errors: number;
  readonly warnings: number;
  /** No error, and something to do. */
  readonly ready: boolean;
}

/** What a person decided about a project that is like one that is there, by the key of the planned record. */
export type ImportChoices = Readonly<
  Record<string, { readonly as: 'NEW' } | { readonly as: 'SAME'; readonly id: string } | { readonly as: 'SKIP' }>
>;

/** What the plan became: the record of each key, with its version once it was saved. */
export type AppliedRecords = ReadonlyMap<string, { readonly id: string; readonly version: number }>;

/** How a whole import is taken back: only while every record is still as the import left it. */
export interface ImportUndo {
  /** What to remove, last created first, so that nothing is removed before what belongs to it. */
  readonly remove: readonly {
    readonly record: TrackerRecord;
    readonly id: string;
    readonly version: number;
    readonly title: string;
  }[];
  /** What to put back as it was. */
  readonly restore: readonly {
    readonly record: TrackerRecord;
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly fields: Readonly<Record<string, PlannedValue>>;
  }[];
}

/** The way back from a plan that was carried out. A version that has moved on since is a conflict for the person. */
export function undoOf(plan: ImportPlan, applied: AppliedRecords): ImportUndo {
  const done = plan.records.flatMap((planned) => {
    const saved = applied.get(planned.key);
    return saved && planned.action !== 'NONE' ? [{ planned, saved }] : [];
  });
  done.reverse();
  return {
    remove: done
      .filter(({ planned }) => planned.action === 'CREATE')
      .map(({ planned, saved }) => ({ record: planned.record, ...saved, title: planned.title })),
    restore: done
      .filter(({ planned }) => planned.action === 'CHANGE')
      .map(({ planned, saved }) => ({
        record: planned.record,
        ...saved,
        title: planned.title,
        fields: Object.fromEntries(Object.entries(planned.fields).map(([name, { from }]) => [name, from])),
      })),
  };
}
