import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, Mutations, Toasts, wrongFields } from '@weft/ui';
import { ErasePersonDocument } from '../generated/erase-person.document';
import type { PersonLineFragment } from '../generated/graphql';

/** Asks once more before name and address of somebody who has left are erased: nothing brings them back. */
@Component({
  selector: 'weft-erase-person',
  imports: [FormField],
  templateUrl: './erase-person.html',
  styleUrl: './erase-person.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErasePerson {
  readonly person = input.required<PersonLineFragment>();
  readonly done = output();

  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  protected readonly name = signal('');
  protected readonly reason = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');

  protected async erase(): Promise<void> {
    const { id: personId, version } = this.person();
    const outcome = await this.mutations.save(
      ErasePersonDocument,
      { input: { personId, version, name: this.name(), reason: this.reason() } },
      (data) => data.erasePerson,
    );
    this.wrong.set(wrongFields(outcome));
    this.refusal.set(
      outcome.kind === 'refused'
        ? outcome.message
        : outcome.kind === 'conflict'
          ? 'Someone changed this person meanwhile. Look again before you erase them.'
          : '',
    );
    if (outcome.kind === 'saved') {
      this.toasts.show({ tone: 'done', text: 'Name and address are erased' });
      this.done.emit();
    }
  }
}
