import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  financialYearOf,
  formatPounds,
  formatShortPounds,
  formatSignedPounds,
  formatThousands,
  isFinancialYear,
  type FinancialYear,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { Session } from '@weft/identity/web';
import { arrival, EmptyState, PageError, pageQuery, Skeleton, urlState } from '@weft/ui';
import { MonthChart } from '@weft/ui/chart';
import type { ForecastMethod, MoneyDimension, OutturnPageQuery } from '../generated/graphql';
import { OutturnPageDocument } from '../generated/outturn-page.document';
import { concernsMoney } from '../shared/concerns-money';
import { FundingTabs } from '../shared/funding-tabs';
import { burnDownChart, burnDownSentence, phasingChart, phasingSentence } from './outturn-charts';
import { UnjoinedMoney } from './unjoined-money';
import { VarianceBar } from './variance-bar';

const DIMENSIONS: readonly (readonly [MoneyDimension, string])[] = [
  ['SCHEME', 'Scheme'],
  ['LINE', 'Line'],
  ['SOURCE', 'Source'],
  ['AREA_OF_SPEND', 'Area of spend'],
  ['PROVIDER', 'Provider'],
  ['WORKSTREAM', 'Workstream'],
  ['PROJECT', 'Project'],
];
const METHODS: readonly (readonly [ForecastMethod, string, string])[] = [
  ['PROFILE', 'By profile', 'Months to come go on as the plan does, over or under it as so far.'],
  ['STRAIGHT_LINE', 'Straight line', 'Months to come are as the months so far were on average.'],
];

type Row = OutturnPageQuery['fundingVariance']['rows'][number];

/** Variance and forecast outturn of a year by what one looks at it by, and the year as charts. */
@Component({
  selector: 'weft-outturn-page',
  imports: [
    EmptyState,
    FundingTabs,
    MonthChart,
    NgTemplateOutlet,
    PageError,
    RouterLink,
    Skeleton,
    UnjoinedMoney,
    VarianceBar,
  ],
  templateUrl: './outturn-page.html',
  styleUrls: ['../shared/page.css', './outturn-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutturnPage {
  private readonly session = inject(Session);
  protected readonly url = urlState();
  protected readonly unjoinedCome = arrival(() => import('./unjoined-money'));
  protected readonly dimensions = DIMENSIONS;
  protected readonly methods = METHODS;

  protected readonly year = computed<FinancialYear>(() => {
    const asked = this.url.get('year') ?? '';
    return isFinancialYear(asked) ? asked : financialYearOf(this.session.today() as IsoDate);
  });
  protected readonly by = computed<MoneyDimension>(
    () => DIMENSIONS.find(([one]) => one === this.url.get('by'))?.[0] ?? 'SCHEME',
  );
  /** The one that is asked for in the address; else the place's. */
  private readonly asked = computed(() => METHODS.find(([one]) => one === this.url.get('method'))?.[0]);
  protected readonly query = pageQuery(
    OutturnPageDocument,
    () => ({ year: this.year(), by: this.by(), ...(this.asked() && { method: this.asked() }) }),
    { concerns: concernsMoney, keep: true },
  );
  protected readonly years = computed(() =>
    [...new Set((this.query.data()?.fundingPlans ?? []).flatMap(({ pack }) => pack.years))].sort(),
  );
  protected readonly view = computed(() => this.query.data()?.fundingVariance);
  protected readonly settings = computed(() => this.query.data()?.ledger.settings);
  protected readonly method = computed<ForecastMethod | undefined>(
    () => this.asked() ?? this.settings()?.forecastMethod,
  );
  protected readonly charts = computed(() => {
    const view = this.view();
    if (!view?.rows.length) return null;
    return {
      phasing: phasingChart(view.phasing),
      phased: phasingSentence(view.phasing, view.total),
      burnDown: burnDownChart(view.phasing, view.total.budget),
      burnt: burnDownSentence(view.phasing, view.total),
    };
  });

  protected readonly pounds = (amount: number): string => formatPounds(amount as Pence);
  protected readonly short = (amount: number): string => formatShortPounds(amount as Pence);
  protected readonly signed = (amount: number): string => formatSignedPounds(amount as Pence);
  /** Whole thousands of pounds: the marks of an axis. */
  protected readonly thousands = (amount: number): string => formatThousands(amount as Pence).replace(/\.0$/, '');

  /** What the first column is called: of the rows that stand there, which may still be those of the view before. */
  protected readonly of = computed(() => DIMENSIONS.find(([one]) => one === this.view()?.by)?.[1] ?? '');

  /** Where a row leads: the money of its line, its project or its workstream; nowhere for a sum of several. */
  protected leadsTo({ key, code }: Row): { readonly to: readonly string[]; readonly query: object } | null {
    if (key === null) return null;
    const by = this.view()?.by;
    if (by === 'LINE') {
      return { to: ['/better-care-fund/virements'], query: { year: this.year(), panel: `line:${key}` } };
    }
    if (code === null) return null;
    if (by === 'PROJECT') return { to: ['/projects', code], query: {} };
    return by === 'WORKSTREAM' ? { to: ['/workstreams', code], query: {} } : null;
  }
}
