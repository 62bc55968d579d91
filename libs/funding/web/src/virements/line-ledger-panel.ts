import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { requireMoneyKeeper, yearAfter } from '@weft/funding/domain';
import { formatMonth, formatSignedPounds, penceOf, sumPence, type IsoDate } from '@weft/kernel';
import { dayOf, Icon, longDay, pageQuery, sentenceCase, Skeleton } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import type { LineLedgerQuery } from '../generated/graphql';
import { LineLedgerDocument } from '../generated/line-ledger.document';
import { keyboardFollows, keyboardGoes } from '../shared/keyboard-follows';
import { PlanEdits } from '../plan/plan-edits';
import { LineBalance } from './line-balance';
import { actsOf, type MoneyAct } from './money-act';
import { MoneyForm } from './money-form';
import { MoveActual } from './move-actual';
import { VirementEdits } from './virement-edits';
import { lockOf } from '../shared/lock-of';
import { VirementState } from './virement-state';
import { concernsMoney, VirementsStore } from './virements-store';

type Entry = NonNullable<LineLedgerQuery['fundingLine']>['entries'][number];

/** What is undone where it is seen; actuals are, where they are typed. */
const UNDONE_HERE: ReadonlySet<string> = new Set(['ALLOCATION', 'RETURN_OF_UNDERSPEND', 'CARRY_FORWARD', 'COMMITMENT']);

/** The money of a line in the side panel: what it has, its virements, and every entry; an actual is moved from here. */
@Component({
  selector: 'weft-line-ledger-panel',
  imports: [Icon, LineBalance, MoneyForm, MoveActual, RouterLink, SidePanel, Skeleton, VirementState],
  templateUrl: './line-ledger-panel.html',
  styleUrls: ['../shared/panel.css', './line-ledger-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineLedgerPanel {
  readonly id = input.required<string>();
  readonly close = output();

  protected readonly store = inject(VirementsStore);
  private readonly edits = inject(VirementEdits);
  private readonly plans = inject(PlanEdits);
  private readonly nextYear = computed(() => yearAfter(this.store.year()));
  protected readonly query = pageQuery(
    LineLedgerDocument,
    () => ({ id: this.id(), year: this.store.year(), next: this.nextYear() }),
    {
      concerns: concernsMoney,
      keep: true,
    },
  );
  protected readonly line = computed(() => {
    const read = this.query.data()?.fundingLine;
    return read?.id === this.id() ? read : undefined;
  });
  /** The entry whose actual is being moved. */
  protected readonly moving = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly lock = computed(() => {
    const line = this.line();
    return line ? lockOf(requireMoneyKeeper(this.store.who(), [line.organisation.id])) : null;
  });

  /** What this person can do with its money; nothing where others keep it. */
  protected readonly acts = computed<readonly MoneyAct[]>(() => {
    const line = this.line();
    if (!line || this.lock() !== null || !this.store.ledger()) return [];
    return actsOf({
      line,
      next: this.query.data()?.next ?? null,
      year: this.store.year(),
      nextYear: this.nextYear(),
      closedThrough: this.store.closedThrough(),
      today: this.store.today(),
      who: this.store.who(),
      edits: this.edits,
    });
  });
  private readonly chosen = linkedSignal<string, MoneyAct['kind'] | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly act = computed(() => this.acts().find(({ kind }) => kind === this.chosen()));

  protected readonly virements = computed(() =>
    this.store.virements().flatMap(({ id, code, from, to, amount, state }) => {
      const gives = from.id === this.id();
      if (!gives && to.id !== this.id()) return [];
      const other = gives ? to : from;
      const way = `${gives ? 'to' : 'from'} ${other.code} ${other.description ?? ''}`;
      const signed = formatSignedPounds(penceOf(gives ? -amount : amount));
      return [{ id, code, way, amount: signed, state }];
    }),
  );
  protected readonly entries = computed(() => (this.line()?.entries ?? []).map((entry) => this.shown(entry)));

  private readonly panel = viewChild(SidePanel);
  private readonly goTo = keyboardGoes(this.panel);

  constructor() {
    keyboardFollows(this.id, this.panel);
  }

  protected choose(kind: MoneyAct['kind'] | null): void {
    this.chosen.set(this.chosen() === kind ? null : kind);
    this.goTo(this.chosen() ? 'weft-money-form select, weft-money-form input' : undefined);
  }

  protected acted(): void {
    this.query.refetch();
    this.choose(null);
  }

  protected async undo(id: string, kind: string): Promise<void> {
    this.plans.say(await this.edits.undo(id), `${kind} was undone`);
    this.query.refetch();
    this.goTo();
  }

  protected begin(entryId: string): void {
    this.moving.set(entryId);
    this.goTo('#move-to');
  }

  protected leave(): void {
    this.moving.set(null);
    this.goTo();
  }

  private shown({ id, kind, reason, madeAt, madeBy, postings, reverses, reversedBy }: Entry) {
    const pence = sumPence(postings.map(({ amount }) => penceOf(amount)));
    const undone = reversedBy ? ', undone' : reverses ? ', undoes another' : '';
    return {
      id,
      pence,
      kind: `${sentenceCase(kind)}${undone}`,
      months: monthsWords(postings.map(({ month }) => month)),
      amount: formatSignedPounds(pence),
      by: `${madeBy?.name ?? 'Weft'}, ${longDay(dayOf(madeAt))}`,
      reason: reason ?? '',
      undoable: UNDONE_HERE.has(kind) && !reversedBy && this.lock() === null,
      movable: kind === 'ACTUAL' && pence > 0 && !reversedBy && this.lock() === null,
    };
  }
}

/** 'Oct 2025', 'Apr to Sep 2025', or 'Apr 2025 to Mar 2026'. */
function monthsWords(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return '';
  const words = formatMonth(last as IsoDate);
  if (first === last) return words;
  const from = formatMonth(first as IsoDate);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, 3) : from} to ${words}`;
}
