import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { mayEditEditions } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { editionStateWords, STATEMENT_KINDS, statementKindWords, type StatementKind } from '@weft/strategy/domain';
import {
  counted,
  EmptyState,
  Flash,
  Icon,
  longDay,
  Mutations,
  PageError,
  PointedAt,
  pageQuery,
  type SaveOutcome,
  Skeleton,
  Toasts,
  urlState,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { AddStatementDocument } from '../generated/add-statement.document';
import { EarlierStatementsDocument } from '../generated/earlier-statements.document';
import { EditEditionDocument } from '../generated/edit-edition.document';
import { EditStatementDocument } from '../generated/edit-statement.document';
import { EditionPageDocument } from '../generated/edition-page.document';
import type { StatementLineFragment } from '../generated/graphql';
import { RemoveStatementDocument } from '../generated/remove-statement.document';
import { ofStrategy, stateTone } from '../shared/concerns';
import { EditionDialog } from './edition-dialog';
import { EditionHistory } from './edition-history';
import { TakesThePlace } from './takes-the-place';

type Save = (value: string | null, version?: number) => Promise<SaveOutcome>;

/** One edition by kind. A draft is edited in place by a place administrator; what is published stays as it was read. */
@Component({
  selector: 'weft-edition',
  imports: [
    EditionHistory,
    EmptyState,
    Flash,
    Icon,
    InlineEdit,
    PageError,
    PointedAt,
    RouterLink,
    Skeleton,
    TakesThePlace,
  ],
  templateUrl: './edition.html',
  styleUrl: './edition.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Edition {
  readonly id = input.required<string>();

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  private readonly dialog = inject(Dialog);
  private readonly router = inject(Router);
  private readonly url = urlState();
  protected readonly query = pageQuery(EditionPageDocument, () => ({ id: this.id() }), { concerns: ofStrategy });
  protected readonly edition = computed(() => this.query.data()?.edition);
  protected readonly mayEdit = computed(() => mayEditEditions(this.rights.ability()));
  protected readonly editable = computed(() => this.mayEdit() && this.edition()?.state === 'DRAFT');
  protected readonly lock = computed(() =>
    this.editable()
      ? null
      : this.edition()?.state === 'DRAFT'
        ? 'Drafts are edited by a place administrator.'
        : 'A published edition stays as it is.',
  );
  protected readonly awaited = computed(
    () => (this.edition()?.statements ?? []).filter((statement) => statement.awaited).length,
  );
  protected readonly kinds = computed(() =>
    STATEMENT_KINDS.map((kind) => ({
      kind,
      title: statementKindWords[kind],
      sections: sectionsOf((this.edition()?.statements ?? []).filter((statement) => statement.kind === kind)),
    })).filter(({ sections }) => sections.length),
  );
  protected readonly others = computed(() =>
    (this.edition()?.framework.editions ?? []).filter(({ id }) => id !== this.id()),
  );
  private readonly earlier = pageQuery(
    EarlierStatementsDocument,
    () => {
      const edition = this.edition();
      return edition?.state === 'DRAFT' ? { code: edition.framework.code } : undefined;
    },
    { concerns: ofStrategy, keep: true },
  );
  /** The statements that one of this draft may take the place of. */
  protected readonly earlierEditions = computed(() =>
    (this.earlier.data()?.framework?.editions ?? []).filter(({ id }) => id !== this.id()),
  );
  /** The statement that the address names, as the search does. */
  protected readonly named = computed(() => this.url.get('statement'));
  /** Whose history is open: 'edition', or a statement's id. */
  protected readonly panel = computed(() => {
    const id = this.url.get('panel');
    const edition = this.edition();
    if (!id || !edition) return undefined;
    if (id === 'edition') return { subject: edition.title, statementId: undefined };
    const statement = edition.statements.find((one) => one.id === id);
    return statement && { subject: statementKindWords[statement.kind] + ' ' + statement.number, statementId: id };
  });
  protected readonly adding = signal<StatementKind>('PRIORITY');
  protected readonly allKinds = STATEMENT_KINDS;
  protected readonly kindWords = statementKindWords;
  protected readonly stateWords = editionStateWords;
  protected readonly stateTone = stateTone;
  protected readonly counted = counted;
  protected readonly longDay = longDay;

  protected show(panel: string | null): void {
    if (panel === null) this.url.close('panel');
    else this.url.go({ panel });
  }

  protected setKind(kind: string): void {
    this.adding.set(STATEMENT_KINDS.find((one) => one === kind) ?? this.adding());
  }

  protected saveEdition(field: 'title' | 'source'): Save {
    const edition = this.edition();
    return (value, version) => {
      if (!edition) return Promise.resolve({ kind: 'refused', message: 'The edition is not loaded yet.' });
      const input = { id: edition.id, version: version ?? edition.version, [field]: value };
      return this.mutations.save(EditEditionDocument, { input }, (data) => data.editEdition);
    };
  }

  protected saveText({ id, version: seen }: StatementLineFragment): Save {
    return (text, version) =>
      this.mutations.save(
        EditStatementDocument,
        { input: { id, version: version ?? seen, text } },
        (data) => data.editStatement,
      );
  }

  protected readonly add: Save = async (text) => {
    const input = { editionId: this.id(), kind: this.adding(), text: text ?? '' };
    const outcome = await this.mutations.save(AddStatementDocument, { input }, (data) => data.addStatement);
    if (outcome.kind === 'saved') this.query.refetch();
    return outcome;
  };

  protected async remove({ id, version, text }: StatementLineFragment): Promise<void> {
    const outcome = await this.mutations.save(
      RemoveStatementDocument,
      { input: { id, version } },
      (data) => data.removeStatement,
    );
    if (outcome.kind === 'saved')
      this.toasts.show({ tone: 'done', text: `Removed “${text.slice(0, 60)}” from the draft` });
    else
      this.toasts.show({
        tone: 'wrong',
        text: outcome.kind === 'conflict' ? 'Someone changed it meanwhile.' : outcome.message,
      });
  }

  protected open(what: 'draft' | 'publish'): void {
    const edition = this.edition();
    if (!edition) return;
    const opened = this.dialog.open<string>(EditionDialog, {
      data: { what, edition, today: this.session.today() },
      backdropClass: 'wf-scrim',
      autoFocus: 'input',
      ariaLabelledBy: 'edition-dialog-title',
    });
    opened.closed.subscribe((id) => id && void this.router.navigate(['/strategy/editions', id]));
  }

  protected compare(other: string): void {
    if (other) void this.router.navigate(['/strategy/compare'], { queryParams: { earlier: other, later: this.id() } });
  }
}

interface Section {
  readonly name: string | null;
  readonly statements: readonly StatementLineFragment[];
}

/** Statements in their order, under the sections that they name. */
function sectionsOf(statements: readonly StatementLineFragment[]): readonly Section[] {
  const ordered = [...statements].sort((a, b) => a.number - b.number);
  const names = [...new Set(ordered.map(({ section }) => section))];
  return names.map((name) => ({ name, statements: ordered.filter(({ section }) => section === name) }));
}
