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
} from '@angular/core';
import { HalfWritten, type HalfWrittenTexts } from '@weft/identity/web';
import { DEFAULT_RISK_BANDING, type RiskBanding } from '@weft/portfolio/domain';
import { FormField, Icon, wrongFields } from '@weft/ui';
import { ChosenList } from './chosen-list';
import type { EntryForm as Form, FormField as Asked } from './entry';
import { MilestoneChoice } from './milestone-choice';
import { ProjectChoice } from './project-choice';
import { RiskMatrix } from './risk-matrix';
import { SubjectChoice } from './subject-choice';

/** What shows itself what was chosen in it, and begins empty. */
const BEGINS_EMPTY: readonly string[] = ['milestone', 'project', 'subjects'];

/** The short form of a new entry: what is wrong is said beside its field while it is typed. */
@Component({
  selector: 'weft-entry-form',
  imports: [ChosenList, FormField, Icon, MilestoneChoice, ProjectChoice, RiskMatrix, SubjectChoice],
  templateUrl: './entry-form.html',
  host: { '(window:beforeunload)': 'onUnload($event)' },
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
    .refusal {
      padding: 8px 10px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryForm {
  readonly form = input.required<Form>();
  readonly banding = input<RiskBanding>(DEFAULT_RISK_BANDING);
  /** Code of the project that is open. */
  readonly code = input('');
  readonly saved = output();
  readonly cancel = output();

  private readonly halfWritten = inject(HalfWritten);
  private readonly where = computed(() => `${this.code()} ${this.form().title}`);
  /** What was typed; it stays while live changes give the form anew, and where the form was left and is opened again. */
  protected readonly drafts = linkedSignal<string, Readonly<Record<string, string>>>({
    source: () => this.form().title,
    computation: () => ({
      ...Object.fromEntries(this.form().fields.map(({ field, first }) => [field, first ?? ''])),
      ...this.written(),
    }),
  });
  private readonly touched = linkedSignal<string, readonly string[]>({
    source: () => this.form().title,
    computation: () => [],
  });
  private readonly refused = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly wrong = computed(() => this.form().check(this.drafts()));
  protected readonly told = computed<Readonly<Record<string, string>>>(() => ({
    ...this.refused(),
    ...Object.fromEntries(Object.entries(this.wrong()).filter(([field]) => this.touched().includes(field))),
  }));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('.wf-field')?.focus());
  }

  /** What was written before and left, but for what shows itself what was chosen in it. */
  private written(): HalfWrittenTexts {
    const written = this.halfWritten.of(this.where()) ?? {};
    const again = this.form().fields.filter(({ field, kind }) => field in written && !BEGINS_EMPTY.includes(kind));
    return Object.fromEntries(again.map(({ field }) => [field, written[field] ?? '']));
  }

  protected write(field: string, value: string): void {
    this.drafts.update((drafts) => ({ ...drafts, [field]: value }));
    this.halfWritten.keep(this.where(), this.drafts());
    this.touched.update((touched) => (touched.includes(field) ? touched : [...touched, field]));
    this.refused.update(({ [field]: _, ...others }) => others);
  }

  /** Several values are one draft, parted by commas. */
  private values(field: string): readonly string[] {
    return (this.drafts()[field] ?? '').split(',').filter(Boolean);
  }

  protected chosen({ field, options = [] }: Asked) {
    return options.filter(({ value }) => this.values(field).includes(value));
  }

  protected left({ field, options = [] }: Asked) {
    return options.filter(({ value }) => !this.values(field).includes(value));
  }

  protected add(field: string, value: string): void {
    if (value) this.write(field, [...this.values(field), value].join(','));
  }

  protected take(field: string, value: string): void {
    this.write(
      field,
      this.values(field)
        .filter((one) => one !== value)
        .join(','),
    );
  }

  protected giveUp(): void {
    this.halfWritten.drop(this.where());
    this.cancel.emit();
  }

  protected onUnload(event: Event): void {
    if (this.halfWritten.of(this.where())) event.preventDefault();
  }

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.refusal.set('');
    const { fields, save } = this.form();
    this.touched.set([...fields.map(({ field }) => field), ...Object.keys(this.wrong())]);
    const [first] = fields.filter(({ field }) => this.wrong()[field]);
    if (first) {
      const control = document.getElementById(`entry-${first.field}`);
      (control?.matches('weft-risk-matrix') ? control.querySelector<HTMLElement>('[tabindex="0"]') : control)?.focus();
      return;
    }
    this.busy.set(true);
    const outcome = await save(this.drafts());
    this.busy.set(false);
    if (outcome.kind === 'saved') {
      this.halfWritten.drop(this.where());
      this.saved.emit();
    } else if (outcome.kind === 'invalid') this.refused.set(wrongFields(outcome));
    else this.refusal.set(outcome.kind === 'refused' ? outcome.message : 'Someone changed this meanwhile. Try again.');
  }
}
