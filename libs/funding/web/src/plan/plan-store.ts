import { computed, inject, Injectable, signal } from '@angular/core';
import { mayEditPlan, mayKeepMoney, mayKeepSomeMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { financialYearOf, isFinancialYear, type FinancialYear, type IsoDate } from '@weft/kernel';
import { checkPlan, type Finding } from '@weft/funding/domain';
import { type LiveChange, pageQuery, urlState } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { PlanChoicesDocument } from '../generated/plan-choices.document';
import type { LinesPartFragment } from '../generated/graphql';
import { PlanLinesDocument } from '../generated/plan-lines.document';
import { PlanPageDocument } from '../generated/plan-page.document';
import { type Draft, withDraft } from './draft';
import { packOf, planOf } from './shown-plan';

const concernsPlan = ({ subjectType }: LiveChange): boolean =>
  ['FundingPlan', 'FundingLine', 'RulePack', 'LedgerEntry'].includes(subjectType);

/** Together with the first page, as many lines as a plan can have. */
const FURTHER_PAGES = 4;

function furtherPages(
  year: () => string,
  first: () => LinesPartFragment | undefined,
): readonly (() => LinesPartFragment | undefined)[] {
  const pages = [first];
  for (let n = 0; n < FURTHER_PAGES; n += 1) {
    const before = pages[n];
    const after = (): string | undefined => {
      const { hasNextPage, endCursor } = before?.()?.pageInfo ?? {};
      return hasNextPage ? (endCursor ?? undefined) : undefined;
    };
    const query = pageQuery(
      PlanLinesDocument,
      () => {
        const from = after();
        return from === undefined ? undefined : { year: year(), after: from };
      },
      { concerns: concernsPlan, keep: true },
    );
    pages.push(computed(() => (after() === undefined ? undefined : query.data()?.fundingPlan?.lines)));
  }
  return pages.slice(1);
}

/** The plan that a page shows, checked by its pack as one types. The page provides it, so that its parts share it. */
@Injectable()
export class PlanStore {
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly url = urlState();
  readonly today = this.session.today;

  /** The field that the address names, as a finding does. */
  readonly field = computed(() => this.url.get('field'));
  readonly year = computed<FinancialYear>(() => {
    const asked = this.url.get('year') ?? '';
    return isFinancialYear(asked) ? asked : financialYearOf(this.today() as IsoDate);
  });
  readonly query = pageQuery(PlanPageDocument, () => ({ year: this.year() }), { concerns: concernsPlan });
  /** The lines beyond the first page, page by page: each asks on from where the one before ends. */
  private readonly pages = furtherPages(this.year, () => this.query.data()?.fundingPlan?.lines);
  readonly read = computed(() => {
    const plan = this.query.data()?.fundingPlan;
    const further = this.pages.flatMap((page) => page()?.nodes ?? []);
    return plan ? { ...plan, lines: { ...plan.lines, nodes: [...plan.lines.nodes, ...further] } } : undefined;
  });
  readonly pack = computed(() => {
    const read = this.read();
    return read && packOf(read.pack);
  });
  /** What is being typed somewhere on the page. */
  readonly draft = signal<Draft | null>(null);
  private readonly saved = computed(() => {
    const read = this.read();
    return read && planOf(read);
  });
  readonly plan = computed(() => {
    const saved = this.saved();
    return saved && withDraft(saved, this.draft());
  });
  /** By the same function as the server, at every keystroke. */
  readonly check = computed(() => {
    const [pack, plan] = [this.pack(), this.plan()];
    return pack && plan && checkPlan(pack, plan);
  });
  /** Every year that has a plan, and the one that is asked for. */
  readonly years = computed(() => {
    const planned = (this.query.data()?.fundingPlans ?? []).flatMap(({ pack }) => pack.years);
    return [...new Set([...planned, this.year()])].sort();
  });

  readonly mayEditPlan = computed(() => mayEditPlan(this.rights.ability()));
  readonly mayAddLines = computed(() => mayKeepSomeMoney(this.rights.ability()));
  readonly planLock = computed(() => (this.mayEditPlan() ? null : 'Changed by the BCF lead.'));

  private readonly choices = pageQuery(PlanChoicesDocument, () => ({}), { concerns: () => false });
  /** Organisations that may still be chosen, by their ids. */
  readonly organisations = computed<readonly Option[]>(() =>
    (this.choices.data()?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  readonly organisationCodes = computed(() => this.choices.data()?.organisations ?? []);
  readonly people = computed<readonly Option[]>(() =>
    (this.choices.data()?.people ?? []).map(({ id, name, jobTitle }) => ({
      value: id,
      label: name,
      ...(jobTitle && { detail: jobTitle }),
    })),
  );
  /** Workstreams and programmes: what a line can serve. */
  readonly homes = computed(() => [
    ...(this.choices.data()?.workstreams ?? []),
    ...(this.choices.data()?.programmes ?? []),
  ]);

  /** Who may change a line of this organisation, where this person may not; null where they may. */
  lineLock(organisationId: string): string | null {
    return mayKeepMoney(this.rights.ability(), { organisationId })
      ? null
      : 'Changed by a finance lead of its organisation or the BCF lead.';
  }

  /** Where a finding leads: its line and field in the side panel, or the part of the page that it is about. */
  open(finding: Finding): void {
    const { lineId, field, section } = finding;
    if (lineId) this.url.go({ panel: `line:${lineId}`, field });
    else this.url.go({ section, panel: null, field });
  }

  show(panel: string | null): void {
    if (panel === null) this.url.close('panel', 'field');
    else this.url.go({ panel, field: null });
  }

  /** Shows what was added in the place of the form that it was added by. */
  turnTo(panel: string): void {
    this.url.set({ panel, field: null });
  }
}
