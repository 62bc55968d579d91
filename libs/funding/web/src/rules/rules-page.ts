import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { FinancialYear } from '@weft/kernel';
import { counted, HistoryList, Icon, PageError, pageQuery, type SaveOutcome, Skeleton } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { PackHistoryDocument } from '../generated/pack-history.document';
import { FundingTabs } from '../shared/funding-tabs';
import { ConfirmRules } from './confirm-rules';
import { fieldsView, layoutView } from './field-views';
import { PartList } from './part-list';
import { PartPanel } from './part-panel';
import type { PartView } from './part-view';
import { floorsView, standardRulesView } from './rule-views';
import { RulesStore } from './rules-store';
import { conditionsView, metricsView, schemeTypesView, signOffsView, sourcesView } from './vocabulary-views';

const PARTS = [
  ['about', 'About'],
  ['sources', 'Sources'],
  ['conditions', 'Conditions'],
  ['metrics', 'Metrics'],
  ['types', 'Types'],
  ['fields', 'Fields'],
  ['rules', 'Rules'],
  ['signing', 'Sign-off'],
  ['layout', 'Returns'],
] as const;
type PartName = (typeof PARTS)[number][0];

/** '2026-27, 2027-28' as years; whether they are any is said when they are saved. */
const yearsOf = (typed: string | null): readonly FinancialYear[] =>
  (typed ?? '').split(/[\s,;]+/).filter(Boolean) as FinancialYear[];

/** The rules of a round, part by part: a draft is completed here by the BCF lead, and confirmed; what is confirmed stands. */
@Component({
  selector: 'weft-rules-page',
  imports: [
    ConfirmRules,
    FundingTabs,
    HistoryList,
    Icon,
    InlineEdit,
    PageError,
    PartList,
    PartPanel,
    SidePanel,
    Skeleton,
  ],
  providers: [RulesStore],
  templateUrl: './rules-page.html',
  styleUrls: ['../shared/page.css', './rules-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesPage {
  protected readonly store = inject(RulesStore);
  protected readonly parts = PARTS;
  protected readonly counted = counted;
  protected readonly part = computed<PartName>(
    () => PARTS.find(([one]) => one === this.store.url.get('part'))?.[0] ?? 'about',
  );
  protected readonly panel = computed(() => this.store.url.get('panel') ?? '');
  protected readonly views = computed<readonly PartView[]>(() => {
    const pack = this.store.seen()?.pack;
    if (!pack) return [];
    switch (this.part()) {
      case 'about':
        return [];
      case 'sources':
        return [sourcesView(pack, this.store.others())];
      case 'conditions':
        return [conditionsView(pack)];
      case 'metrics':
        return [metricsView(pack)];
      case 'types':
        return [schemeTypesView(pack)];
      case 'fields':
        return [fieldsView(pack)];
      case 'rules':
        return [standardRulesView(pack), floorsView(pack)];
      case 'signing':
        return [signOffsView(pack)];
      case 'layout':
        return [layoutView(pack)];
    }
  });
  /** A draft that this person may confirm. */
  protected readonly draft = computed(() => {
    const seen = this.store.seen();
    if (!seen?.id || this.store.lock()) return undefined;
    const { title, basis } = seen.pack;
    return { id: seen.id, version: seen.version, title, basis };
  });
  protected readonly history = pageQuery(
    PackHistoryDocument,
    () => {
      const id = this.store.seen()?.id;
      return id ? { id } : undefined;
    },
    { concerns: ({ subjectId }) => subjectId === this.store.seen()?.id },
  );

  protected saver(field: 'title' | 'basis' | 'years'): (value: string | null) => Promise<SaveOutcome> {
    const seen = this.store.seen();
    return (value) =>
      seen
        ? this.store.save(seen, field === 'years' ? { years: yearsOf(value) } : { [field]: value ?? '' })
        : Promise.resolve({ kind: 'refused', message: 'The rules are not read yet.' });
  }

  protected confirmed(): void {
    this.store.query.refetch();
    this.store.show(null);
  }
}
