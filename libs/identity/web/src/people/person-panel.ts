import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  type WritableSignal,
} from '@angular/core';
import {
  decideGrantRole,
  groupScopeFits,
  organisationScopeFits,
  type Role,
  rolePurpose,
  ROLES,
  roleWords,
} from '@weft/identity/domain';
import {
  Avatar,
  FormField,
  HistoryList,
  type HistoryLine,
  Icon,
  Mutations,
  pageQuery,
  type SaveOutcome,
  Toasts,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { EditPersonDocument } from '../generated/edit-person.document';
import { GrantRoleDocument } from '../generated/grant-role.document';
import type { EditPersonInput, PersonLineFragment } from '../generated/graphql';
import { IdentityChoicesDocument } from '../generated/identity-choices.document';
import { PersonHistoryDocument } from '../generated/person-history.document';
import { RevokeAllSessionsDocument } from '../generated/revoke-all-sessions.document';
import { RevokeRoleDocument } from '../generated/revoke-role.document';
import { ErasePerson } from './erase-person';

const LOCKED = 'People are added and edited by a place administrator.';
const ERASED = 'This person was erased: nothing of them changes any more.';

/** A change as people say it: whether somebody belongs in a word, and no list of all that they began with. */
function inWords<Line extends HistoryLine>(line: Line): Line {
  const changes = (line.changes ?? [])
    .filter(({ before }) => before !== null)
    .map((change) =>
      change.field === 'active'
        ? { ...change, before: belonging(change.before), after: belonging(change.after) }
        : change,
    );
  return { ...line, changes };
}

const belonging = (active: string | null): string => JSON.stringify(active === 'true' ? 'belongs' : 'left');

/** A person: who they are, the roles that they hold with their scope, and what changed. */
@Component({
  selector: 'weft-person-panel',
  imports: [Avatar, ErasePerson, FormField, HistoryList, Icon, InlineEdit, SidePanel],
  templateUrl: './person-panel.html',
  styleUrl: './person-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPanel {
  readonly person = input.required<PersonLineFragment>();
  readonly mayManage = input(false);
  readonly step = output<-1 | 1>();
  readonly close = output();

  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  private readonly choices = pageQuery(IdentityChoicesDocument, () => ({}), { concerns: () => false });
  private readonly changes = pageQuery(PersonHistoryDocument, () => ({ id: this.person().id }), {
    concerns: ({ subjectId }) => subjectId === this.person().id,
  });
  protected readonly history = computed(() => (this.changes.data()?.history ?? []).map(inWords));
  protected readonly mayChange = computed(() => this.mayManage() && !this.person().erased);
  protected readonly lock = computed(() => (this.person().erased ? ERASED : this.mayManage() ? null : LOCKED));
  /** Another person closes the question, and begins with nothing chosen and nothing said. */
  protected readonly erasing = this.ofPerson(false);
  protected readonly organisations = computed(() =>
    (this.choices.data()?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );

  protected readonly role = this.ofPerson<Role>('PROJECT_LEAD');
  protected readonly groupId = this.ofPerson('');
  protected readonly organisationId = this.ofPerson('');
  protected readonly wrong = this.ofPerson('');
  protected readonly groups = computed(() =>
    (this.choices.data()?.groups ?? []).filter(({ kind }) => groupScopeFits(this.role(), kind)),
  );
  protected readonly byOrganisation = computed(() => organisationScopeFits(this.role()));
  protected readonly roles = ROLES;
  protected readonly roleWords = roleWords;
  protected readonly rolePurpose = rolePurpose;

  protected save(
    field: 'name' | 'jobTitle' | 'organisationId',
  ): (value: string | null, version?: number) => Promise<SaveOutcome> {
    const { id: personId, version: seen } = this.person();
    return (value, version) => {
      const input: EditPersonInput = { personId, version: version ?? seen, [field]: value };
      return this.mutations.save(EditPersonDocument, { input }, (data) => data.editPerson);
    };
  }

  protected setRole(role: string): void {
    this.role.set(ROLES.find((one) => one === role) ?? this.role());
    this.groupId.set('');
    this.organisationId.set('');
    this.wrong.set('');
  }

  protected async grant(): Promise<void> {
    const input = { role: this.role(), groupId: this.groupId() || null, organisationId: this.organisationId() || null };
    const held = this.person().grants.map(({ role, group, organisation }) => ({
      role,
      groupId: group?.id ?? null,
      organisationId: organisation?.id ?? null,
    }));
    const groupKind = this.groups().find(({ id }) => id === input.groupId)?.kind ?? null;
    const decided = decideGrantRole(input, { groupKind, held });
    if (!decided.ok) {
      this.wrong.set('fields' in decided.refusal ? (decided.refusal.fields[0]?.message ?? '') : '');
      return;
    }
    const personId = this.person().id;
    this.tell(
      await this.mutations.save(GrantRoleDocument, { input: { personId, ...input } }, (data) => data.grantRole),
      `${roleWords[input.role]} granted`,
    );
  }

  protected async revoke(grantId: string, role: Role): Promise<void> {
    this.tell(
      await this.mutations.save(RevokeRoleDocument, { input: { grantId } }, (data) => data.revokeRole),
      `${roleWords[role]} taken back`,
    );
  }

  protected async setActive(active: boolean): Promise<void> {
    const { id: personId, version, name } = this.person();
    const outcome = await this.mutations.save(
      EditPersonDocument,
      { input: { personId, version, active } },
      (data) => data.editPerson,
    );
    this.tell(outcome, active ? `${name} belongs to the place again` : `${name} has left the place`);
  }

  protected async endSessions(): Promise<void> {
    const { id: personId, name } = this.person();
    const outcome = await this.mutations.save(
      RevokeAllSessionsDocument,
      { personId },
      (data) => data.revokeAllSessions,
    );
    this.tell(outcome, `Every session and token of ${name} is ended`);
  }

  private ofPerson<Value>(first: Value): WritableSignal<Value> {
    return linkedSignal({ source: () => this.person().id, computation: () => first });
  }

  private tell(outcome: SaveOutcome, done: string): void {
    this.wrong.set(
      outcome.kind === 'invalid' || outcome.kind === 'refused'
        ? outcome.message
        : outcome.kind === 'conflict'
          ? 'Someone changed it meanwhile.'
          : '',
    );
    if (outcome.kind === 'saved') this.toasts.show({ tone: 'done', text: done });
  }
}
