import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { formatMonth, formatPounds, formatSignedPounds, penceOf, readPence, type IsoDate } from '@weft/kernel';
import {
  correctionsMeaning,
  EXTRACT_FIELDS,
  extractFieldWords,
  extractModeMeaning,
  extractModeWords,
  type ExtractField,
} from '@weft/funding/domain';
import { counted, EmptyState, Icon, pageQuery, PageError, Skeleton } from '@weft/ui';
import { ExtractPreviewDocument } from '../generated/extract-preview.document';
import { ExtractSheetsDocument } from '../generated/extract-sheets.document';
import type { CorrectionsStay, ExtractMode, ExtractReadingInput, PeriodsCount } from '../generated/graphql';
import { CodingPicker } from './coding-picker';
import { ExtractAlike } from './extract-alike';
import { ExtractChanges } from './extract-changes';
import { ExtractEdits } from './extract-edits';
import { ExtractPeriods } from './extract-periods';
import { ExtractsStore } from './extracts-store';

/** Columns that an extract is read by; without one of them there is nothing to show. */
const NEEDED = ['costCentre', 'account', 'period', 'amount'] as const;
const MOST_HEAD_ROWS = 25;

/** An extract before it is imported: how it is read, whether it makes its total, and what would stand afterwards. */
@Component({
  selector: 'weft-extract-preview',
  imports: [CodingPicker, EmptyState, ExtractAlike, ExtractChanges, ExtractPeriods, Icon, PageError, Skeleton],
  templateUrl: './extract-preview.html',
  styleUrls: ['./extract-question.css', './extract-preview.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtractPreview {
  readonly id = input.required<string>();
  readonly done = output();

  private readonly edits = inject(ExtractEdits);
  protected readonly store = inject(ExtractsStore);
  protected readonly file = pageQuery(ExtractSheetsDocument, () => ({ id: this.id() }), { concerns: () => false });
  protected readonly its = computed(() => this.file.data()?.extractFile);

  // What the person says of it; guessed until then, and kept when the page reads anew.
  private readonly firstOrganisation = computed(() => this.store.organisations()[0]?.id ?? '');
  protected readonly organisation = linkedSignal(() => this.firstOrganisation());
  protected readonly sheetName = linkedSignal(() => this.its()?.sheets[0]?.name ?? '');
  protected readonly sheet = computed(() => this.its()?.sheets.find(({ name }) => name === this.sheetName()));
  protected readonly headRow = linkedSignal(() => this.sheet()?.headRow ?? 1);
  protected readonly columns = linkedSignal<Readonly<Partial<Record<ExtractField, number>>>>(() => {
    const guessed = (this.sheet()?.columns ?? []).flatMap(({ field, column }) =>
      field ? [[field, column] as const] : [],
    );
    return Object.fromEntries(guessed);
  });
  protected readonly mode = signal<ExtractMode>('ADDS');
  /** What becomes of corrections by hand; asked where there are some, of each way of reading anew. */
  protected readonly corrections = linkedSignal<ExtractMode, CorrectionsStay | null>({
    source: this.mode,
    computation: () => null,
  });

  /** How periods count, where the person says so: of this ledger and this column. */
  protected readonly periods = linkedSignal<string, PeriodsCount | null>({
    source: () => `${this.organisation()} ${this.sheetName()} ${this.columns().period}`,
    computation: () => null,
  });
  /** Extracts that it is like, of which the person says that it is another one. */
  protected readonly otherThan = linkedSignal<string, readonly string[]>({ source: this.id, computation: () => [] });

  protected readonly missing = computed(() =>
    NEEDED.filter((field) => this.columns()[field] === undefined).map((field) =>
      extractFieldWords[field].toLowerCase(),
    ),
  );
  protected readonly reading = computed<ExtractReadingInput | undefined>(() => {
    if (!this.sheet() || this.organisation() === '' || this.missing().length > 0) return undefined;
    return {
      organisationId: this.organisation(),
      financialYear: this.store.year(),
      sheet: this.sheetName(),
      headRow: this.headRow(),
      columns: this.columns(),
      mode: this.mode(),
      corrections: this.corrections(),
      periods: this.periods(),
    };
  });
  protected readonly preview = pageQuery(
    ExtractPreviewDocument,
    () => {
      const reading = this.reading();
      return reading && { id: this.id(), reading };
    },
    { concerns: ({ subjectType }) => ['LedgerEntry', 'CodingRule', 'ClosedMonth'].includes(subjectType), keep: true },
  );
  protected readonly shown = computed(() => (this.reading() ? this.preview.data()?.extractFile?.preview : undefined));
  /** As far as its rows were understood: none is before it is known how their periods count. */
  protected readonly understood = computed(() => (this.shown()?.periods.asked ? undefined : this.shown()));
  /** What each way of counting its periods would mean, where nobody can tell. */
  protected readonly question = computed(
    () => this.shown()?.problems.find(({ rule }) => rule === 'periods-undecided')?.message ?? '',
  );
  private readonly fileTotal = computed(() => this.shown()?.statedTotal ?? null);
  protected readonly total = linkedSignal(() => {
    const stated = this.fileTotal();
    return stated === null ? '' : formatPounds(penceOf(stated));
  });
  private readonly stated = computed(() => {
    const read = readPence(this.total(), 'statedTotal');
    return read.ok ? read.value : null;
  });
  protected readonly off = computed(() => {
    const [stated, shown] = [this.stated(), this.understood()];
    return stated === null || !shown ? null : penceOf(shown.total - stated);
  });
  /** What keeps it from being imported, in a sentence; '' where nothing does. */
  protected readonly why = computed(() => {
    const shown = this.shown();
    if (this.missing().length > 0) return `Say which column holds the ${this.missing().join(', the ')}`;
    if (!shown) return 'Reading …';
    if (shown.importedBefore) return `The same was imported already: ${shown.importedBefore}`;
    if (shown.periods.asked) return 'Say how the periods of this ledger count';
    if (shown.problemCount > 0) return `${counted(shown.problemCount, 'cell')} to put right in the file`;
    if (shown.rows === 0) return 'The sheet has no row of a ledger';
    if (shown.like.some(({ id }) => !this.otherThan().includes(id))) return 'Say that it is another extract';
    if (this.corrected().length > 0 && !this.corrections()) return 'Say what becomes of the corrections by hand';
    if (this.stated() === null) return 'Type the total that the ledger states';
    if (this.off() !== 0) return `The rows are ${formatSignedPounds(this.off() ?? penceOf(0))} off the stated total`;
    return '';
  });
  protected readonly codings = computed(() =>
    [...(this.shown()?.codings ?? [])].sort((a, b) => Number(a.lineId !== null) - Number(b.lineId !== null)),
  );
  /** Corrections by hand of which a year so far would take the place. */
  protected readonly corrected = computed(() =>
    (this.shown()?.changes ?? [])
      .filter((change) => change.corrected !== 0)
      .map(({ lineId, month, corrected }) => ({
        where: `Line ${this.store.lineName(lineId)}, ${formatMonth(month as IsoDate)}`,
        by: formatSignedPounds(penceOf(corrected)),
      })),
  );
  /** Codings that an earlier round knew, and that are mapped nowhere yet. */
  protected readonly guessed = computed(() => this.codings().filter(({ guess }) => guess));
  protected readonly waiting = computed(() => this.codings().filter(({ lineId }) => lineId === null).length);

  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  protected readonly counted = counted;
  protected readonly fields = EXTRACT_FIELDS.map((field) => ({ field, word: extractFieldWords[field] }));
  protected readonly modes = (['ADDS', 'REPLACES'] as const).map((mode) => ({
    mode,
    word: extractModeWords[mode],
    meaning: extractModeMeaning[mode],
  }));
  protected readonly stay = (['STAY', 'GO'] as const).map((is) => ({ is, meaning: correctionsMeaning[is] }));
  protected readonly heads = Array.from({ length: MOST_HEAD_ROWS + 1 }, (_, row) => row);
  protected readonly pounds = (amount: number): string => formatPounds(penceOf(amount));
  protected readonly monthOf = (month: string): string => formatMonth(month as IsoDate);

  protected fill(field: ExtractField, column: string): void {
    const { [field]: _, ...others } = this.columns();
    this.columns.set(column === '' ? others : { ...others, [field]: Number(column) });
  }

  protected async import(): Promise<void> {
    const [reading, shown, stated] = [this.reading(), this.shown(), this.stated()];
    if (this.busy() || this.why() || !reading || !shown || stated === null) return;
    this.busy.set(true);
    const input = {
      fileId: this.id(),
      reading,
      statedTotal: stated,
      seen: shown.seen,
      otherThan: [...this.otherThan()],
    };
    const outcome = await this.edits.import(input, () => this.store.query.refetch());
    this.busy.set(false);
    if (outcome.kind === 'saved') this.done.emit();
    else {
      this.refused.set('message' in outcome ? outcome.message : 'Somebody changed this meanwhile. Look again.');
      this.preview.refetch();
    }
  }

  /** Maps every coding that an earlier round knew to the line that it may belong to. */
  protected async mapGuessed(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const inputs = this.guessed().flatMap(({ costCentre, account, guess }) => {
      const [organisationId, financialYear] = [this.organisation(), this.store.year()];
      if (!guess) return [];
      return {
        organisationId,
        financialYear,
        costCentre,
        account: guess.everyAccount ? null : account,
        lineId: guess.lineId,
      };
    });
    const once = new Map(inputs.map((input) => [`${input.costCentre}/${input.account ?? ''}`, input]));
    await this.edits.mapAll([...once.values()], () => this.again());
    this.busy.set(false);
    this.again();
  }

  protected async forget(name: string): Promise<void> {
    await this.edits.forget(this.id(), name);
    this.done.emit();
  }

  protected again(): void {
    this.preview.refetch();
    this.store.query.refetch();
  }
}
