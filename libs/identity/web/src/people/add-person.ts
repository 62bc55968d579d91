import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { decideNewPerson } from '@weft/identity/domain';
import { FormField, Mutations, pageQuery, wrongFields } from '@weft/ui';
import { AddPersonDocument } from '../generated/add-person.document';
import { IdentityChoicesDocument } from '../generated/identity-choices.document';

/** A new person of the place. Someone known in another place keeps their own sign-in. */
@Component({
  selector: 'weft-add-person',
  imports: [FormField],
  templateUrl: './add-person.html',
  styleUrl: './add-person.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddPerson {
  readonly done = output();
  readonly added = output<string>();

  private readonly mutations = inject(Mutations);
  private readonly choices = pageQuery(IdentityChoicesDocument, () => ({}), { concerns: () => false });
  protected readonly organisations = computed(() => this.choices.data()?.organisations ?? []);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly job = signal('');
  protected readonly organisationId = signal('');
  protected readonly password = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async add(): Promise<void> {
    this.refusal.set('');
    const input = {
      name: this.name(),
      email: this.email(),
      jobTitle: this.job().trim() || null,
      organisationId: this.organisationId() || null,
      password: this.password() || null,
    };
    const decided = decideNewPerson(input);
    if (!decided.ok && 'fields' in decided.refusal) {
      this.wrong.set(Object.fromEntries(decided.refusal.fields.map(({ field, message }) => [field, message])));
      return;
    }
    this.wrong.set({});
    const { outcome, answer } = await this.mutations.send(AddPersonDocument, { input }, (data) => data.addPerson);
    if (answer?.__typename === 'Person') this.added.emit(answer.id);
    else if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome));
    else if (outcome.kind === 'refused') this.refusal.set(outcome.message);
  }
}
