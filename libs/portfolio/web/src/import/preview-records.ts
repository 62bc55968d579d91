import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { fieldOf, recordWords, type FieldKey, type TrackerRecord } from '@weft/portfolio/domain';
import { Mutations, sentenceCase } from '@weft/ui';
import type { TrackerPreviewFragment, TrackerRecordsQuery } from '../generated/graphql';
import { TrackerRecordsDocument } from '../generated/tracker-records.document';

type Row = NonNullable<TrackerRecordsQuery['trackerFile']>['records'][number];
const PAGE = 50;

/** What would be created and changed, field by field: before → after. */
@Component({
  selector: 'weft-preview-records',
  templateUrl: './preview-records.html',
  styleUrl: './preview-records.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewRecords {
  readonly file = input.required<TrackerPreviewFragment>();

  private readonly mutations = inject(Mutations);
  protected readonly action = signal<'CREATE' | 'CHANGE' | null>(null);
  protected readonly rows = signal<readonly Row[]>([]);
  protected readonly loading = signal(false);
  /** Counts up with each question, so that a late answer to an earlier one is let go by. */
  private asked = 0;

  protected readonly created = computed(() => this.file().counts.reduce((sum, { create }) => sum + create, 0));
  protected readonly changed = computed(() => this.file().counts.reduce((sum, { change }) => sum + change, 0));
  protected readonly total = computed(() => {
    const action = this.action();
    return (action === 'CHANGE' ? 0 : this.created()) + (action === 'CREATE' ? 0 : this.changed());
  });

  constructor() {
    effect(() => {
      this.file();
      this.action();
      untracked(() => void this.fetch(0));
    });
  }

  protected more(): void {
    void this.fetch(this.rows().length);
  }

  protected headOf(field: string): string {
    return fieldOf(field as FieldKey).head;
  }

  protected word(record: string): string {
    return sentenceCase(recordWords[record as TrackerRecord]);
  }

  private async fetch(offset: number): Promise<void> {
    const own = ++this.asked;
    this.loading.set(true);
    const data = await this.mutations.read(TrackerRecordsDocument, {
      id: this.file().id,
      offset,
      action: this.action(),
    });
    if (own !== this.asked) return;
    const page = data?.trackerFile?.records ?? [];
    this.rows.update((before) => (offset === 0 ? page : [...before, ...page]));
    this.loading.set(false);
  }

  protected readonly page = PAGE;
}
