import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { mayManagePeople, ROLES, roleWords } from '@weft/identity/domain';
import { Avatar, counted, EmptyState, Icon, PageError, pageQuery, Skeleton, urlState } from '@weft/ui';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { CardTemplate, Cell, type Column, DataTable } from '@weft/ui/table';
import type { PersonLineFragment } from '../generated/graphql';
import { IdentityChoicesDocument } from '../generated/identity-choices.document';
import { PeopleDocument } from '../generated/people.document';
import { Rights } from '../session/rights';
import { AddPerson } from './add-person';
import { PersonPanel } from './person-panel';

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name', width: 220, grow: true, priority: 1 },
  { key: 'roles', label: 'Roles', width: 230, grow: true, priority: 1 },
  { key: 'job', label: 'Job', width: 200, priority: 4 },
  { key: 'organisation', label: 'Organisation', width: 170, priority: 3 },
  { key: 'email', label: 'E-mail', width: 250, priority: 5 },
];

/** Who belongs to the place, and what they may do in it. */
@Component({
  selector: 'weft-people',
  imports: [
    AddPerson,
    Avatar,
    CardTemplate,
    Cell,
    DataTable,
    EmptyState,
    FilterBar,
    Icon,
    PageError,
    PersonPanel,
    Skeleton,
  ],
  templateUrl: './people.html',
  styleUrl: './people.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class People {
  private readonly rights = inject(Rights);
  protected readonly url = urlState();
  private readonly table = viewChild<DataTable<PersonLineFragment>>(DataTable);
  protected readonly query = pageQuery(PeopleDocument, () => ({}), {
    concerns: ({ subjectType }) => subjectType === 'Person',
  });
  private readonly choices = pageQuery(IdentityChoicesDocument, () => ({}), { concerns: () => false });

  protected readonly mayManage = computed(() => mayManagePeople(this.rights.ability()));
  protected readonly adding = signal(false);
  protected readonly columns = COLUMNS;
  protected readonly search = computed(() => this.url.get('q') ?? '');
  protected readonly values = computed(() => ({
    role: this.url.list('role'),
    organisation: this.url.list('organisation'),
    state: this.url.list('state'),
  }));
  protected readonly filters = computed<readonly FilterChoice[]>(() => [
    { key: 'role', label: 'Role', options: ROLES.map((role) => ({ value: role, label: roleWords[role] })) },
    {
      key: 'organisation',
      label: 'Organisation',
      options: (this.choices.data()?.organisations ?? []).map(({ code, shortName }) => ({
        value: code,
        label: shortName,
      })),
    },
    {
      key: 'state',
      label: 'Membership',
      options: [
        { value: 'active', label: 'Active' },
        { value: 'left', label: 'Left' },
      ],
    },
  ]);
  protected readonly rows = computed<readonly PersonLineFragment[]>(() => {
    const { role, organisation, state } = this.values();
    const words = this.search().toLowerCase().split(/\s+/).filter(Boolean);
    return (this.query.data()?.people ?? []).filter(
      (person) =>
        (!role.length || person.grants.some((grant) => role.includes(grant.role))) &&
        (!organisation.length || organisation.includes(person.organisation?.code ?? '')) &&
        (!state.length || state.includes(person.active ? 'active' : 'left')) &&
        words.every((word) => `${person.name} ${person.email} ${person.jobTitle ?? ''}`.toLowerCase().includes(word)),
    );
  });
  protected readonly opened = computed(() => this.query.data()?.people.find(({ id }) => id === this.url.get('person')));
  protected readonly named = ({ name }: PersonLineFragment) => name;
  protected readonly counted = counted;

  protected roles({ grants }: PersonLineFragment): string {
    return grants
      .map(({ role, group, organisation }) =>
        [roleWords[role], group?.code, organisation?.shortName].filter(Boolean).join(' '),
      )
      .join(', ');
  }

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    this.url.tune({ [key]: values });
  }

  protected peek(person: PersonLineFragment): void {
    if (this.opened()?.id === person.id) this.close();
    else this.url.go({ person: person.id });
  }

  protected step(by: -1 | 1): void {
    const person = this.table()?.move(by);
    if (person) this.url.set({ person: person.id });
  }

  protected close(): void {
    this.url.close('person');
    this.table()?.focus();
  }

  protected added(id: string): void {
    this.adding.set(false);
    this.query.refetch();
    this.url.go({ person: id });
  }
}
