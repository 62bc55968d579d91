import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { fieldOf, RATINGS, ratingWords, recordWords, STAGES, stageWords, type FieldKey } from '@weft/portfolio/domain';
import { counted, EmptyState, Icon, instant, Mutations, pageQuery, PageError, Skeleton, Toasts } from '@weft/ui';
import type { FoundOption, Option } from '@weft/ui/edit';
import { BringFile } from '@weft/ui/files';
import { CheckTrackerDocument } from '../generated/check-tracker.document';
import { ForgetTrackerDocument } from '../generated/forget-tracker.document';
import type { CheckTrackerInput, TrackerSheetInput } from '../generated/graphql';
import { ImportPageDocument } from '../generated/import-page.document';
import { ImportTrackerDocument } from '../generated/import-tracker.document';
import { TrackerFilePreviewDocument } from '../generated/tracker-file-preview.document';
import { UndoTrackerImportDocument } from '../generated/undo-tracker-import.document';
import { Choices } from '../shared/choices';
import { PastImports } from './past-imports';
import { PreviewColumns, type SheetAsked } from './preview-columns';
import { PreviewErrors, type MendAsked } from './preview-errors';
import { PreviewRecords } from './preview-records';
import { PreviewWarnings, type ChoiceAsked } from './preview-warnings';

/** What the person asks of the file while a check is on its way: all of it goes with the next one. */
type Wish = Omit<CheckTrackerInput, 'id' | 'version'> & { readonly group?: string };

