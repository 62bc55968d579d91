import { computed, inject, type Signal } from '@angular/core';
import { Session } from '@weft/identity/web';
import { DEFAULT_RISK_BANDING, gatePasser } from '@weft/portfolio/domain';
import { Mutations, pageQuery } from '@weft/ui';
import { ProjectRegistersDocument } from '../generated/project-registers.document';
import { Choices } from '../shared/choices';
import { subjectOf } from '../shared/may';
import { assumptionView } from './assumption-entry';
import { changeRequestView } from './change-request-entry';
import { decisionView } from './decision-entry';
import { deliverableView } from './deliverable-entry';
import { dependencyView } from './dependency-entry';
import type { EntryContext, EntryType, EntryView, ShownProject } from './entry';
import { issueView } from './issue-entry';
import { riskView } from './risk-entry';

/**
 * The registers of the project that is open, and what their entries are looked at with. Call it where injection is
 * possible; the register and the panel each call it, and share what is fetched.
 */
export function projectRegisters(project: () => ShownProject, lock: () => string | null) {
  const session = inject(Session);
  const mutations = inject(Mutations);
  const people = inject(Choices).people;
  const query = pageQuery(ProjectRegistersDocument, () => ({ code: project().code }), {
    concerns: ({ projectCode }) => projectCode === project().code,
  });
  const context: Signal<EntryContext | undefined> = computed(() => {
    const data = query.data();
    if (!data?.project) return undefined;
    return {
      project: project(),
      registers: data.project,
      banding: data.portfolioSettings ?? DEFAULT_RISK_BANDING,
      people: people(),
      today: session.today(),
      lock: lock(),
      passer: gatePasser(session.grants(), session.me(), subjectOf(project())),
      grants: session.grants(),
      me: session.me(),
      mutations,
    };
  });
  return { query, context };
}

/** The entries of each type as they are shown. */
export function entriesOf(context: EntryContext): Readonly<Record<EntryType, readonly EntryView[]>> {
  const { risks, issues, waitsFor, gives, deliverables, decisions, decidedIn, assumptions, changeRequests } =
    context.registers;
  return {
    Risk: risks.map((one) => riskView(one, context)),
    Issue: issues.map((one) => issueView(one, context)),
    Dependency: [...waitsFor, ...gives].map((one) => dependencyView(one, context)),
    Deliverable: deliverables.map((one) => deliverableView(one, context)),
    // What another project's log says of this one as a whole stands beside its own.
    Decision: [...decisions, ...decidedIn.filter(({ id }) => decisions.every((own) => own.id !== id))].map((one) =>
      decisionView(one, context),
    ),
    Assumption: assumptions.map((one) => assumptionView(one, context)),
    ChangeRequest: changeRequests.map((one) => changeRequestView(one, context)),
  };
}
