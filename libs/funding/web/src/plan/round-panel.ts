import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { financialYearOf, financialYearStart, addMonths, type FinancialYear } from '@weft/kernel';
import { FormField, Mutations, type SaveOutcome, wrongFields } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { DraftRulePackDocument } from '../generated/draft-rule-pack.document';
import { OpenPlanDocument } from '../generated/open-plan.document';
import { ConfirmRules } from '../rules/confirm-rules';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';
import { urlState } from '@weft/ui';

/**
 * Opens the plan of a year: under its pack where there is one, or under a draft that is copied from the latest; and confirms
 * a draft once it was compared with what was published.
 */
@Component({
  selector: 'weft-round-panel',
  imports: [ConfirmRules, FormField, RouterLink, SidePanel],
  templateUrl: './round-panel.html',
  styles: `
    :host {
      display: flex;
    }
    h3 {
      margin: 12px 0 4px;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 24px;
    }
    form {
      display: grid;
      gap: 12px;
      margin: 12px 0 16px;
    }
    .complete {
      margin-bottom: 8px;
    }
    .wrong {
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoundPanel {
  readonly close = output();
  private readonly mutations = inject(Mutations);
  private readonly edits = inject(PlanEdits);
  private readonly url = urlState();
  protected readonly store = inject(PlanStore);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  private readonly packs = computed(() => this.store.query.data()?.rulePacks ?? []);
  private readonly planned = computed(() => this.store.query.data()?.fundingPlans ?? []);
  /** The draft that the shown plan is under. */
  protected readonly draft = computed(() => {
    const pack = this.store.read()?.pack;
    return pack?.status === 'PROVISIONAL' && pack.id ? { ...pack, id: pack.id } : undefined;
  });
  /** Packs without a plan yet. */
  protected readonly openable = computed(() =>
    this.packs().filter(({ code }) => !this.planned().some(({ pack }) => pack.code === code)),
  );
  protected readonly latest = computed(() => this.packs()[0]);
  /** The year after the last one that there is a pack for. */
  protected readonly nextYear = computed<FinancialYear | undefined>(() => {
    const last = this.packs()
      .flatMap(({ years }) => years)
      .sort()
      .at(-1) as FinancialYear | undefined;
    return last && financialYearOf(addMonths(financialYearStart(last), 12));
  });

  /** The plan whose lines can be carried over. */
  protected readonly previous = computed(() => this.planned()[0]);
  protected readonly carried = signal(true);

  protected async open(packCode: string, year: string | undefined): Promise<void> {
    const input = { packCode, carryFrom: this.carried() ? (this.previous()?.id ?? null) : null };
    const outcome = await this.mutations.save(OpenPlanDocument, { input }, (data) => data.openPlan);
    if (this.failed(outcome)) return;
    this.edits.say(outcome, 'The plan is open');
    this.store.query.refetch();
    this.url.go({ year: year ?? null, panel: null });
  }

  protected async draftNext(title: string): Promise<void> {
    const [from, year] = [this.latest()?.code, this.nextYear()];
    if (!from || !year) return;
    const input = { from, code: year, title, years: [year] };
    const outcome = await this.mutations.save(DraftRulePackDocument, { input }, (data) => data.draftRulePack);
    if (!this.failed(outcome)) await this.open(year, year);
  }

  protected confirmed(): void {
    this.store.query.refetch();
    this.close.emit();
  }

  private failed(outcome: SaveOutcome): boolean {
    this.wrong.set(wrongFields(outcome));
    this.refusal.set(
      outcome.kind === 'saved'
        ? ''
        : outcome.kind === 'conflict'
          ? 'Somebody changed it meanwhile. Look at it and try again.'
          : outcome.message,
    );
    return outcome.kind !== 'saved';
  }
}
