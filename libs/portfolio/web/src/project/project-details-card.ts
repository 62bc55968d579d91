import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@weft/identity/web';
import { APPOINTED_BY, gatePasser, mayAppoint } from '@weft/portfolio/domain';
import { Flash, type SaveOutcome, Tile } from '@weft/ui';
import { InlineEdit, type Option, partValues } from '@weft/ui/edit';
import type { EditProjectInput, ProjectPageQuery } from '../generated/graphql';
import { Choices } from '../shared/choices';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { type HandOverData, HandOverDialog } from './hand-over-dialog';

type ShownProject = NonNullable<ProjectPageQuery['project']>;
type Editable = 'summary' | 'leadId' | 'sroId' | 'organisationId' | 'priorityId' | 'startsOn' | 'endsOn';
interface Line {
  readonly field: Editable;
  readonly label: string;
  readonly kind: 'select' | 'date';
  readonly value: string | null;
  readonly shown?: string;
  readonly options?: readonly Option[];
  /** Who may, where fewer may than change the project. */
  readonly lock?: string | null;
}

/** Who, what for, from when until when: each value is edited where it stands. */
@Component({
  selector: 'weft-project-details-card',
  imports: [Flash, InlineEdit, RouterLink, Tile],
  templateUrl: './project-details-card.html',
  styleUrl: './project-details-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectDetailsCard {
  readonly project = input.required<ShownProject>();
  readonly lock = input<string | null>(null);
  readonly history = output<string>();

  private readonly session = inject(Session);
  private readonly edits = inject(PortfolioEdits);
  private readonly choices = inject(Choices);
  private readonly dialog = inject(Dialog);
  protected readonly today = this.session.today;

  private readonly priorities = computed<readonly Option[]>(() => {
    const home = this.choices.homes().find(({ id }) => id === this.project().home.id);
    return (home?.priorities ?? []).map(({ id, title, financialYear }) => ({
      value: id,
      label: title,
      detail: financialYear,
    }));
  });
  /** What gates ask for is not named by everyone who keeps the project. */
  private readonly appointing = computed(() => {
    const { home, sro, organisation } = this.project();
    const subject = { homeId: home.id, sroId: sro?.id ?? null, organisationId: organisation?.id ?? null };
    return mayAppoint(gatePasser(this.session.grants(), this.session.me(), subject)) ? null : APPOINTED_BY;
  });
  protected readonly lines = computed<readonly Line[]>(() => {
    const { lead, sro, organisation, priority, startsOn, endsOn } = this.project();
    const of = (one: { id: string } | null, shown: string | undefined) => ({
      value: one?.id ?? null,
      ...(shown && { shown }),
    });
    return [
      { field: 'leadId', label: 'Lead', kind: 'select', ...of(lead, lead?.name), options: this.choices.people() },
      {
        field: 'sroId',
        label: 'SRO',
        kind: 'select',
        ...of(sro, sro?.name),
        options: this.choices.people(),
        lock: this.appointing(),
      },
      {
        field: 'organisationId',
        label: 'Organisation',
        kind: 'select',
        ...of(organisation, organisation?.name),
        options: this.choices.organisations(),
        lock: this.appointing(),
      },
      {
        field: 'priorityId',
        label: 'Priority',
        kind: 'select',
        ...of(priority, priority?.title),
        options: this.priorities(),
      },
      { field: 'startsOn', label: 'Starts', kind: 'date', value: startsOn },
      { field: 'endsOn', label: 'Ends', kind: 'date', value: endsOn },
    ];
  });

  /** Those that may contribute: every workstream but the home, where the project is counted. */
  protected readonly contributing = computed<readonly Option[]>(() =>
    this.choices
      .workstreams()
      .filter(({ id }) => id !== this.project().home.id)
      .map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly contributors = computed(() =>
    this.project()
      .contributors.map(({ code }) => code)
      .join(','),
  );
  protected readonly contributorNames = computed(() =>
    this.project()
      .contributors.map(({ name }) => name)
      .join(', '),
  );

  /** Saves what was ticked and unticked; a change by someone else meanwhile is kept beside it. */
  protected saveContributors(): (value: string | null) => Promise<SaveOutcome> {
    const { id, code, version } = this.project();
    const seen = partValues(this.contributors());
    return (value) => this.edits.editContributors({ id, code, version }, seen, partValues(value));
  }

  protected save(field: Editable): (value: string | null, version?: number) => Promise<SaveOutcome> {
    const { id, version: seen } = this.project();
    return (value, version) => {
      const input: EditProjectInput = { id, version: version ?? seen, [field]: value };
      return this.edits.editProject(input);
    };
  }

  protected handOver(): void {
    const { id: projectId, name, version, lead } = this.project();
    const people = this.choices.people();
    this.dialog.open<void, HandOverData>(HandOverDialog, {
      data: { projectId, name, version, leadId: lead?.id ?? null, leadName: lead?.name ?? null, people },
      backdropClass: 'wf-scrim',
      ariaLabelledBy: 'hand-over-title',
    });
  }

  protected tell(field: Editable): void {
    this.history.emit(`Project:${this.project().id}:${field}`);
  }
}
