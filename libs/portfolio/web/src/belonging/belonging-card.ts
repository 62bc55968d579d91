import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@weft/identity/web';
import {
  decidePartner,
  isCurrent,
  localityKindWords,
  PARTNER_PARTS,
  partnerPartWords,
  type PartnerPart,
} from '@weft/portfolio/domain';
import { Flash, Mutations, pageQuery, type SaveOutcome, Skeleton } from '@weft/ui';
import { InlineEdit, type Option, partValues } from '@weft/ui/edit';
import type { BelongingFragment, ProjectPageQuery } from '../generated/graphql';
import { ProjectBelongingDocument } from '../generated/project-belonging.document';
import { SetBelongingDocument } from '../generated/set-belonging.document';
import { SetPartnerDocument } from '../generated/set-partner.document';
import { Choices } from '../shared/choices';
import { concernsProject } from '../shared/concerns-project';
import { changed, changeOf } from '../shared/contributors';
import { LinksCard } from './links-card';

type Partner = BelongingFragment['partners'][number];
type Carried = 'localities' | 'cohorts';

/** Who takes part, where the project works and whom it is for, each edited in place; and its links. */
@Component({
  selector: 'weft-belonging-card',
  imports: [Flash, InlineEdit, LinksCard, Skeleton],
  templateUrl: './belonging-card.html',
  styleUrl: './belonging-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BelongingCard {
  readonly project = input.required<NonNullable<ProjectPageQuery['project']>>();
  readonly lock = input<string | null>(null);

  private readonly mutations = inject(Mutations);
  private readonly choices = inject(Choices);
  protected readonly today = inject(Session).today;
  protected readonly query = pageQuery(ProjectBelongingDocument, () => ({ code: this.project().code }), {
    concerns: (change) =>
      concernsProject(() => this.project().code)(change) || ['Locality', 'Cohort'].includes(change.subjectType),
  });
  protected readonly data = computed(() => this.query.data()?.project);
  protected readonly parts: readonly Option[] = [
    ...PARTNER_PARTS.map((value) => ({ value, label: partnerPartWords[value] })),
    { value: 'NONE', label: 'No partner any more' },
  ];
  /** Organisations that are not in it yet. */
  protected readonly others = computed<readonly Option[]>(() => {
    const inIt = [
      ...(this.data()?.partners ?? []).map(({ organisation }) => organisation.id),
      this.project().organisation?.id,
    ];
    return this.choices.organisations().filter(({ value }) => !inIt.includes(value));
  });
  /** What a project can carry: what has ended is offered only where it is carried already. */
  protected readonly carried = computed(() => {
    const all = this.query.data();
    const project = this.data();
    const offered = (
      field: Carried,
      label: string,
      options: readonly {
        readonly code: string;
        readonly name: string;
        readonly endsOn: string | null;
        detail?: string;
      }[],
    ) => {
      const codes = (project?.[field] ?? []).map(({ code }) => code);
      return {
        field,
        label,
        value: codes.join(',') || null,
        shown: (project?.[field] ?? []).map(({ name }) => name).join(', ') || undefined,
        options: options
          .filter((one) => codes.includes(one.code) || isCurrent(one, this.today()))
          .map(({ code, name, detail }): Option => ({ value: code, label: name, ...(detail && { detail }) })),
      };
    };
    const places = (all?.localities ?? []).map((one) => ({ ...one, detail: localityKindWords[one.kind] }));
    return [offered('localities', 'Works in', places), offered('cohorts', 'Is for', all?.cohorts ?? [])];
  });
  protected readonly partWords = partnerPartWords;

  protected savePart({
    organisation,
    part,
    version: seen,
  }: Partner): (value: string | null, version?: number) => Promise<SaveOutcome> {
    return (value, version) => {
      const wanted = PARTNER_PARTS.find((one) => one === value) ?? null;
      return this.setPartner(organisation.id, part, wanted, version ?? seen);
    };
  }

  /** A new partner delivers, until somebody says what else it does. */
  protected addPartner(): (organisationId: string | null) => Promise<SaveOutcome> {
    return (organisationId) => this.setPartner(organisationId ?? '', null, 'DELIVERS', 0);
  }

  private setPartner(
    organisationId: string,
    current: PartnerPart | null,
    part: PartnerPart | null,
    version: number,
  ): Promise<SaveOutcome> {
    const decided = decidePartner({ organisationId: this.project().organisation?.id ?? null }, current, {
      organisationId,
      part,
    });
    if (!decided.ok && 'fields' in decided.refusal) {
      const { fields } = decided.refusal;
      return Promise.resolve({ kind: 'invalid', message: fields[0]?.message ?? '', fields });
    }
    const input = { projectId: this.project().id, organisationId, part, version };
    return this.mutations.save(SetPartnerDocument, { input }, (data) => data.setPartner);
  }

  /** Saves what was ticked and unticked; what others ticked meanwhile stays. */
  protected saveCarried(field: Carried): (value: string | null) => Promise<SaveOutcome> {
    const seen = (this.data()?.[field] ?? []).map(({ code }) => code);
    return async (value) => {
      const wanted = partValues(value);
      const outcome = await this.send(field, this.data(), wanted);
      if (outcome.kind !== 'conflict') return outcome;
      const now = (await this.mutations.read(ProjectBelongingDocument, { code: this.project().code }))?.project;
      if (!now) return outcome;
      const codes = now[field].map(({ code }) => code);
      return this.send(field, now, changed(codes, changeOf(seen, wanted)));
    };
  }

  private send(
    field: Carried,
    project: { readonly id: string; readonly version: number } | null | undefined,
    codes: readonly string[],
  ): Promise<SaveOutcome> {
    const input = { id: project?.id ?? '', version: project?.version ?? 0, [field]: codes };
    return this.mutations.save(SetBelongingDocument, { input }, (data) => data.editProject);
  }
}
