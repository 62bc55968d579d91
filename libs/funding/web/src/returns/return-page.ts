import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isFinancialYear, type FinancialYear } from '@weft/kernel';
import { periodEnd, periodWords, RETURN_PERIODS, returnStateWords } from '@weft/funding/domain';
import { download, fetcherOnDemand, EmptyState, Icon, longDay, PageError, Skeleton, Toasts } from '@weft/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { ReturnSheetsDocument } from '../generated/return-sheets.document';
import { PlanEdits } from '../plan/plan-edits';
import { FundingTabs } from '../shared/funding-tabs';
import { ConditionsCard } from './conditions-card';
import { FeedbackCard } from './feedback-card';
import { FindingsCard } from './findings-card';
import { IncomeCard } from './income-card';
import { MetricsCard } from './metrics-card';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';
import { returnWorkbook } from './return-workbook';
import { SigningCard } from './signing-card';
import { SpendCard } from './spend-card';

/** A quarterly or year-end return: what the data say, what people add, who signs. */
@Component({
  selector: 'weft-return-page',
  imports: [
    ConditionsCard,
    EmptyState,
    FeedbackCard,
    FindingsCard,
    FundingTabs,
    Icon,
    IncomeCard,
    MetricsCard,
    PageError,
    RouterLink,
    SigningCard,
    Skeleton,
    SpendCard,
  ],
  providers: [ReturnStore],
  templateUrl: './return-page.html',
  styleUrls: ['../shared/page.css', './return-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnPage {
  private readonly apollo = inject(Apollo);
  private readonly plans = inject(PlanEdits);
  private readonly edits = inject(ReturnEdits);
  private readonly toasts = inject(Toasts);
  private readonly fetchNow = fetcherOnDemand();
  protected readonly store = inject(ReturnStore);
  protected readonly year = this.store.year;
  protected readonly period = this.store.period;
  protected readonly stateWords = returnStateWords;

  protected readonly words = computed(() => `${periodWords[this.period()]} ${this.year()}`);
  protected readonly until = computed(() =>
    isFinancialYear(this.year()) ? longDay(periodEnd(this.year() as FinancialYear, this.period())) : '',
  );
  protected readonly periods = computed(() =>
    RETURN_PERIODS.map((period) => ({
      period,
      words: periodWords[period],
      state:
        this.store.plan()?.returns.find((one) => one.period === period && one.financialYear === this.year())?.state ??
        null,
    })),
  );

  protected async open(): Promise<void> {
    const plan = this.store.plan();
    if (!plan) return;
    this.plans.say(await this.edits.open(plan.id, this.year(), this.period()), `${this.words()} was opened`);
    this.store.query.refetch();
  }

  protected async takeOut(): Promise<void> {
    const variables = { year: this.year(), period: this.period() };
    const file = await this.fetchNow(async () => {
      const asked = this.apollo.query({ query: ReturnSheetsDocument, variables, fetchPolicy: 'network-only' });
      const sheets = (await firstValueFrom(asked)).data?.fundingReturn?.sheets;
      return sheets ? returnWorkbook(sheets) : null;
    });
    const period = this.period().toLowerCase().replace('_', '-');
    if (file) download(file, `bcf-return-${this.year()}-${period}.xlsx`);
    else if (file === null) this.toasts.show({ tone: 'wrong', text: 'The return could not be read. Try again.' });
  }
}
