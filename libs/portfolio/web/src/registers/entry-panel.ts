import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { bandWords, type CommentSubject, riskBand, riskScore } from '@weft/portfolio/domain';
import {
  FormField,
  HistoryList,
  Icon,
  pageQuery,
  plainValue,
  readDay,
  type SaveOutcome,
  Skeleton,
  Toasts,
  wrongFields,
} from '@weft/ui';
import { clashOf, Conflicts, InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { Comments } from '../comments/comments';
import { RecordHistoryDocument } from '../generated/record-history.document';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { newAssumption } from './assumption-entry';
import { newChangeRequest } from './change-request-entry';
import { newDecision } from './decision-entry';
import { newDeliverable } from './deliverable-entry';
import { newDependency } from './new-dependency';
import { levelOf } from './drafts';
import {
  ENTRY_TYPES,
  type Action,
  type EntryContext,
  type EntryForm as Form,
  type EntryType,
  type Level,
  type ShownProject,
} from './entry';
import { entriesOf, projectRegisters } from './entry-context';
import { EntryForm } from './entry-form';
import { EntryLinks } from './entry-links';
import { newIssue } from './issue-entry';
import { levelWords, RiskMatrix } from './risk-matrix';
import { newRisk } from './risk-entry';
import { RiskScore } from './risk-score';

/**
 * An entry of a register in the side panel: its values edited in place, what may be done with it, and its history; or
 * the short form of a new one. `what` is '<Type>:<id>', or 'new:<Type>' with the id that it starts from.
 */
@Component({
  selector: 'weft-entry-panel',
  imports: [
    Comments,
    EntryForm,
    EntryLinks,
    FormField,
    HistoryList,
    Icon,
    InlineEdit,
    RiskMatrix,
    RiskScore,
    SidePanel,
    Skeleton,
  ],
  templateUrl: './entry-panel.html',
  styleUrl: './entry-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryPanel {
  readonly what = input.required<string>();
  readonly project = input.required<ShownProject>();
  readonly lock = input<string | null>(null);
  readonly close = output();
  readonly show = output<string>();

  private readonly toasts = inject(Toasts);
  private readonly edits = inject(PortfolioEdits);
  private readonly conflicts = inject(Conflicts);
  /** The cell of the matrix that was chosen last, while it is saved. */
  private chosen: string | null = null;
  private readonly registers = projectRegisters(this.project, this.lock);
  protected readonly context = this.registers.context;
  private readonly parts = computed(() => {
    const [first = '', second = '', third = ''] = this.what().split(':');
    return first === 'new'
      ? { type: typeOf(second), id: '', from: third }
      : { type: typeOf(first), id: second, from: '' };
  });
  protected readonly form = computed<Form | undefined>(() => {
    const { type, id, from } = this.parts();
    const context = this.context();
    return id || !context || !type || this.lock() ? undefined : FORMS[type](context, from);
  });
  protected readonly entry = computed(() => {
    const { type, id } = this.parts();
    const context = this.context();
    return id && context && type ? entriesOf(context)[type].find((one) => one.id === id) : undefined;
  });
  protected readonly history = pageQuery(
    RecordHistoryDocument,
    () => {
      const { type, id } = this.parts();
      return type && id ? { subjectType: type, subjectId: id, field: null } : undefined;
    },
    { concerns: ({ projectCode }) => projectCode === this.project().code },
  );
  protected readonly supersedes = computed(
    () => this.entry()?.type === 'Decision' && !!this.entry()?.open && !this.lock(),
  );

  /** The action that asks something before it is done. */
  protected readonly asking = linkedSignal<string, Action | undefined>({
    source: this.what,
    computation: () => undefined,
  });
  protected readonly told = signal('');
  protected readonly wrong = signal<string | null>(null);
  /** The level whose matrix is open, by its label. */
  protected readonly scoring = linkedSignal<string, string | undefined>({
    source: this.what,
    computation: () => undefined,
  });

  private readonly sidePanel = viewChild(SidePanel);

  constructor() {
    const injector = inject(Injector);
    // What a person opened takes the keyboard with it; a shared address leaves it where it is.
    effect(() => {
      this.what();
      if (document.activeElement === document.body) return;
      afterNextRender(() => !this.form() && this.sidePanel()?.focus(), { injector });
    });
  }

  protected subject(type: EntryType): CommentSubject {
    return type === 'ChangeRequest' ? 'CHANGE_REQUEST' : (type.toUpperCase() as Exclude<CommentSubject, 'PROJECT'>);
  }

  protected scoreOf({ cell }: Level) {
    const level = levelOf(cell);
    const banding = this.context()?.banding;
    if (!level || !banding) return undefined;
    const score = riskScore(level);
    return { score, band: riskBand(score, banding), word: bandWords[riskBand(score, banding)] };
  }

  /** Saves the cell that was chosen last; one that is chosen while another is saved waits for it. */
  protected async setLevel({ label }: Level, cell: string, at: Element): Promise<void> {
    const idle = !this.chosen;
    this.chosen = cell;
    if (!idle) return;
    for (let next: string | null = cell; next; next = this.chosen === next ? null : this.chosen) {
      const level = this.entry()?.levels.find((one) => one.label === label);
      if (!level) break;
      const outcome = await this.saveLevel(level, next, at);
      if (outcome) this.edits.say(outcome);
    }
    this.chosen = null;
  }

  private saveLevel(level: Level, cell: string, at: Element): Promise<SaveOutcome | null> {
    const told = (key: string | null) => {
      const banding = this.context()?.banding;
      const chosen = levelOf(key);
      return chosen && banding ? levelWords(chosen, banding) : 'not scored';
    };
    return this.conflicts.save(
      at,
      (version) => level.save(cell, version),
      (fields) => {
        const clashes = level.fields.map((name) => fields.find(({ field }) => field === name));
        const clash = clashes.find((one) => one);
        // Of likelihood and consequence they may have changed one alone: the other stands as it was seen.
        const seen = (level.cell ?? '').split('×');
        const theirs = clashes.map((one, n) => (one ? plainValue(one.theirs) : seen[n])).join('×');
        if (!clash) return undefined;
        return { ...clashOf(clash, () => ''), was: told(level.cell), theirs: told(theirs), yours: told(cell) };
      },
    );
  }

  protected begin(action: Action): void {
    this.told.set('');
    this.wrong.set(null);
    if (action.ask) this.asking.set(action);
    else void this.run(action);
  }

  /** Does it with what was told; a date is read first. */
  protected async run(action: Action): Promise<void> {
    let told = this.told().trim();
    if (action.ask?.kind === 'day') {
      const read = readDay(told, this.context()?.today ?? '');
      if ('error' in read) {
        this.wrong.set(read.error);
        return;
      }
      told = read.iso;
    } else if (action.ask && !told) {
      this.wrong.set(`${action.ask.label}: a few words are needed.`);
      return;
    }
    const { outcome, version } = await action.run(told);
    if (outcome.kind !== 'saved') {
      this.refuse(action, outcome);
      return;
    }
    this.asking.set(undefined);
    const { undo } = action;
    const back =
      undo && version !== undefined ? () => void undo(version).then((then) => this.edits.say(then)) : undefined;
    this.toasts.show({ tone: 'done', text: action.done, ...(back && { undo: back }) });
  }

  private refuse(action: Action, outcome: SaveOutcome): void {
    if (!action.ask || outcome.kind === 'conflict') {
      this.edits.say(outcome);
      return;
    }
    this.wrong.set(Object.values(wrongFields(outcome))[0] ?? ('message' in outcome ? outcome.message : null));
  }

  protected added(form: Form): void {
    this.toasts.show({ tone: 'done', text: `${form.submit}: done` });
    this.registers.query.refetch();
    this.close.emit();
  }
}

const typeOf = (text: string): EntryType | undefined => ENTRY_TYPES.find((type) => type === text);

const FORMS: Readonly<Record<EntryType, (context: EntryContext, from: string) => Form>> = {
  Risk: newRisk,
  Issue: newIssue,
  Dependency: newDependency,
  Deliverable: newDeliverable,
  Decision: newDecision,
  Assumption: newAssumption,
  ChangeRequest: newChangeRequest,
};
