import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { decideLink, linkHost } from '@weft/portfolio/domain';
import {
  FormField,
  Icon,
  instant,
  Mutations,
  PointedAt,
  type SaveOutcome,
  Toasts,
  urlState,
  wrongFields,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { AddLinkDocument } from '../generated/add-link.document';
import { EditLinkDocument } from '../generated/edit-link.document';
import type { BelongingFragment } from '../generated/graphql';
import { RemoveLinkDocument } from '../generated/remove-link.document';
import { PortfolioEdits } from '../shared/portfolio-edits';

type Link = BelongingFragment['links'][number];

/** Documents and pages elsewhere, each with the host that it leads to. */
@Component({
  selector: 'weft-links-card',
  imports: [FormField, Icon, InlineEdit, PointedAt],
  templateUrl: './links-card.html',
  styleUrl: './links-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksCard {
  readonly projectId = input.required<string>();
  readonly links = input.required<readonly Link[]>();
  readonly lock = input<string | null>(null);

  private readonly mutations = inject(Mutations);
  private readonly edits = inject(PortfolioEdits);
  private readonly toasts = inject(Toasts);
  private readonly url = urlState();
  /** The link that the address names, as the search does. */
  protected readonly named = computed(() => this.url.get('link'));
  protected readonly adding = signal(false);
  protected readonly title = signal('');
  protected readonly address = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  /** The link whose title and address are under edit. */
  protected readonly editing = signal<string | undefined>(undefined);
  protected readonly host = linkHost;
  protected readonly instant = instant;

  protected begin(): void {
    this.title.set('');
    this.address.set('');
    this.wrong.set({});
    this.adding.set(true);
  }

  protected async add(): Promise<void> {
    const input = { title: this.title(), address: this.address() };
    const decided = decideLink(input);
    if (!decided.ok && 'fields' in decided.refusal) {
      this.wrong.set(Object.fromEntries(decided.refusal.fields.map(({ field, message }) => [field, message])));
      return;
    }
    const outcome = await this.mutations.save(
      AddLinkDocument,
      { input: { ...input, projectId: this.projectId() } },
      (data) => data.addLink,
    );
    if (outcome.kind === 'saved') this.adding.set(false);
    else if (outcome.kind === 'refused') this.wrong.set({ address: outcome.message });
    else this.wrong.set({ ...wrongFields(outcome) });
  }

  protected save(
    { id, version: seen }: Link,
    field: 'title' | 'address',
  ): (value: string | null, version?: number) => Promise<SaveOutcome> {
    return (value, version) =>
      this.mutations.save(
        EditLinkDocument,
        { input: { id, version: version ?? seen, [field]: value } },
        (data) => data.editLink,
      );
  }

  /** Takes it away; the toast puts it back. */
  protected async remove({ id, version, title, address }: Link): Promise<void> {
    const outcome = await this.mutations.save(
      RemoveLinkDocument,
      { input: { id, version } },
      (data) => data.removeLink,
    );
    if (outcome.kind !== 'saved') return this.edits.say(outcome);
    const input = { projectId: this.projectId(), title, address };
    const undo = () =>
      void this.mutations.save(AddLinkDocument, { input }, (data) => data.addLink).then((then) => this.edits.say(then));
    this.toasts.show({ tone: 'done', text: `“${title}” is removed`, undo });
  }
}
