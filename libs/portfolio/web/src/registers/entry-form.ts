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
import { DEFAULT_RISK_BANDING, type RiskBanding } from '@weft/portfolio/domain';
import { FormField, Icon, wrongFields } from '@weft/ui';
import { ChosenList } from './chosen-list';
import type { EntryForm as Form, FormField as Asked } from './entry';
import { HalfWritten } from './half-written';
import { MilestoneChoice } from './milestone-choice';
import { ProjectChoice } from './project-choice';
import { RiskMatrix } from './risk-matrix';
import { SubjectChoice } from './subject-choice';

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
  /** What was typed; it stays while live changes give the form anew, and where the form was left and is opened again. */
  protected readonly drafts = linkedSignal<string, Readonly<Record<string, string>>>({
    source: () => this.form().title,
    computation: () => ({
      ...Object.fromEntries(this.form().fields.map(({ field, first }) => [field, first ?? ''])),
      ...this.halfWritten.of(this.code(), this.form()),
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

  protected write(field: string, value: string): void {
    this.drafts.update((drafts) => ({ ...drafts, [field]: value }));
    this.halfWritten.keep(this.code(), this.form(), this.drafts());
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
    this.halfWritten.drop(this.code(), this.form());
    this.cancel.emit();
  }

  protected onUnload(event: Event): void {
    if (this.halfWritten.has(this.code(), this.form())) event.preventDefault();
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
      this.halfWritten.drop(this.code(), this.form());
      this.saved.emit();
    } else if (outcome.kind === 'invalid') this.refused.set(wrongFields(outcome));
    else this.refusal.set(outcome.kind === 'refused' ? outcome.message : 'Someone changed this meanwhile. Try again.');
  }
}
