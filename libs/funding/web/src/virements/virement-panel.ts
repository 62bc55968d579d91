import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { availableOf, moneyRoleWords, rolesStillNeeded, virementStateWords } from '@weft/funding/domain';
import { formatMonth, formatPounds, negated, penceOf, plus, type IsoDate } from '@weft/kernel';
import { Flash, FormField, HistoryList, Icon, type IconName, instant, pageQuery, Skeleton, Toasts } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { VirementPartsDocument } from '../generated/virement-parts.document';
import { PlanEdits } from '../plan/plan-edits';
import { keyboardFollows, keyboardGoes } from '../shared/keyboard-follows';
import { VirementEdits } from './virement-edits';
import {
  actionsOf,
  approvalsOf,
  balanceOf,
  moved,
  virementOf,
  type Moved,
  type VirementAction,
  type VirementVerb,
} from './virement-rules';
import { VirementState } from './virement-state';
import { VirementSums } from './virement-sums';
import { concernsMoney, VirementsStore } from './virements-store';

interface Words {
  readonly label: string;
  readonly icon: IconName;
  readonly done: (code: string) => string;
  readonly primary?: true;
}

const WORDS: Readonly<Record<VirementVerb, Words>> = {
  approve: { label: 'Approve', icon: 'check', done: (code) => `Your approval of ${code} is given`, primary: true },
  refuse: { label: 'Refuse', icon: 'x', done: (code) => `${code} is refused` },
  withdraw: { label: 'Withdraw', icon: 'undo-2', done: (code) => `${code} is withdrawn` },
  post: { label: 'Post', icon: 'arrow-right', done: (code) => `${code} is posted`, primary: true },
  void: { label: 'Void', icon: 'x', done: (code) => `${code} is voided` },
};

