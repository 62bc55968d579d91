import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { HalfWritten } from '@weft/identity/web';
import { mentionBegun, mentionsById, typedComment } from '@weft/portfolio/domain';
import type { SaveOutcome } from '@weft/ui';
import { Choices } from '../shared/choices';

const OFFERED = 6;
let boxes = 0;

/** Where a comment is typed. '@' offers the people of the place: arrows and Enter choose one. */
@Component({
  selector: 'weft-comment-box',
  templateUrl: './comment-box.html',
  styleUrl: './comment-box.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentBox {
  readonly label = input.required<string>();
  readonly submit = input('Comment');
  /** A comment that is edited, with mentions by id. */
  readonly body = input('');
  /** Where it is said, so that half a comment is there again whoever comes back: 'comment on <id>'. */
  readonly where = input.required<string>();
  /** Begins with the keyboard in it. */
  readonly focused = input(false);
  readonly cancellable = input(false);
  readonly send = input.required<(body: string) => Promise<SaveOutcome>>();
  readonly sent = output();
  readonly cancel = output();

  private readonly choices = inject(Choices);
  private readonly halfWritten = inject(HalfWritten);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly id = `comment-box-${(boxes += 1)}`;
  private readonly people = computed(() =>
    this.choices.people().map(({ value, label }) => ({ id: value, name: label })),
  );
  protected readonly draft = linkedSignal(
    () => this.halfWritten.of(this.where())?.['body'] ?? typedComment(this.body(), this.people()),
  );
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  /** The name that is being typed after '@', or null. */
  private readonly begun = signal<string | null>(null);
  protected readonly at = signal(0);
  protected readonly offered = computed(() => {
    const begun = this.begun()?.toLowerCase();
    if (begun === undefined) return [];
    return this.choices
      .people()
      .filter(({ label }) =>
        label
          .toLowerCase()
          .split(' ')
          .some((_, n, words) => words.slice(n).join(' ').startsWith(begun)),
      )
      .slice(0, OFFERED);
  });

  constructor() {
    afterNextRender(() => this.focused() && this.box().nativeElement.focus());
  }

  protected typed(): void {
    const { value, selectionStart } = this.box().nativeElement;
    this.write(value);
    this.wrong.set('');
    this.begun.set(mentionBegun(value.slice(0, selectionStart)));
    this.at.set(0);
  }

  protected onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const offered = this.offered().length;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.save();
    else if (offered && event.key === 'ArrowDown') this.at.update((at) => (at + 1) % offered);
    else if (offered && event.key === 'ArrowUp') this.at.update((at) => (at + offered - 1) % offered);
    else if (offered && (event.key === 'Enter' || event.key === 'Tab')) this.pick(this.at());
    else if (event.key === 'Escape' && offered) this.begun.set(null);
    else if (event.key === 'Escape' && this.cancellable()) this.giveUp();
    else return;
    event.preventDefault();
  }

  /** Completes the name that was begun. */
  protected pick(index: number): void {
    const person = this.offered()[index];
    const box = this.box().nativeElement;
    if (!person) return;
    const from = box.selectionStart - (this.begun()?.length ?? 0);
    const before = box.value.slice(0, from) + person.label;
    const after = box.value.slice(box.selectionStart);
    // The field has it at once: who types on does so behind the name.
    box.value = `${before}${/^\s/.test(after) ? '' : ' '}${after}`;
    box.focus();
    box.setSelectionRange(before.length + 1, before.length + 1);
    this.write(box.value);
    this.begun.set(null);
  }

  protected giveUp(): void {
    this.halfWritten.drop(this.where());
    this.cancel.emit();
  }

  private write(text: string): void {
    this.draft.set(text);
    this.halfWritten.keep(this.where(), { body: text });
  }

  protected leave(): void {
    this.begun.set(null);
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    if (!this.draft().trim()) {
      this.wrong.set('Write a few words first.');
      return;
    }
    this.busy.set(true);
    const outcome = await this.send()(mentionsById(this.draft(), this.people()));
    this.busy.set(false);
    if (outcome.kind === 'saved') {
      this.write('');
      this.sent.emit();
    } else {
      this.wrong.set(
        outcome.kind === 'conflict' ? 'It was changed meanwhile. Cancel and look again.' : outcome.message,
      );
      this.box().nativeElement.focus();
    }
  }
}
