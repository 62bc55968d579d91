import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mayCreateProject, mayEditWorkstream, maySetPriorities } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { dateOf, financialYearOf } from '@weft/kernel';
import {
  EmptyState,
  Flash,
  Icon,
  Mutations,
  PageError,
  pageQuery,
  RatingSymbol,
  type SaveOutcome,
  Skeleton,
  Tile,
  urlState,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { ChoicesDocument } from '../generated/choices.document';
import { EditWorkstreamDocument } from '../generated/edit-workstream.document';
import { SetAnnualPriorityDocument } from '../generated/set-annual-priority.document';
import { WorkstreamPageDocument } from '../generated/workstream-page.document';
import { openAndClosed } from '../shared/open-and-closed';
import { ProjectTable } from '../project-table/project-table';

/** A workstream or programme: its projects as a table; its priorities of the year and what it contributes to. */
@Component({
  selector: 'weft-workstream',
  imports: [EmptyState, Flash, Icon, InlineEdit, PageError, ProjectTable, RatingSymbol, RouterLink, Skeleton, Tile],
  templateUrl: './workstream.html',
  styleUrl: './workstream.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Workstream {
  readonly code = input.required<string>();

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  protected readonly url = urlState();
  protected readonly query = pageQuery(WorkstreamPageDocument, () => ({ code: this.code() }));
  private readonly choices = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });
  protected readonly workstream = computed(() => this.query.data()?.workstream);
  protected readonly about = computed(() => this.url.get('show') === 'about');
  protected readonly board = computed(() => this.url.get('view') === 'board');
  protected readonly people = computed(() =>
    (this.choices.data()?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly mayCreate = computed(() => {
    const workstream = this.workstream();
    return !!workstream && mayCreateProject(this.rights.ability(), { homeId: workstream.id, organisationId: null });
  });
  protected readonly lock = computed(() => {
    const workstream = this.workstream();
    return workstream && mayEditWorkstream(this.rights.ability(), workstream)
      ? null
      : 'Changed by its lead, the PMO or a place administrator.';
  });
  protected readonly priorityLock = computed(() => {
    const workstream = this.workstream();
    return workstream && maySetPriorities(this.rights.ability(), workstream)
      ? null
      : 'Set by the lead of the workstream or the PMO.';
  });
  protected readonly thisYear = computed(() => financialYearOf(dateOf(this.session.today())));
  protected readonly years = computed(() => {
    const priorities = this.workstream()?.priorities ?? [];
    const years = [...new Set([this.thisYear(), ...priorities.map(({ financialYear }) => financialYear)])]
      .sort()
      .reverse();
    return years.map((year) => ({
      year,
      priorities: priorities.filter(({ financialYear }) => financialYear === year),
    }));
  });
  protected readonly openAndClosed = openAndClosed;

  protected save(
    field: 'name' | 'description' | 'leadId',
  ): (value: string | null, version?: number) => Promise<SaveOutcome> {
    const workstream = this.workstream();
    return (value, version) => {
      if (!workstream) return Promise.resolve({ kind: 'refused', message: 'The workstream is not loaded yet.' });
      const input = { id: workstream.id, version: version ?? workstream.version, [field]: value };
      return this.mutations.save(EditWorkstreamDocument, { input }, (data) => data.editWorkstream);
    };
  }

  protected setPriority(year: string, known?: { readonly id: string; readonly version: number }) {
    return async (title: string | null, version?: number): Promise<SaveOutcome> => {
      const id = known && { id: known.id, version: version ?? known.version };
      const input = { workstream: this.code(), financialYear: year, title: title ?? '', ...id };
      const outcome = await this.mutations.save(SetAnnualPriorityDocument, { input }, (data) => data.setAnnualPriority);
      if (outcome.kind === 'saved') this.query.refetch();
      return outcome;
    };
  }
}