/** A virement in the side panel: what it moves, who did what, what the lines have before and after, and what is next. */
@Component({
  selector: 'weft-virement-panel',
  imports: [Flash, FormField, HistoryList, Icon, SidePanel, Skeleton, VirementState, VirementSums],
  templateUrl: './virement-panel.html',
  styleUrls: ['../shared/panel.css', './virement-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementPanel {
  readonly id = input.required<string>();
  readonly close = output();
  readonly step = output<-1 | 1>();

  protected readonly store = inject(VirementsStore);
  private readonly edits = inject(VirementEdits);
  private readonly plans = inject(PlanEdits);
  private readonly toasts = inject(Toasts);
  protected readonly words = WORDS;
  protected readonly pounds = formatPounds;
  protected readonly when = instant;
  protected readonly monthName = (month: string): string => formatMonth(month as IsoDate);

  protected readonly virement = computed(() => this.store.virements().find(({ id }) => id === this.id()));
  protected readonly amount = computed(() => penceOf(this.virement()?.amount ?? 0));
  private readonly parts = pageQuery(
    VirementPartsDocument,
    () => {
      const one = this.virement();
      if (!one) return undefined;
      const posted = one.state === 'POSTED' ? (one.decidedAt ?? null) : null;
      // The moment before it was posted, and the moment it was.
      const before = posted && new Date(Date.parse(posted) - 1).toISOString();
      return { id: one.id, year: one.financialYear, before, after: posted };
    },
    { concerns: concernsMoney, keep: true },
  );
  private readonly read = computed(() => {
    const read = this.parts.data()?.ledger.virement;
    return read?.id === this.id() ? read : undefined;
  });

  /** Not that of the virement before, which still shows while this one is fetched. */
  protected readonly history = computed(() => (this.read() ? this.parts.data()?.history : undefined));

  protected readonly sides = computed(() => {
    const one = this.virement();
    if (!one) return [];
    return [
      { label: 'From line', line: one.from },
      { label: 'To line', line: one.to },
    ];
  });
  protected readonly approvals = computed(() => {
    const one = this.virement();
    const none = { words: '', roles: [], board: false };
    return one ? approvalsOf(one, this.store.limits()) : none;
  });
  protected readonly waits = computed(() => {
    const one = this.virement();
    if (one?.state !== 'ASKED') return '';
    const roles = rolesStillNeeded(this.approvals().roles, virementOf(one).approvals);
    return `waits for ${roles.map((role) => moneyRoleWords[role]).join(' and ')}`;
  });
  protected readonly ended = computed(() => {
    const one = this.virement();
    if (!one?.decidedAt) return null;
    const by = `${one.decidedBy?.name ?? 'Weft'}, ${instant(one.decidedAt)}`;
    return { label: virementStateWords[one.state], by };
  });
  protected readonly moved = computed<readonly Moved[]>(() => {
    const [one, read] = [this.virement(), this.read()];
    if (!one || !read) return [];
    const amount = this.amount();
    if (one.state === 'POSTED') {
      const then = (line: Moved['line'], { before, after }: (typeof read)['from']): Moved => {
        const [was, is] = [balanceOf(before), balanceOf(after)];
        return { line, budget: [was.budget, is.budget], available: [availableOf(was), availableOf(is)] };
      };
      // What it held on the giving line until then was its own.
      const from = then(one.from, read.from);
      const own = { ...from, available: [plus(from.available[0], amount), from.available[1]] as const };
      return [own, then(one.to, read.to)];
    }
    if (one.state !== 'ASKED' && one.state !== 'APPROVED') return [];
    const giving = balanceOf(read.from.before);
    const free = { ...giving, held: plus(giving.held, negated(amount)) };
    return [moved(one.from, free, negated(amount)), moved(one.to, balanceOf(read.to.before), amount)];
  });
  protected readonly entry = computed(() => {
    const [one, entry] = [this.virement(), this.read()?.entry];
    return one && entry
      ? entry.postings
          .filter(({ line }) => line?.id === one.to.id)
          .map(({ month, amount }) => ({ month, amount: penceOf(amount) }))
      : null;
  });

  protected readonly actions = computed<readonly VirementAction[]>(() => {
    const one = this.virement();
    if (!one) return [];
    const giving = this.read()?.from.before;
    return actionsOf(one, this.store.deciding(), {
      giving: giving && balanceOf(giving),
      closedThrough: this.store.closedThrough(),
    });
  });
  /** Actions that are kept from the person for the same reason are told together. */
  protected readonly locks = computed(() => {
    const whys = new Map<string, string[]>();
    for (const { verb, lock } of this.actions()) {
      if (lock) whys.set(lock, [...(whys.get(lock) ?? []), WORDS[verb].label]);
    }
    return [...whys].map(([why, what]) => ({ what: what.join(', '), why }));
  });

  /** The action that asks for a few words before it is done. */
  protected readonly saying = linkedSignal<string, VirementVerb | null>({ source: this.id, computation: () => null });
  protected readonly wrong = signal<string | null>(null);
  private readonly panel = viewChild(SidePanel);
  private readonly goTo = keyboardGoes(this.panel);

  constructor() {
    keyboardFollows(this.id, this.panel);
    effect(() => {
      // Somebody else decided it meanwhile: there is nothing left to say.
      const verb = this.saying();
      if (verb && this.actions().every((one) => one.verb !== verb || one.lock)) untracked(() => this.leave());
    });
  }

  protected leave(): void {
    this.saying.set(null);
    this.goTo();
  }

  protected begin({ verb, lock }: VirementAction): void {
    if (lock) {
      this.toasts.show({ tone: 'wrong', text: lock });
      return;
    }
    const board = verb === 'approve' && this.approvals().board && !this.virement()?.boardDecision;
    if (!board && verb !== 'refuse' && verb !== 'void') {
      void this.act(verb, '');
      return;
    }
    this.wrong.set(null);
    this.saying.set(verb);
    this.goTo('#virement-said');
  }

  protected async act(verb: VirementVerb, said: string): Promise<void> {
    const one = this.virement();
    if (!one) return;
    const outcome = await this.edits.act(verb, one, said.trim());
    if (outcome.kind === 'saved') {
      this.saying.set(null);
      this.toasts.show({ tone: 'done', text: WORDS[verb].done(one.code) });
      this.store.query.refetch();
      this.parts.refetch();
      this.goTo();
    } else if (this.saying() && outcome.kind === 'invalid') this.wrong.set(outcome.message);
    else this.plans.say(outcome);
  }
}
