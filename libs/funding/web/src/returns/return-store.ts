import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { mayEditPlan, mayKeepMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { RETURN_PERIODS } from '@weft/funding/domain';
import { type LiveChange, pageQuery } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import type { ReturnPeriod } from '../generated/graphql';
import { ReturnPageDocument } from '../generated/return-page.document';

const concernsReturns = ({ subjectType }: LiveChange): boolean =>
  ['FundingReturn', 'FundingPlan', 'FundingLine', 'LedgerEntry', 'ClosedMonth'].includes(subjectType);

/** The return that the address names, and who may change what of it. The page provides it, so that its parts share it. */
@Injectable()
export class ReturnStore {
  private readonly rights = inject(Rights);
  private readonly address = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  readonly today = inject(Session).today;

  readonly year = computed(() => this.address().get('year') ?? '');
  readonly period = computed<ReturnPeriod>(
    () => RETURN_PERIODS.find((one) => one === this.address().get('period')) ?? 'Q1',
  );
  readonly query = pageQuery(ReturnPageDocument, () => ({ year: this.year(), period: this.period() }), {
    concerns: concernsReturns,
    keep: true,
  });
  readonly plan = computed(() => this.query.data()?.fundingPlan ?? null);
  /** Null where it is not opened yet, and while the one before still shows. */
  readonly its = computed(() => {
    const found = this.query.data()?.fundingReturn;
    return found?.period === this.period() && found.financialYear === this.year() ? found : null;
  });
  readonly people = computed<readonly Option[]>(() =>
    (this.query.data()?.people ?? []).map(({ id, name, jobTitle }) => ({
      value: id,
      label: name,
      ...(jobTitle && { detail: jobTitle }),
    })),
  );

  readonly mayEdit = computed(() => mayEditPlan(this.rights.ability()));
  private readonly frozen = computed(() => {
    const state = this.its()?.state;
    if (state === 'SIGNED') return 'Signed: it stands as it is.';
    return state === 'SIGNING' ? 'Being signed: it does not change meanwhile.' : null;
  });
  /** Why nothing is answered here, or who answers; null where this person does. */
  readonly lock = computed(() => this.frozen() ?? (this.mayEdit() ? null : 'Answered by the BCF lead.'));

  /** The same of what is said of an organisation's line. */
  lineLock(organisationId: string): string | null {
    if (this.frozen()) return this.frozen();
    return mayKeepMoney(this.rights.ability(), { organisationId })
      ? null
      : 'Commented on by a finance lead of its organisation or the BCF lead.';
  }
}
