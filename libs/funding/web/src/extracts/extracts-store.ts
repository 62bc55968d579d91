import { computed, inject, Injectable } from '@angular/core';
import { mayKeepMoney, mayKeepSomeMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { financialYearOf, isFinancialYear, type FinancialYear, type IsoDate } from '@weft/kernel';
import { type LiveChange, pageQuery, urlState } from '@weft/ui';
import { ExtractsPageDocument } from '../generated/extracts-page.document';

const concernsExtracts = ({ subjectType }: LiveChange): boolean =>
  ['LedgerExtract', 'CodingRule', 'LedgerEntry', 'ClosedMonth', 'FundingLine', 'FundingPlan'].includes(subjectType);

/** Extracts of a year, what waits in suspense, and who may do what. The page provides it, so that its parts share it. */
@Injectable()
export class ExtractsStore {
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly url = urlState();

  readonly year = computed<FinancialYear>(() => {
    const asked = this.url.get('year') ?? '';
    return isFinancialYear(asked) ? asked : financialYearOf(this.session.today() as IsoDate);
  });
  /** The file that is looked at before it is imported; null for the list. */
  readonly fileId = computed(() => this.url.get('file'));
  readonly query = pageQuery(ExtractsPageDocument, () => ({ year: this.year() }), {
    concerns: concernsExtracts,
    keep: true,
  });
  readonly ledger = computed(() => this.query.data()?.ledger ?? null);
  readonly lines = computed(() => this.query.data()?.fundingPlan?.lines.nodes ?? []);
  readonly mayImport = computed(() => mayKeepSomeMoney(this.rights.ability()));
  /** Whose money the person keeps, of those who answer for lines. */
  readonly organisations = computed(() => {
    const all = new Map(this.lines().map(({ organisation }) => [organisation.id, organisation]));
    return [...all.values()].filter(({ id }) => this.keeps(id));
  });

  keeps(organisationId: string): boolean {
    return mayKeepMoney(this.rights.ability(), { organisationId });
  }

  lineName(id: string | null | undefined): string {
    const line = this.lines().find((one) => one.id === id);
    return line ? `${line.code} ${line.description ?? ''}`.trim() : '–';
  }

  /** The rule that a coding is mapped by: of its account, or of every account of the cost centre. */
  ruleOf(organisationId: string, costCentre: string, account: string | null) {
    return this.ledger()?.codingRules.find(
      (rule) =>
        rule.organisation.id === organisationId && rule.costCentre === costCentre && (rule.account ?? null) === account,
    );
  }

  open(file: string | null): void {
    if (file === null) this.url.close('file');
    else this.url.go({ file });
    this.query.refetch();
  }
}
