import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@weft/identity/web';
import {
  decideNewCohort,
  decideNewLocality,
  LOCALITY_KINDS,
  type LocalityKind,
  localityKindWords,
} from '@weft/portfolio/domain';
import { FormField, Icon, Mutations, type SaveOutcome, wrongFields } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { AddCohortDocument } from '../generated/add-cohort.document';
import { AddLocalityDocument } from '../generated/add-locality.document';
import { EditCohortDocument } from '../generated/edit-cohort.document';
import { EditLocalityDocument } from '../generated/edit-locality.document';
import type { CohortLineFragment, LocalityLineFragment } from '../generated/graphql';

type Line = LocalityLineFragment | CohortLineFragment;
type Field = 'name' | 'description' | 'startsOn' | 'endsOn';

const WORDS = {
  locality: { title: 'Localities and primary care networks', one: 'Locality', example: 'PCN-BOW' },
  cohort: { title: 'Cohorts', one: 'Cohort', example: 'CARERS' },
} as const;

/** The localities or the cohorts of the place, edited in place. What has ended stays on its projects. */
@Component({
  selector: 'weft-references-card',
  imports: [FormField, Icon, InlineEdit, RouterLink],
  templateUrl: './references-card.html',
  styleUrl: './references-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferencesCard {
  readonly kind = input.required<'locality' | 'cohort'>();
  readonly lines = input.required<readonly Line[]>();
  readonly lock = input<string | null>(null);
  readonly added = output();

  private readonly mutations = inject(Mutations);
  protected readonly today = inject(Session).today;
  protected readonly words = computed(() => WORDS[this.kind()]);
  protected readonly kinds = LOCALITY_KINDS.map((value) => ({ value, label: localityKindWords[value] }));
  protected readonly adding = signal(false);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly localityKind = signal<LocalityKind>('LOCALITY');
  protected readonly description = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});

  protected what(line: Line): string {
    return 'kind' in line ? localityKindWords[line.kind] : line.description;
  }

  protected setKind(kind: string): void {
    this.localityKind.set(LOCALITY_KINDS.find((one) => one === kind) ?? 'LOCALITY');
  }

  protected save(
    { id, version: seen }: Line,
    field: Field,
  ): (value: string | null, version?: number) => Promise<SaveOutcome> {
    return (value, version) => {
      const input = { id, version: version ?? seen, [field]: value };
      return this.kind() === 'locality'
        ? this.mutations.save(EditLocalityDocument, { input }, (data) => data.editLocality)
        : this.mutations.save(EditCohortDocument, { input }, (data) => data.editCohort);
    };
  }

  protected async add(): Promise<void> {
    const locality = { code: this.code(), name: this.name(), kind: this.localityKind() };
    const cohort = { code: this.code(), name: this.name(), description: this.description() || null };
    const isLocality = this.kind() === 'locality';
    const decided = isLocality ? decideNewLocality(locality) : decideNewCohort(cohort);
    if (!decided.ok && 'fields' in decided.refusal) {
      this.wrong.set(Object.fromEntries(decided.refusal.fields.map(({ field, message }) => [field, message])));
      return;
    }
    const outcome = isLocality
      ? await this.mutations.save(AddLocalityDocument, { input: locality }, (data) => data.addLocality)
      : await this.mutations.save(AddCohortDocument, { input: cohort }, (data) => data.addCohort);
    this.wrong.set(outcome.kind === 'refused' ? { code: outcome.message } : { ...wrongFields(outcome) });
    if (outcome.kind === 'saved') {
      this.adding.set(false);
      [this.code, this.name, this.description].forEach((field) => field.set(''));
      this.added.emit();
    }
  }
}
