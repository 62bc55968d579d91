import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  availableOf,
  decideAskVirement,
  moneyRoleWords,
  neededApprovals,
  requireAvailable,
} from '@weft/funding/domain';
import { HalfWritten } from '@weft/identity/web';
import { brokenFields, formatPounds, negated, newId, NO_MONEY, readPence, type Pence, type Result } from '@weft/kernel';
import { FormField, Icon, Toasts, wrongFields } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { keyboardFollows } from '../shared/keyboard-follows';
import { LineChoice } from './line-choice';
import { lineSide, nameOfSide, packOfSide, type ReadSide } from './line-side';
import { VirementEdits } from './virement-edits';
import { balanceOf, moved, sideOf } from './virement-rules';
import { VirementSums } from './virement-sums';
import { VirementsStore } from './virements-store';

type Wrong = Readonly<Record<string, string>>;

/** Asks for a virement: what remains of each line is told as one types, and what the rules refuse before it is sent. */
@Component({
  selector: 'weft-ask-panel',
  imports: [FormField, Icon, LineChoice, SidePanel, VirementSums],
  templateUrl: './ask-panel.html',
  styleUrl: '../shared/panel-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskPanel {
  readonly close = output();

  protected readonly store = inject(VirementsStore);
  private readonly edits = inject(VirementEdits);
  private readonly toasts = inject(Toasts);
  protected readonly nameOf = nameOfSide;

  private readonly halfWritten = inject(HalfWritten);
  private readonly where = computed(() => `virement of ${this.store.year()} ${this.store.from()}`);
  /** As it was written before and left. */
  private readonly written = computed(() => this.halfWritten.of(this.where()) ?? {});
  protected readonly fromId = linkedSignal<string | null>(() => this.written()['from'] || this.store.from() || null);
  protected readonly toId = linkedSignal<string | null>(() => this.written()['to'] || null);
  protected readonly amount = linkedSignal(() => this.written()['amount'] ?? '');
  protected readonly reason = linkedSignal(() => this.written()['reason'] ?? '');
  protected readonly busy = signal(false);
  /** It was sent, or should have been: from then on, what is missing is told as well. */
  private readonly tried = signal(false);
  private readonly answered = signal<Wrong>({});
  protected readonly refusal = signal('');

  protected readonly from = lineSide(() => this.fromId());
  protected readonly to = lineSide(() => this.toId());
  private readonly read = computed<Result<Pence>>(() => readPence(this.amount(), 'amount'));
  private readonly pence = computed(() => {
    const read = this.read();
    return read.ok ? read.value : null;
  });

  /** What the rules have against it, by field; `lock` where this person may not ask at all. */
  private readonly decided = computed<{ readonly wrong: Wrong; readonly lock: string | null }>(() => {
    const [from, to, read] = [this.from(), this.to(), this.read()];
    const wrong = { ...missing(this.fromId(), this.toId()), ...byField(read) };
    if (!from || !to) return { wrong: { ...wrong, ...overspent(from, this.pence()) }, lock: null };
    const sides = { from: side(from), to: side(to), pack: packOfSide(from), who: this.store.who() };
    // A penny stands in for what cannot be read yet, so that the rest is checked meanwhile.
    const input = { amount: this.pence() ?? (1 as Pence), reason: this.reason(), year: this.store.year() };
    const decided = decideAskVirement(input, sides);
    const lock = !decided.ok && decided.refusal.kind === 'not-allowed' ? decided.refusal.message : null;
    return { wrong: { ...byField(decided), ...wrong }, lock };
  });
  protected readonly lock = computed(() => this.decided().lock);
  /** Beside the fields: what is wrong with what was typed at once, what is missing once it was tried. */
  protected readonly shown = computed<Wrong>(() => {
    const { wrong } = this.decided();
    const told = Object.entries(wrong).filter(([field]) => this.tried() || this.isTyped(field));
    return { ...this.answered(), ...Object.fromEntries(told) };
  });

  protected readonly hints = computed(() => ({ from: this.hint(this.from()), to: this.hint(this.to()) }));
  protected readonly sums = computed(() => {
    const [from, to, amount] = [this.from(), this.to(), this.pence() ?? NO_MONEY];
    return [
      ...(from ? [moved(from, balanceOf(from.balance), negated(amount))] : []),
      ...(to ? [moved(to, balanceOf(to.balance), amount)] : []),
    ];
  });
  protected readonly decidedBy = computed(() => {
    const [from, to, amount] = [this.from(), this.to(), this.pence()];
    if (!from || !to || !amount || this.lock()) return '';
    const { roles, board } = neededApprovals(side(from), side(to), amount, this.store.limits());
    const by = roles.map((role) => moneyRoleWords[role]).join(' and ');
    return `To be approved by ${by}, never by you${board ? '; the board decides on it first' : ''}.`;
  });

  private readonly panel = viewChild(SidePanel);
  private last: { readonly asked: string; readonly id: string } | undefined;

  constructor() {
    keyboardFollows(() => 'new', this.panel);
    effect(() => {
      const [from, to] = [this.fromId(), this.toId()].map((id) => id ?? '');
      const texts = { to: to ?? '', amount: this.amount(), reason: this.reason() };
      const begun = Object.values(texts).some(Boolean);
      this.halfWritten.keep(this.where(), begun ? { from: from ?? '', ...texts } : {});
    });
  }

  protected async ask(): Promise<void> {
    const [fromLineId, toLineId, amount] = [this.fromId(), this.toId(), this.pence()];
    this.tried.set(true);
    this.answered.set({});
    this.refusal.set('');
    const { wrong, lock } = this.decided();
    if (this.busy() || lock || Object.keys(wrong).length > 0 || !fromLineId || !toLineId || amount === null) return;
    this.busy.set(true);
    const asked = { fromLineId, toLineId, financialYear: this.store.year(), amount, reason: this.reason() };
    const { outcome, id } = await this.edits.ask({ requestId: this.requestIdOf(JSON.stringify(asked)), ...asked });
    this.busy.set(false);
    this.answered.set(wrongFields(outcome));
    if (outcome.kind !== 'saved' || !id) {
      if ('message' in outcome) this.refusal.set(outcome.message);
      return;
    }
    this.halfWritten.drop(this.where());
    this.toasts.show({ tone: 'done', text: `${formatPounds(amount)} is asked for, and held on the giving line` });
    this.store.query.refetch();
    this.store.turnTo(`virement:${id}`);
  }

  protected giveUp(): void {
    this.halfWritten.drop(this.where());
    this.close.emit();
  }

  /** The same for the same words: sent again because no answer came, they are not asked twice. */
  private requestIdOf(asked: string): string {
    if (this.last?.asked !== asked) this.last = { asked, id: newId() };
    return this.last.id;
  }

  private isTyped(field: string): boolean {
    if (field === 'amount') return this.amount().trim() !== '';
    return field === 'toLineId' && this.toId() !== null && this.fromId() !== null;
  }

  private hint(line: ReadSide | null): string {
    if (!line) return '';
    const source = packOfSide(line).sources.find(({ id }) => id === line.source)?.name ?? 'No source yet';
    return `${source}, ${formatPounds(availableOf(balanceOf(line.balance)))} to give`;
  }
}

const side = (line: ReadSide) => sideOf(line, balanceOf(line.balance));

const byField = (result: Result<unknown>): Wrong =>
  Object.fromEntries(brokenFields(result).map(({ field, message }) => [field, message]));

const overspent = (from: ReadSide | null, amount: Pence | null): Wrong =>
  from && amount !== null ? byField(requireAvailable(amount, availableOf(balanceOf(from.balance)))) : {};

const missing = (from: string | null, to: string | null): Wrong => ({
  ...(!from && { fromLineId: 'Choose the line that gives.' }),
  ...(!to && { toLineId: 'Choose the line that takes.' }),
});
