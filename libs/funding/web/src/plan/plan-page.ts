import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPounds, formatShortPounds, sumPence } from '@weft/kernel';
import { type Section, SECTIONS } from '@weft/funding/domain';
import { counted, EmptyState, Flash, Icon, PageError, Skeleton, urlState } from '@weft/ui';
import { AgreementView } from './agreement-view';
import { FundingTabs } from '../shared/funding-tabs';
import { FindingsPanel } from './findings-panel';
import { LinePanel } from './line-panel';
import { LinesView } from './lines-view';
import { MoneyView } from './money-view';
import { NewPartPanel } from './new-part-panel';
import { PlanStore } from './plan-store';
import { RoundPanel } from './round-panel';
import { SchemePanel } from './scheme-panel';
import { SectionStrip } from './section-strip';

/** The Better Care Fund plan of a year: where it stands, its sections, and the part that is looked at. */
@Component({
  selector: 'weft-plan-page',
  imports: [
    AgreementView,
    EmptyState,
    FindingsPanel,
    Flash,
    FundingTabs,
    Icon,
    LinePanel,
    LinesView,
    MoneyView,
    NewPartPanel,
    PageError,
    RoundPanel,
    RouterLink,
    SchemePanel,
    SectionStrip,
    Skeleton,
  ],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanPage {
  protected readonly store = inject(PlanStore);
  private readonly url = urlState();
  protected readonly pounds = formatPounds;
  protected readonly short = formatShortPounds;
  protected readonly counted = counted;

  protected readonly section = computed<Section>(
    () => SECTIONS.find((one) => one === this.url.get('section')) ?? 'LINES',
  );
  /** Sections that are looked at together. */
  protected readonly view = computed(() => {
    const section = this.section();
    if (section === 'AGREEMENT') return 'agreement';
    return section === 'LINES' || section === 'OUTPUTS' ? 'lines' : 'money';
  });
  protected readonly panel = computed(() => {
    const [kind = '', id = ''] = (this.url.get('panel') ?? '').split(':');
    // An address that another person sent may ask for a form that is not for this one.
    const { mayEditPlan, mayAddLines } = this.store;
    const isTheirs =
      kind === 'round' ? mayEditPlan() : kind !== 'new' || (id === 'scheme' ? mayEditPlan() : mayAddLines());
    return isTheirs ? { kind, id } : { kind: '', id: '' };
  });
  protected readonly totals = computed(() => {
    const totals = (this.store.check()?.totals ?? []).filter(({ year }) => year === this.store.year());
    return {
      income: sumPence(totals.map(({ income }) => income)),
      spend: sumPence(totals.map(({ expenditure }) => expenditure)),
      difference: sumPence(totals.map(({ difference }) => difference)),
    };
  });
  protected readonly findings = computed(() => this.store.check()?.findings.length ?? 0);

  protected show(panel: string | null): void {
    this.store.show(panel);
  }

  protected look(section: Section): void {
    this.url.go({ section: section === 'LINES' ? null : section, field: null });
  }

  protected goTo(year: string): void {
    this.url.go({ year, panel: null, source: null, provider: null });
  }
}
