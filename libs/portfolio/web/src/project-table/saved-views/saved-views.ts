import { Injectable, computed, inject } from '@angular/core';
import { maySetPortfolio } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { VIEW_PARAMETERS } from '@weft/portfolio/domain';
import { Mutations, pageQuery, type SaveOutcome, Toasts } from '@weft/ui';
import { DeleteViewDocument } from '../../generated/delete-view.document';
import { EditViewDocument } from '../../generated/edit-view.document';
import type { EditViewInput, SaveViewInput, ViewTabFragment } from '../../generated/graphql';
import { SaveViewDocument } from '../../generated/save-view.document';
import { SavedViewsDocument } from '../../generated/saved-views.document';
import { TableAddress } from '../table-address';

/** The views of the table that people keep: which one is on, and how they are saved, renamed, shared and deleted. */
@Injectable()
export class SavedViews {
  private readonly address = inject(TableAddress);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly query = pageQuery(SavedViewsDocument, () => ({}), {
    concerns: ({ kind }) => kind.startsWith('view.'),
    keep: true,
  });

  /** On the page of a workstream: those that show its projects, or any. */
  readonly shown = computed(() => {
    const home = this.address.home();
    const views = this.query.data()?.savedViews ?? [];
    return home ? views.filter((view) => [null, home].includes(parameterOf(view, 'home'))) : views;
  });
  /** The view that is on; it may have been changed since. */
  readonly current = computed(() => this.shown().find(({ id }) => id === this.address.url.get('saved')) ?? null);
  readonly changed = computed(() => {
    const current = this.current();
    if (!current) return false;
    const shown = new URLSearchParams(this.address.definition());
    // A view of no home, on the page of one.
    if (this.address.home() && !parameterOf(current, 'home')) shown.delete('home');
    return current.definition !== shown.toString();
  });
  readonly mayShare = computed(() => this.session.grants().some(({ role }) => role !== 'VIEWER' && role !== 'AUDITOR'));

  mayEdit({ owner }: ViewTabFragment): boolean {
    return owner.id === this.session.me().personId || maySetPortfolio(this.rights.ability());
  }

  mayUnshare({ owner }: ViewTabFragment): boolean {
    return owner.id === this.session.me().personId;
  }

  /** Shows a view: its parameters become those of the address. */
  open(view: ViewTabFragment): void {
    const given = new URLSearchParams(view.definition);
    const parameters = VIEW_PARAMETERS.map((name) => [
      name,
      name === 'home' && this.address.home() ? null : given.get(name),
    ]);
    this.address.url.go({ ...Object.fromEntries(parameters), saved: view.id, panel: null });
  }

  /** Leaves the view that is on, and all that it set, for one of the tabs of every place. */
  leave(tab: string | null): void {
    const set = this.current() ? VIEW_PARAMETERS.map((name) => [name, null]) : [];
    this.address.url.go({ ...Object.fromEntries(set), tab, saved: null });
  }

  async save(input: SaveViewInput): Promise<SaveOutcome> {
    const { outcome, answer } = await this.mutations.send(SaveViewDocument, { input }, ({ saveView }) => saveView);
    if (answer?.__typename === 'SavedView') {
      this.query.refetch();
      this.address.url.set({ saved: answer.id });
      this.toasts.show({ tone: 'done', text: `“${answer.name}” is kept${answer.shared ? ' and shared' : ''}` });
    }
    return outcome;
  }

  async edit(input: EditViewInput): Promise<SaveOutcome> {
    const outcome = await this.mutations.save(EditViewDocument, { input }, ({ editView }) => editView);
    if (outcome.kind === 'saved') this.toasts.show({ tone: 'done', text: 'The view is changed' });
    else this.say(outcome);
    return outcome;
  }

  async delete(view: ViewTabFragment): Promise<void> {
    const { id, version, name, definition, shared } = view;
    const outcome = await this.mutations.save(
      DeleteViewDocument,
      { input: { id, version } },
      (data) => data.deleteView,
    );
    if (outcome.kind !== 'saved') return this.say(outcome);
    this.query.refetch();
    if (this.address.url.get('saved') === id) this.address.url.set({ saved: null });
    // Whoever deletes another's view cannot put it back under the owner's name.
    const undo = this.mayUnshare(view) && (() => void this.save({ name, definition, shared }));
    this.toasts.show({ tone: 'done', text: `“${name}” is deleted`, ...(undo && { undo }) });
  }

  private say(outcome: SaveOutcome): void {
    const text =
      'message' in outcome ? outcome.message : 'Someone changed the view meanwhile. Look at it and try again.';
    if (outcome.kind !== 'invalid') this.toasts.show({ tone: 'wrong', text });
  }
}

/** A parameter of a saved view; null where it has none. */
export const parameterOf = ({ definition }: Pick<ViewTabFragment, 'definition'>, name: string): string | null =>
  new URLSearchParams(definition).get(name);
