import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { outputFromObservable, toObservable } from '@angular/core/rxjs-interop';
import { skip } from 'rxjs';
import { arrival } from '../data/arrival';
import { type ClashingField, type SaveOutcome, plainValue } from '../data/outcome';
import { longDay, readDay, UNKNOWN } from '../format/dates';
import { Icon } from '../icon/icon';
import { Toasts } from '../overlay/toasts';
import { Calendar } from './calendar';
import { ConflictCard } from './conflict-card';
import { type Option, OptionList, partValues } from './option-list';

type Mode = 'rest' | 'editing' | 'saving' | 'saved' | 'error' | 'conflict';
const SAVED_MS = 1_200;

/**
 * Edits one value where it stands. At rest it looks like text; Enter, a click or typing edits it; Escape restores it.
 * What is saved shows a tick, what is refused keeps the draft with a sentence below, and what someone else changed
 * meanwhile opens the conflict card. A locked value says who may change it.
 */
@Component({
  selector: 'wf-inline-edit',
  imports: [Calendar, CdkConnectedOverlay, CdkOverlayOrigin, ConflictCard, Icon, OptionList],
  templateUrl: './inline-edit.html',
  styleUrl: './inline-edit.css',
  host: { '(focusout)': 'onLeave($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InlineEdit {
  readonly kind = input<'text' | 'lines' | 'select' | 'several' | 'date'>('text');
  /** Several values are one text, parted by commas. */
  readonly value = input.required<string | null>();
  /** The field's name, for its accessible name and the conflict card: 'Forecast of Pathway 1 contract live'. */
  readonly label = input.required<string>();
  /** The name of the field in a conflict's answer. */
  readonly field = input.required<string>();
  readonly options = input<readonly Option[]>([]);
  /** The business date: a year that is left out, and where the calendar opens. */
  readonly today = input('2025-01-01');
  readonly latest = input<string | null>(null);
  readonly placeholder = input('Add');
  /** Who may change it, when this person may not. */
  readonly locked = input<string | null>(null);
  /** How the value is written at rest, if not as itself. */
  readonly shown = input<string>();
  /** How a value that others saved is written in a conflict, where it is kept otherwise than it is typed. */
  readonly kept = input<((value: string | null) => string) | null>(null);
  readonly clearable = input(false);
  /**
   * Saves the draft; `version` is given when the person chose to save over someone else's change. Null: the person was
   * asked for more, and left it as it was.
   */
  readonly save = input.required<(value: string | null, version?: number) => Promise<SaveOutcome | null>>();
  readonly historied = input(false);
  readonly history = output();
  /** In a table it begins at once, with what was typed, and is there only as long as it has something to show. */
  readonly begun = input<{ readonly typed?: string | undefined; readonly done?: boolean } | null>(null);
  /** The keyboard goes on from the cell: Tab to the next, Shift-Tab to the one before, else it stays. */
  readonly leave = output<-1 | 0 | 1>();
  /** It is at rest again. */
  readonly end = output();

  protected readonly mode = signal<Mode>('rest');
  protected readonly draft = signal('');
  private readonly typed = computed(() => (['rest', 'saved'].includes(this.mode()) ? null : this.draft()));
  /** What is typed so far, for what follows from it live; null once it is saved or left. */
  readonly drafted = outputFromObservable(toObservable(this.typed).pipe(skip(1)));
  protected readonly message = signal('');
  protected readonly calendarOpen = signal(false);
  protected readonly calendarCome = arrival(() => import('./calendar'), this.calendarOpen);
  protected readonly clash = signal<(ClashingField & { readonly version: number }) | undefined>(undefined);
  /** How to save what was seen when the edit began: a change that arrives meanwhile must end in a conflict. */
  private saver: ((value: string | null, version?: number) => Promise<SaveOutcome | null>) | undefined;
  private seen: string | null = null;
  private gone = false;
  /** Typed after the edit began and before its field was there. */
  private ahead = '';
  private readonly control = viewChild<ElementRef<HTMLInputElement | HTMLTextAreaElement>>('control');
  private readonly rest = viewChild<ElementRef<HTMLElement>>('rest');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.leaveForGood());
    afterNextRender(() => {
      if (!this.begun()) return;
      this.edit(this.begun()?.typed);
      this.endEarly();
    });
    effect(() => {
      this.catchUp(this.begun()?.typed);
      if (this.begun()?.done) untracked(() => this.endEarly());
    });
  }

  protected readonly text = computed(() => this.shown() ?? this.words(this.value()));
  /** Chosen from a list, not typed. */
  protected readonly listed = computed(() => this.kind() === 'select' || this.kind() === 'several');
  protected readonly open = computed(() => ['editing', 'error'].includes(this.mode()) && !this.locked());

  /** Begins to edit, as Enter does; for tables that edit the row under the cursor. */
  edit(typed?: string): void {
    if (this.locked()) {
      this.message.set(this.locked() ?? '');
      return;
    }
    if (this.mode() === 'saving') return;
    const value = this.value();
    this.saver = this.save();
    this.seen = value;
    this.draft.set(typed ?? (this.kind() === 'date' ? (value ? longDay(value) : '') : (value ?? '')));
    this.message.set('');
    this.ahead = '';
    this.mode.set('editing');
    if (!this.listed()) this.focusControl(typed === undefined);
  }

  /** Takes what was typed between the first letter and the field that opened for it. */
  private catchUp(typed: string | undefined): void {
    const early =
      untracked(this.mode) === 'editing' && document.activeElement !== untracked(this.control)?.nativeElement;
    if (typed !== undefined && early) this.draft.set(typed);
  }

  /** Saves what was typed and ended before the field was there. */
  private endEarly(): void {
    if (this.begun()?.done && this.mode() === 'editing' && !this.listed()) void this.submit();
  }

  protected words(value: string | null): string {
    if (value === null || value === '') return UNKNOWN;
    if (this.kind() === 'date') return longDay(value);
    if (this.listed()) {
      const named = (one: string) => this.options().find((option) => option.value === one)?.label ?? one;
      return partValues(value).map(named).join(', ');
    }
    return value;
  }

  protected onRestKey(event: KeyboardEvent): void {
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const opening = this.mode() === 'editing' && !this.listed();
    // Ended before the field was there: as Enter in the field.
    if (opening && this.ahead && event.key === 'Enter' && this.kind() !== 'lines') {
      event.preventDefault();
      event.stopPropagation();
      void this.submit();
      return;
    }
    if (letter && opening) {
      event.preventDefault();
      event.stopPropagation();
      this.ahead += event.key;
      this.draft.set(this.ahead);
      return;
    }
    const typing = letter && event.key !== ' ';
    if (typing && (this.kind() === 'text' || this.kind() === 'date') && !this.locked()) {
      event.preventDefault();
      event.stopPropagation();
      this.edit(event.key);
      this.ahead = event.key;
    }
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  }

  protected onControlKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && (this.kind() !== 'lines' || event.ctrlKey || event.metaKey)) void this.submit();
    else if (event.key === 'ArrowDown' && event.altKey && this.kind() === 'date') this.calendarOpen.set(true);
    else if (event.key === 'Tab' && this.begun()) this.goOn(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  /** Saves and goes on to the next cell; a draft that cannot be read holds the keyboard. */
  private goOn(step: -1 | 1): void {
    void this.submit();
    if (this.mode() !== 'error') this.leave.emit(step);
  }

  /** Leaving the cell saves what was changed in it. */
  protected onLeave(event: FocusEvent): void {
    // The button that gives way to the field loses the focus too: that is no leaving.
    if (event.target !== this.control()?.nativeElement) return;
    const inside = event.relatedTarget instanceof Node && this.host.contains(event.relatedTarget);
    if (!inside && this.mode() === 'editing' && !this.listed() && !this.calendarOpen()) void this.submit();
  }

  protected cancel(): void {
    this.calendarOpen.set(false);
    this.clash.set(undefined);
    this.message.set('');
    this.settleDown();
    this.focusRest();
  }

  private settleDown(): void {
    this.mode.set('rest');
    if (!this.gone) this.end.emit();
  }

  protected pick(value: string): void {
    this.calendarOpen.set(false);
    this.draft.set(this.kind() === 'date' ? longDay(value) : value);
    void this.submit();
  }

  /** Leaving a list of several saves what is ticked, as leaving a text does. */
  protected leaveList(): void {
    if (this.kind() === 'several') void this.submit();
    else this.cancel();
  }

  protected onListKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.kind() === 'several') void this.submit();
  }

  protected keepTheirs(): void {
    this.cancel();
  }

  /** Puts the question off: what was typed stays in its cell, and saving it asks again. */
  protected decideLater(): void {
    this.clash.set(undefined);
    this.mode.set('editing');
    if (!this.listed()) this.focusControl(false);
  }

  protected async useMine(): Promise<void> {
    const version = this.clash()?.version;
    this.clash.set(undefined);
    await this.submit(version);
  }

  protected keptWords(json: string | null | undefined): string {
    return (this.kept() ?? ((value) => this.words(value)))(plainValue(json));
  }

  /** What stands in the cell now: the value at rest, the draft meanwhile. */
  protected written(): string {
    return ['rest', 'saved'].includes(this.mode()) ? this.text() : this.yours();
  }

  protected yours(): string {
    const read = this.read();
    return 'value' in read ? this.words(read.value) : this.draft();
  }

  private read(): { readonly value: string | null } | { readonly error: string } {
    const draft = this.draft().trim();
    if (draft === '')
      return this.clearable() || ['lines', 'several'].includes(this.kind())
        ? { value: null }
        : { error: 'This cannot be empty.' };
    if (this.kind() !== 'date') return { value: draft };
    // A month alone: a start begins with it, everything else falls due at its end.
    const day = readDay(draft, this.today(), this.field() === 'startsOn' ? 'START' : 'END');
    return 'iso' in day
      ? { value: day.iso }
      : { error: `${day.error} The last saved date is ${longDay(this.value())}.` };
  }

  private async submit(version?: number): Promise<void> {
    const read = this.read();
    if ('error' in read) {
      this.fail(read.error);
      return;
    }
    if (read.value === (this.seen || null) && version === undefined) {
      this.cancel();
      return;
    }
    this.mode.set('saving');
    // The field goes with the edit: the table keeps the keyboard meanwhile.
    if (this.begun() && this.host.contains(document.activeElement)) this.leave.emit(0);
    const outcome = await (this.saver ?? this.save())(read.value, version);
    await this.settle(outcome);
  }

  /** The cell goes, scrolled away or with its page: what was typed in it is saved as on leaving it, and a refusal said. */
  private async leaveForGood(): Promise<void> {
    this.gone = true;
    if (this.mode() !== 'editing' || this.kind() === 'select' || !this.saver) return;
    const read = this.read();
    if ('error' in read) this.sayUnsaved(read.error);
    else if (read.value !== (this.seen || null)) await this.settle(await this.saver(read.value));
  }

  private sayUnsaved(why: string): void {
    this.toasts.show({ tone: 'wrong', text: `${this.label()} was not saved: ${why}` });
  }

  private async settle(outcome: SaveOutcome | null): Promise<void> {
    if (!outcome) {
      this.cancel();
      return;
    }
    if (this.gone) {
      if (outcome.kind === 'conflict') this.sayUnsaved('somebody else changed it meanwhile.');
      else if (outcome.kind !== 'saved') this.sayUnsaved(outcome.message);
      return;
    }
    if (outcome.kind === 'saved') {
      this.mode.set('saved');
      this.message.set('');
      this.focusRest();
      setTimeout(() => this.mode() === 'saved' && this.settleDown(), SAVED_MS);
      return;
    }
    if (outcome.kind !== 'conflict') {
      this.fail(outcome.message);
      return;
    }
    const clash = outcome.fields.find(({ field }) => field === this.field());
    // Someone saved another field of the same record: there is nothing to decide, so that ours is saved too.
    if (!clash) return this.submit(outcome.version);
    this.clash.set({ ...clash, version: outcome.version });
    this.mode.set('conflict');
  }

  private fail(message: string): void {
    this.message.set(message);
    this.mode.set('error');
    if (!this.listed() && this.mayTakeFocus()) this.focusControl(false);
  }

  private focusControl(select: boolean): void {
    afterNextRender(
      () => {
        const control = this.control()?.nativeElement;
        control?.focus();
        if (select && !this.ahead) control?.select();
      },
      { injector: this.injector },
    );
  }

  private focusRest(): void {
    if (!this.mayTakeFocus()) return;
    if (this.begun()) this.leave.emit(0);
    // Asked again once it is drawn: while a field is left, the keyboard is nowhere yet.
    else afterNextRender(() => this.mayTakeFocus() && this.rest()?.nativeElement.focus(), { injector: this.injector });
  }

  /** Whether the keyboard is here, or nowhere: somebody who went on to something else is left there. */
  private mayTakeFocus(): boolean {
    const focused = document.activeElement;
    const inTable = !!this.begun() && focused === this.host.closest('[role=grid]');
    const inList = this.listed() && !!focused?.closest('.cdk-overlay-container');
    return inTable || inList || focused === document.body || this.host.contains(focused);
  }
}
