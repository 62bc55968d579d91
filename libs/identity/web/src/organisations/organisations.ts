import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import {
  decideNewOrganisation,
  mayManageOrganisations,
  ORGANISATION_KINDS,
  type OrganisationKind,
  organisationKindWords,
} from '@weft/identity/domain';
import {
  counted,
  FormField,
  Icon,
  longDay,
  Mutations,
  PageError,
  pageQuery,
  type SaveOutcome,
  Skeleton,
  urlState,
  wrongFields,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { HistoryPanel } from '@weft/ui/panel';
import { AddOrganisationDocument } from '../generated/add-organisation.document';
import { EditOrganisationDocument } from '../generated/edit-organisation.document';
import type { EditOrganisationInput, OrganisationLineFragment } from '../generated/graphql';
import { OrganisationHistoryDocument } from '../generated/organisation-history.document';
import { OrganisationsDocument } from '../generated/organisations.document';
import { Rights } from '../session/rights';
import { Session } from '../session/session';

type Field = 'name' | 'shortName' | 'kind' | 'startsOn' | 'endsOn';

/** The partners of the place. Organisations merge and end: each has its dates. */
@Component({
  selector: 'weft-organisations',
  imports: [FormField, HistoryPanel, Icon, InlineEdit, PageError, Skeleton],
  templateUrl: './organisations.html',
  styleUrl: './organisations.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Organisations {
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  protected readonly today = this.session.today;
  protected readonly query = pageQuery(OrganisationsDocument, () => ({}), {
    concerns: ({ subjectType }) => subjectType === 'Organisation',
  });
  private readonly url = urlState();
  /** The organisation whose history is open. */
  protected readonly opened = computed(() =>
    this.query.data()?.organisations.find(({ code }) => code === this.url.get('panel')),
  );
  private readonly changes = pageQuery(
    OrganisationHistoryDocument,
    () => {
      const id = this.opened()?.id;
      return id ? { id } : undefined;
    },
    { concerns: ({ subjectId }) => subjectId === this.opened()?.id },
  );
  protected readonly history = computed(() => this.changes.data()?.history);
  protected readonly may = computed(() => mayManageOrganisations(this.rights.ability()));
  protected readonly lock = computed(() => (this.may() ? null : 'Organisations are edited by a place administrator.'));
  protected readonly kinds = ORGANISATION_KINDS.map((kind) => ({ value: kind, label: organisationKindWords[kind] }));
  protected readonly counted = counted;
  protected readonly longDay = longDay;

  protected readonly adding = signal(false);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly shortName = signal('');
  protected readonly kind = signal<OrganisationKind>('PROVIDER');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected show(code: string | null): void {
    if (code === null) this.url.close('panel');
    else this.url.go({ panel: code });
  }

  protected setKind(kind: string): void {
    this.kind.set(ORGANISATION_KINDS.find((one) => one === kind) ?? this.kind());
  }

  protected save(
    { id, version: seen }: OrganisationLineFragment,
    field: Field,
  ): (value: string | null, version?: number) => Promise<SaveOutcome> {
    return (value, version) => {
      const input: EditOrganisationInput = { id, version: version ?? seen, [field]: value };
      return this.mutations.save(EditOrganisationDocument, { input }, (data) => data.editOrganisation);
    };
  }

  protected async add(): Promise<void> {
    this.refusal.set('');
    const input = { code: this.code(), name: this.name(), shortName: this.shortName(), kind: this.kind() };
    const decided = decideNewOrganisation(input);
    if (!decided.ok && 'fields' in decided.refusal) {
      this.wrong.set(Object.fromEntries(decided.refusal.fields.map(({ field, message }) => [field, message])));
      return;
    }
    this.wrong.set({});
    const outcome = await this.mutations.save(AddOrganisationDocument, { input }, (data) => data.addOrganisation);
    if (outcome.kind === 'saved') {
      this.adding.set(false);
      [this.code, this.name, this.shortName].forEach((field) => field.set(''));
      this.query.refetch();
    } else if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome));
    else if (outcome.kind === 'refused') this.refusal.set(outcome.message);
  }
}