/** Bringing the old tracker: a file, what it would do, the import, and the way back. */
@Component({
  selector: 'weft-import-page',
  imports: [
    BringFile,
    EmptyState,
    Icon,
    PageError,
    PastImports,
    PreviewColumns,
    PreviewErrors,
    PreviewRecords,
    PreviewWarnings,
    RouterLink,
    Skeleton,
  ],
  providers: [Choices],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  /** The file that is looked at, from the address. */
  readonly file = input<string>();

  private readonly mutations = inject(Mutations);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly choices = inject(Choices);
  protected readonly page = pageQuery(ImportPageDocument, () => ({}), {
    concerns: ({ kind }) => kind === 'projects.changed',
  });
  private readonly preview = pageQuery(
    TrackerFilePreviewDocument,
    () => {
      const id = this.file();
      return id ? { id } : undefined;
    },
    { concerns: () => false },
  );

  protected readonly shown = computed(() => (this.file() ? this.preview.data()?.trackerFile : undefined));
  protected readonly gone = computed(() => !!this.file() && this.preview.data()?.trackerFile === null);
  protected readonly errors = computed(
    () => this.shown()?.problems.filter(({ severity }) => severity === 'ERROR') ?? [],
  );
  protected readonly warnings = computed(
    () => this.shown()?.problems.filter(({ severity }) => severity !== 'ERROR') ?? [],
  );
  protected readonly doing = computed(
    () => this.shown()?.counts.reduce((sum, { create, change }) => sum + create + change, 0) ?? 0,
  );
  protected readonly why = computed(() => {
    const file = this.shown();
    if (!file || file.ready) return '';
    if (file.errors > 0) return `${counted(file.errors, 'error')} to put right first`;
    if (file.counts.every(({ same }) => same === 0)) return 'Nothing to import: the file says nothing under its heads';
    return 'Nothing to import: all of it is here already';
  });

  /** Keys of the groups of errors that are being checked again. */
  protected readonly checking = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal<'' | 'checking' | 'importing'>('');
  protected readonly said = signal<{ readonly tone: 'wrong' | 'news'; readonly text: string } | null>(null);
  private wishes: Wish[] = [];
  /** The version that the last check answered: the screen may not show it yet. */
  private answered = 0;

  protected readonly counted = counted;
  protected readonly when = instant;
  protected readonly word = (record: keyof typeof recordWords, count: number): string =>
    counted(count, recordWords[record]).replace(/^\S+ /, '');

  private readonly lists = computed<Readonly<Record<string, readonly FoundOption[]>>>(() => ({
    PERSON: this.choices.people().map(asOption),
    HOME: this.choices.homes().map(({ id, code, name }) => ({ id, code, label: name })),
    ORGANISATION: this.choices.organisations().map(asOption),
    STAGE: STAGES.map((stage) => asOption({ value: stage, label: stageWords[stage] })),
    RATING: RATINGS.slice(0, -1).map((rating) => asOption({ value: rating, label: ratingWords[rating] })),
  }));
  /** What a field's values are chosen from; null where they are written. */
  protected readonly choicesOf = (field: string | null | undefined): readonly FoundOption[] | null =>
    field ? (this.lists()[fieldOf(field as FieldKey).reads] ?? null) : null;

  protected open(id: string | null): void {
    this.said.set(null);
    this.answered = 0;
    void this.router.navigate(['/projects/import'], { queryParams: id ? { file: id } : {} });
    if (!id) this.page.refetch();
  }

  protected mend({ group, value }: MendAsked): void {
    const { first, all, key } = group;
    if (value !== null && all.length > 1 && first.field) {
      const { sheet, field, rule, typed } = first;
      this.ask({ group: key, mendAlike: [{ sheet, field, rule, typed, value }] });
      return;
    }
    const mends = all.map(({ sheet, row, column }) => ({
      sheet,
      row,
      ...(value !== null && column && { column }),
      value: value ?? '',
    }));
    this.ask({ group: key, mends });
  }

  protected choose(choice: ChoiceAsked): void {
    this.ask({ choices: [choice] });
  }

  protected map({ sheet, record, headRow, columns }: SheetAsked): void {
    this.ask({ sheets: [{ sheet, record, ...(headRow && { headRow }), columns: [...columns] }] });
  }

  protected countQuarters(quarters: string): void {
    this.ask({ quarters: quarters === 'FINANCIAL' ? 'FINANCIAL' : 'CALENDAR' });
  }

  protected async import(): Promise<void> {
    const file = this.shown();
    if (!file?.ready || this.busy()) return;
    this.busy.set('importing');
    this.said.set(null);
    const { id, version } = file;
    const { outcome, answer } = await this.mutations.send(
      ImportTrackerDocument,
      { input: { id, version } },
      (data) => data.importTracker,
    );
    this.busy.set('');
    if (answer?.__typename === 'TrackerImport') {
      this.open(null);
      const undo = (): void => void this.takeBack(answer.id, answer.fileName);
      this.toasts.show({ tone: 'done', text: `${answer.fileName}: ${answer.summary}`, undo });
    } else if (answer?.__typename === 'TrackerFileChanged') this.said.set({ tone: 'news', text: answer.message });
    else if ('message' in outcome) this.said.set({ tone: 'wrong', text: outcome.message });
    else this.preview.refetch();
  }

  protected async forget(id: string, name: string): Promise<void> {
    const outcome = await this.mutations.save(ForgetTrackerDocument, { input: { id } }, (data) => data.forgetTracker);
    if ('message' in outcome) this.toasts.show({ tone: 'wrong', text: outcome.message });
    else this.toasts.show({ tone: 'done', text: `${name} is forgotten; nothing of it was saved` });
    this.open(null);
  }

  private async takeBack(id: string, name: string): Promise<void> {
    const { outcome, answer } = await this.mutations.send(
      UndoTrackerImportDocument,
      { input: { id, step: 'ALL' } },
      (data) => data.undoTrackerImport,
    );
    if (answer?.__typename === 'TrackerUndoRefused') this.toasts.show({ tone: 'wrong', text: answer.message });
    else if ('message' in outcome) this.toasts.show({ tone: 'wrong', text: outcome.message });
    else this.toasts.show({ tone: 'done', text: `The import of ${name} is taken back` });
    this.page.refetch();
  }

  /** Sends what is asked, together with what was asked while the check before it was on its way. */
  private ask(wish: Wish): void {
    this.wishes.push(wish);
    if (wish.group) this.checking.update((before) => new Set([...before, wish.group ?? '']));
    if (!this.busy()) void this.check();
  }

  private async check(): Promise<void> {
    this.busy.set('checking');
    while (this.wishes.length > 0) {
      const now = this.wishes.splice(0);
      const version = Math.max(this.answered, this.shown()?.version ?? 0);
      const { outcome, answer } = await this.mutations.send(
        CheckTrackerDocument,
        { input: { id: this.file() ?? '', version, ...together(now) } },
        (data) => data.checkTracker,
      );
      const done = new Set(now.map(({ group }) => group));
      this.checking.update((before) => new Set([...before].filter((key) => !done.has(key))));
      if (answer?.__typename === 'TrackerFile') {
        this.answered = answer.version;
        this.said.set(null);
      } else {
        this.wishes = [];
        this.answered = 0;
        const text =
          'message' in outcome ? outcome.message : 'This file was checked in another window. Here it is anew.';
        this.said.set({ tone: 'wrong', text });
        this.preview.refetch();
      }
    }
    this.busy.set('');
  }
}

const asOption = ({ value, label, detail }: Option): FoundOption => ({
  id: value,
  code: '',
  label,
  ...(detail && { detail }),
});

function together(wishes: readonly Wish[]): Omit<CheckTrackerInput, 'id' | 'version'> {
  const sheets = new Map<string, TrackerSheetInput>();
  for (const one of wishes.flatMap((wish) => wish.sheets ?? [])) {
    sheets.set(one.sheet, { ...one, columns: [...(sheets.get(one.sheet)?.columns ?? []), ...one.columns] });
  }
  const quarters = wishes.findLast((wish) => wish.quarters)?.quarters;
  return {
    mends: wishes.flatMap(({ mends }) => mends ?? []),
    mendAlike: wishes.flatMap(({ mendAlike }) => mendAlike ?? []),
    choices: wishes.flatMap(({ choices }) => choices ?? []),
    ...(quarters && { quarters }),
    sheets: [...sheets.values()],
  };
}
