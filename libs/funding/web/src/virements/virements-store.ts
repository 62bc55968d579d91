import { computed, inject, Injectable } from '@angular/core';
import { mayKeepSomeMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { STANDARD_LIMITS, type DelegatedLimits, type MoneyKeeper, type Month } from '@weft/funding/domain';
import { financialYearOf, isFinancialYear, penceOf, type FinancialYear, type IsoDate } from '@weft/kernel';
import { type LiveChange, pageQuery, urlState } from '@weft/ui';
import { VirementsPageDocument } from '../generated/virements-page.document';
import type { Deciding } from './virement-rules';

const OF_MONEY = ['Virement', 'LedgerEntry', 'ClosedMonth', 'FundingLine', 'FundingPlan', 'FundingSettings'];
/** Whether it changes what lines hold, or what is decided of it. */
export const concernsMoney = ({ subjectType }: LiveChange): boolean => OF_MONEY.includes(subjectType);

/** The virements of a year, who looks at them, and what the address opens. The page provides it for its parts. */
@Injectable()
export class VirementsStore {
  private readonly session = inject(Session);
  private readonly rights = inject(Rights);
  private readonly url = urlState();
  readonly today = computed(() => this.session.today() as IsoDate);

  readonly year = computed<FinancialYear>(() => {
    const asked = this.url.get('year') ?? '';
    return isFinancialYear(asked) ? asked : financialYearOf(this.today());
  });
  readonly query = pageQuery(VirementsPageDocument, () => ({ year: this.year() }), { concerns: concernsMoney });
  readonly ledger = computed(() => this.query.data()?.ledger);
  readonly virements = computed(() => this.ledger()?.virements ?? []);
  readonly closedThrough = computed(() => (this.ledger()?.closedThrough ?? null) as Month | null);
  readonly limits = computed<DelegatedLimits>(() => {
    const settings = this.ledger()?.settings;
    if (!settings) return STANDARD_LIMITS;
    return { FINANCE_LEAD: penceOf(settings.financeLeadLimit), BCF_LEAD: penceOf(settings.bcfLeadLimit) };
  });
  readonly who = computed<MoneyKeeper>(() => ({ ...this.session.me(), grants: this.session.grants() }));
  readonly deciding = computed<Deciding>(() => ({ who: this.who(), limits: this.limits() }));
  readonly mayAsk = computed(() => mayKeepSomeMoney(this.rights.ability()));

  /** What the side panel shows: 'virement', 'line', 'new' or 'months', and of what. */
  readonly panel = computed(() => {
    const [kind = '', id = ''] = (this.url.get('panel') ?? '').split(':');
    return { kind, id };
  });
  /** The giving line that the form begins with. */
  readonly from = computed(() => this.url.get('from') ?? '');

  show(panel: string | null, from: string | null = null): void {
    if (panel === null) this.url.close('panel', 'from');
    else this.url.go({ panel, from });
  }

  /** Shows another in the place of the one that is shown. */
  turnTo(panel: string): void {
    this.url.set({ panel, from: null });
  }
}
