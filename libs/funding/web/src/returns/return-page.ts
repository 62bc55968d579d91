import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { mayEditPlan, mayKeepMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import {
  formatPounds,
  formatShortPounds,
  isFinancialYear,
  minus,
  type FinancialYear,
  type Pence,
  sumPence,
} from '@weft/kernel';
import { periodEnd, periodWords, progressWords, RETURN_PERIODS, returnStateWords } from '@weft/funding/domain';
import { counted, EmptyState, Icon, type LiveChange, longDay, PageError, pageQuery, Skeleton, Toasts } from '@weft/ui';
import { InlineEdit, type Option } from '@weft/ui/edit';
import type { ReturnPeriod } from '../generated/graphql';
import { ReturnPageDocument } from '../generated/return-page.document';
import { ReturnSheetsDocument } from '../generated/return-sheets.document';
import { PlanEdits } from '../plan/plan-edits';
import { FundingTabs } from '../shared/funding-tabs';
import { ReturnEdits } from './return-edits';
import { returnWorkbook } from './return-workbook';

const concernsReturns = ({ subjectType }: LiveChange): boolean =>
  ['FundingReturn', 'FundingPlan', 'FundingLine', 'LedgerEntry', 'ClosedMonth'].includes(subjectType);

const YES_NO: readonly Option[] = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
];

const partWords = {
  COVER: 'Cover',
  CONDITIONS: 'National conditions',
  METRICS: 'Metrics',
  SPEND: 'Expenditure',
  INCOME: 'Income and expenditure',
  YEAR_END: 'Year-end feedback',
} as const;

/** A quarterly or year-end return: what the data say, what people add, who signs. */
@Component({
  selector: 'weft-return-page',
  imports: [EmptyState, FormsModule, FundingTabs, Icon, InlineEdit, PageError, RouterLink, Skeleton],
  templateUrl: './return-page.html',
  styleUrl: './return-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnPage {
  /** Of the address. */
  readonly year = input.required<string>();
  readonly period = input.required<string>();

  private readonly apollo = inject(Apollo);
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly plans = inject(PlanEdits);
  private readonly toasts = inject(Toasts);
  protected readonly edits = inject(ReturnEdits);
  protected readonly counted = counted;
  protected readonly day = longDay;
  protected readonly pounds = (amount: number): string => formatPounds(amount as Pence);
  protected readonly short = (amount: number): string => formatShortPounds(amount as Pence);
  protected readonly less = (a: number, b: number): Pence => minus(a as Pence, b as Pence);
  protected readonly figures = ['ambition', 'actual'] as const;
  protected readonly texts = ['challenges', 'achievements'] as const;
  protected readonly remarks = ['issues', 'comments'] as const;
  protected readonly yesNo = YES_NO;
  protected readonly progress: readonly Option[] = Object.entries(progressWords).map(([value, label]) => ({
    value,
    label,
  }));
  protected readonly progressWords = progressWords;
  protected readonly partWords = partWords;
  protected readonly stateWords = returnStateWords;
  protected readonly today = this.session.today;

  private readonly which = computed(() => RETURN_PERIODS.find((one) => one === this.period()) ?? 'Q1');
  protected readonly query = pageQuery(
    ReturnPageDocument,
    () => ({ year: this.year(), period: this.which() as ReturnPeriod }),
    { concerns: concernsReturns, keep: true },
  );
  protected readonly plan = computed(() => this.query.data()?.fundingPlan ?? null);
  protected readonly its = computed(() => {
    const found = this.query.data()?.fundingReturn;
    return found?.period === this.which() ? found : null;
  });
  protected readonly words = computed(() => `${periodWords[this.which()]} ${this.year()}`);
  protected readonly until = computed(() =>
    isFinancialYear(this.year()) ? longDay(periodEnd(this.year() as FinancialYear, this.which())) : '',
  );
  protected readonly periods = computed(() =>
    RETURN_PERIODS.map((period) => ({
      period,
      words: periodWords[period],
      state:
        this.plan()?.returns.find((one) => one.period === period && one.financialYear === this.year())?.state ?? null,
    })),
  );
  protected readonly people = computed<readonly Option[]>(() =>
    (this.query.data()?.people ?? []).map(({ id, name, jobTitle }) => ({
      value: id,
      label: name,
      ...(jobTitle && { detail: jobTitle }),
    })),
  );
  protected readonly mayEdit = computed(() => mayEditPlan(this.rights.ability()));
  /** Why nothing is changed here, or who may; null where this person does. */
  private readonly frozen = computed(() => {
    const state = this.its()?.state;
    if (state === 'SIGNED') return 'Signed: it stands as it is.';
    return state === 'SIGNING' ? 'Being signed: it does not change meanwhile.' : null;
  });
  protected readonly lock = computed(() => this.frozen() ?? (this.mayEdit() ? null : 'Answered by the BCF lead.'));
  protected readonly lineLock = (organisationId: string): string | null =>
    this.frozen() ??
    (mayKeepMoney(this.rights.ability(), { organisationId })
      ? null
      : 'Commented on by a finance lead of its organisation or the BCF lead.');

  protected readonly totals = computed(() => {
    const lines = this.its()?.content.lines ?? [];
    return {
      planned: sumPence(lines.map(({ planned }) => planned as Pence)),
      spent: sumPence(lines.map(({ spent }) => spent as Pence)),
    };
  });
  /** Whether some line counts outputs: the round of 2025-26 has none. */
  protected readonly counts = computed(() => (this.its()?.content.lines ?? []).some(({ unit }) => unit));
  protected readonly roles = computed(() => {
    const [plan, its] = [this.plan(), this.its()];
    return (plan?.returnSignOffs ?? []).map(({ role, name }) => {
      const assigned = plan?.signatories.find((one) => one.role === role);
      const signature = its?.signatures.find((one) => one.role === role);
      const mine = assigned?.person.id === this.session.person()?.id;
      return { role, name, assigned, signature, mine };
    });
  });
  protected readonly maySign = computed(
    () => this.its()?.content.status === 'COMPLETE' && this.its()?.state !== 'SIGNED',
  );
  protected readonly mayWithdraw = computed(
    () => this.its()?.state === 'SIGNING' && this.roles().some(({ mine }) => mine),
  );
  protected readonly withdrawing = signal(false);
  protected readonly reason = signal('');

  protected async open(): Promise<void> {
    const plan = this.plan();
    if (!plan) return;
    this.plans.say(await this.edits.open(plan.id, this.year(), this.which()), `${this.words()} was opened`);
    this.query.refetch();
  }

  protected async sign(role: string, name: string): Promise<void> {
    const its = this.its();
    if (its) this.plans.say(await this.edits.sign(its, role), `Signed as ${name}`);
  }

  protected async withdraw(): Promise<void> {
    const its = this.its();
    if (!its) return;
    const outcome = await this.edits.withdraw(its, this.reason());
    this.plans.say(outcome, 'The signatures were taken back');
    if (outcome.kind === 'saved') {
      this.withdrawing.set(false);
      this.reason.set('');
    }
  }

  protected async takeOut(): Promise<void> {
    const read = await firstValueFrom(
      this.apollo.query({
        query: ReturnSheetsDocument,
        variables: { year: this.year(), period: this.which() as ReturnPeriod },
        fetchPolicy: 'network-only',
      }),
    );
    const sheets = read.data?.fundingReturn?.sheets;
    if (!sheets) {
      this.toasts.show({ tone: 'wrong', text: 'The return could not be read. Try again.' });
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await returnWorkbook(sheets));
    link.download = `bcf-return-${this.year()}-${this.which().toLowerCase().replace('_', '-')}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
