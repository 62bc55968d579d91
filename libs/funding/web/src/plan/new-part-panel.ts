import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { HalfWritten } from '@weft/identity/web';
import { FormField, Mutations, type SaveOutcome, wrongFields } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { AddFundingLineDocument } from '../generated/add-funding-line.document';
import { AddSchemeDocument } from '../generated/add-scheme.document';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';

/** The short form of a new line or a new scheme; everything else of a line is filled in in its own panel. */
@Component({
  selector: 'weft-new-part-panel',
  imports: [FormField, SidePanel],
  templateUrl: './new-part-panel.html',
  styleUrl: '../shared/panel-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPartPanel {
  readonly what = input.required<'line' | 'scheme'>();
  readonly close = output();

  private readonly mutations = inject(Mutations);
  private readonly edits = inject(PlanEdits);
  protected readonly store = inject(PlanStore);
  protected readonly title = computed(() => (this.what() === 'line' ? 'New line' : 'New scheme'));
  /** The number after the highest one that there is. */
  protected readonly next = computed(() => {
    const read = this.store.read();
    const codes = this.what() === 'line' ? (read?.lines.nodes ?? []) : (read?.schemes ?? []);
    return String(Math.max(0, ...codes.map(({ code }) => Number.parseInt(code, 10) || 0)) + 1);
  });
  protected readonly schemes = computed(() => this.store.read()?.schemes ?? []);
  /** Organisations whose money the person keeps. */
  protected readonly organisations = computed(() =>
    this.store.organisations().filter(({ value }) => this.store.lineLock(value) === null),
  );
  private readonly halfWritten = inject(HalfWritten);
  private readonly where = computed(() => `${this.title()} of ${this.store.read()?.id}`);
  /** What was written before and left. */
  protected readonly written = computed(() => this.halfWritten.of(this.where()) ?? {});
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected write(code: string, name: string, scheme: string, organisation: string): void {
    // The number that is offered is another one once somebody else adds a part.
    const own = code === this.next() ? '' : code;
    this.halfWritten.keep(this.where(), own || name ? { code: own, name, scheme, organisation } : {});
  }

  protected giveUp(): void {
    this.halfWritten.drop(this.where());
    this.close.emit();
  }

  protected async addLine(schemeId: string, code: string, description: string, organisationId: string): Promise<void> {
    const input = { schemeId, code, description, organisationId };
    const { outcome, answer } = await this.mutations.send(
      AddFundingLineDocument,
      { input },
      (data) => data.addFundingLine,
    );
    if (this.done(outcome) && answer?.__typename === 'FundingLine') this.store.turnTo(`line:${answer.id}`);
  }

  protected async addScheme(code: string, name: string): Promise<void> {
    const input = { planId: this.store.read()?.id ?? '', code, name };
    const { outcome, answer } = await this.mutations.send(AddSchemeDocument, { input }, (data) => data.addScheme);
    if (!this.done(outcome)) return;
    this.edits.say(outcome, `${name} was added to the plan`);
    if (answer?.__typename === 'FundingScheme') this.store.turnTo(`scheme:${answer.id}`);
  }

  private done(outcome: SaveOutcome): boolean {
    this.wrong.set(wrongFields(outcome));
    this.refusal.set(outcome.kind === 'refused' ? outcome.message : '');
    if (outcome.kind !== 'saved') return false;
    this.halfWritten.drop(this.where());
    this.store.query.refetch();
    return true;
  }
}
