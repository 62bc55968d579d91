import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mayKeepMoney, mayKeepSomeMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { formatPlainPounds, formatPounds, formatShare, formatShortPounds, penceOf, shareOf } from '@weft/kernel';
import { Flash, FormField, Mutations, pageQuery, type SaveOutcome, Skeleton, wrongFields } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { PlanChoicesDocument } from '../generated/plan-choices.document';
import { ProvisionalTag } from '../shared/provisional-tag';
import { ProjectMoneyDocument } from '../generated/project-money.document';
import { SetProjectBudgetDocument } from '../generated/set-project-budget.document';

/** What a project has of the Better Care Fund, and from other funds beside it. */
@Component({
  selector: 'weft-project-money',
  imports: [Flash, FormField, InlineEdit, ProvisionalTag, RouterLink, Skeleton],
  templateUrl: './project-money.html',
  styleUrl: './project-money.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectMoney {
  readonly code = input.required<string>();

  private readonly rights = inject(Rights);
  private readonly mutations = inject(Mutations);
  private readonly query = pageQuery(ProjectMoneyDocument, () => ({ code: this.code(), year: null }), {
    concerns: ({ projectCode, subjectType }) => projectCode === this.code() || subjectType === 'FundingLine',
  });
  private readonly project = computed(() => this.query.data()?.project ?? undefined);
  protected readonly money = computed(() => this.project()?.money);
  protected readonly pounds = (pence: number): string => formatPounds(penceOf(pence));
  protected readonly plain = (pence: number): string => formatPlainPounds(penceOf(pence));
  protected readonly short = (pence: number): string => formatShortPounds(penceOf(pence));
  protected readonly share = (part: number): string => `${formatShare(shareOf(part))} of the line`;

  protected readonly adding = signal(false);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly mayAdd = computed(() => mayKeepSomeMoney(this.rights.ability()));
  private readonly choices = pageQuery(PlanChoicesDocument, () => (this.adding() ? {} : undefined), {
    concerns: () => false,
  });
  /** Organisations whose money the person keeps. */
  protected readonly organisations = computed(() =>
    (this.choices.data()?.organisations ?? []).filter(({ id }) => this.lock(id) === null),
  );

  protected async add(fund: string, organisationId: string, amount: string): Promise<void> {
    const outcome = await this.save({ fund, organisationId, version: 0 })(amount.trim());
    this.wrong.set(
      outcome.kind === 'conflict'
        ? { fund: 'There is a budget of this fund already: change it where it stands.' }
        : outcome.kind === 'refused'
          ? { amount: outcome.message }
          : wrongFields(outcome),
    );
    if (outcome.kind === 'saved') this.adding.set(false);
  }

  protected lock(organisationId: string): string | null {
    return mayKeepMoney(this.rights.ability(), { organisationId })
      ? null
      : 'Changed by a finance lead of its organisation or the BCF lead.';
  }

  protected save({
    fund,
    organisationId,
    version: seen,
  }: {
    readonly fund: string;
    readonly organisationId: string;
    readonly version: number;
  }): (amount: string | null, version?: number) => Promise<SaveOutcome> {
    return (amount, version) => {
      const { id = '', money } = this.project() ?? {};
      const key = { projectId: id, organisationId, fund, financialYear: money?.financialYear ?? '' };
      const input = { ...key, amount, version: version ?? seen };
      return this.mutations.save(SetProjectBudgetDocument, { input }, (data) => data.setProjectBudget);
    };
  }
}
