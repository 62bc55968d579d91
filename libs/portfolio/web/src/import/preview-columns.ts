import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { FIELD_KEYS, fieldOf, recordWords, TRACKER_RECORDS, type TrackerRecord } from '@weft/portfolio/domain';
import { counted, sentenceCase } from '@weft/ui';
import type { TrackerPreviewFragment } from '../generated/graphql';

type Sheet = TrackerPreviewFragment['sheets'][number];

/** What the person says of a sheet: what it is about, or which field a column fills. */
export interface SheetAsked {
  readonly sheet: string;
  readonly record: TrackerRecord | null;
  /** From 1; where it is, if it is left out. */
  readonly headRow?: number;
  readonly columns: readonly { readonly column: number; readonly field: string | null }[];
}

/** The fields of the list, by what they are about. */
const FIELDS = TRACKER_RECORDS.map((record) => ({
  label: sentenceCase(recordWords[record]),
  fields: FIELD_KEYS.map(fieldOf).filter((field) => field.record === record),
}));

/** A head further down is none. */
const MOST_HEAD_ROWS = 25;

/** How the sheets and columns are read: guessed, remembered from the last file, and for the person to change. */
@Component({
  selector: 'weft-preview-columns',
  templateUrl: './preview-columns.html',
  styleUrl: './preview-columns.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewColumns {
  readonly sheets = input.required<readonly Sheet[]>();
  readonly busy = input.required<boolean>();
  readonly map = output<SheetAsked>();

  protected readonly counted = counted;
  protected readonly groups = FIELDS;
  protected readonly records = TRACKER_RECORDS.map((value) => ({
    value,
    label: `${sentenceCase(recordWords[value])}s`,
  }));

  /** Sheets that the person is at work on: they stay open. */
  private readonly touched = signal<ReadonlySet<string>>(new Set());

  protected about({ name }: Sheet, record: string): void {
    this.ask({ sheet: name, record: (record || null) as TrackerRecord | null, columns: [] });
  }

  protected fill({ name, record }: Sheet, column: number, field: string): void {
    this.ask({
      sheet: name,
      record: (record ?? null) as TrackerRecord | null,
      columns: [{ column, field: field || null }],
    });
  }

  /** The rows that the head can be in: those that are looked at for it. */
  protected rowsOf({ rows, headRow }: Sheet): readonly number[] {
    return Array.from({ length: Math.max(headRow, Math.min(MOST_HEAD_ROWS, rows + headRow)) }, (_, n) => n + 1);
  }

  protected headIn({ name, record }: Sheet, row: string): void {
    this.ask({ sheet: name, record: (record ?? null) as TrackerRecord | null, headRow: Number(row), columns: [] });
  }

  /** What nothing was recognised of, or guessed without being sure, is open at once. */
  protected open(sheet: Sheet): boolean {
    const unsure = sheet.columns.some(({ field, sure }) => field !== null && sure < 0.75);
    const nothing = this.sheets().every(({ record }) => record === null);
    return this.touched().has(sheet.name) || nothing || (sheet.record !== null && unsure);
  }

  private ask(asked: SheetAsked): void {
    this.touched.update((before) => new Set([...before, asked.sheet]));
    this.map.emit(asked);
  }

  protected mapped({ columns }: Sheet): number {
    return columns.filter(({ field }) => field !== null).length;
  }
}
