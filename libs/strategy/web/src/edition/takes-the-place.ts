import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { statementKindWords } from '@weft/strategy/domain';
import { Mutations, type SaveOutcome } from '@weft/ui';
import { InlineEdit, type Option, partValues } from '@weft/ui/edit';
import type { EarlierStatementsQuery, StatementLineFragment } from '../generated/graphql';
import { SupersedeStatementDocument } from '../generated/supersede-statement.document';

type OtherEdition = NonNullable<EarlierStatementsQuery['framework']>['editions'][number];

/** Which statements of other editions a draft's statement takes the place of: ticked in their place. */
@Component({
  selector: 'weft-takes-the-place',
  imports: [InlineEdit],
  template: `
    <span>Takes the place of</span>
    <wf-inline-edit
      kind="several"
      field="supersedes"
      placeholder="no earlier statement"
      [label]="'What ' + name() + ' takes the place of'"
      [value]="value() || null"
      [shown]="shown() || undefined"
      [options]="options()"
      [locked]="locked()"
      [save]="save()"
    />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TakesThePlace {
  readonly statement = input.required<StatementLineFragment>();
  /** What the statement is called: 'Priorities 3'. */
  readonly name = input.required<string>();
  /** The other editions of the framework; those of the statement's own kind are offered first. */
  readonly others = input.required<readonly OtherEdition[]>();
  readonly locked = input<string | null>(null);

  private readonly mutations = inject(Mutations);
  protected readonly value = computed(() =>
    this.statement()
      .supersedes.map(({ id }) => id)
      .join(','),
  );
  protected readonly shown = computed(() =>
    this.statement()
      .supersedes.map(({ kind, number, edition }) => `${statementKindWords[kind]} ${number} in ${edition.title}`)
      .join(', '),
  );
  protected readonly options = computed<readonly Option[]>(() => {
    const own = this.statement().kind;
    const offered = this.others().flatMap(({ title, statements }) =>
      statements.map(({ id, kind, number, text }) => ({
        own: kind === own,
        option: { value: id, label: text, detail: `${statementKindWords[kind]} ${number} in ${title}` },
      })),
    );
    return [...offered.filter((one) => one.own), ...offered.filter((one) => !one.own)].map(({ option }) => option);
  });

  /** Saves each link that was ticked or unticked; the first refusal ends it and is shown. */
  protected save(): (value: string | null) => Promise<SaveOutcome> {
    const successorId = this.statement().id;
    const seen = partValues(this.value());
    return async (value) => {
      const wanted = partValues(value);
      const links = [
        ...seen.filter((id) => !wanted.includes(id)).map((predecessorId) => ({ predecessorId, linked: false })),
        ...wanted.filter((id) => !seen.includes(id)).map((predecessorId) => ({ predecessorId, linked: true })),
      ];
      for (const link of links) {
        const input = { successorId, ...link };
        const outcome = await this.mutations.save(
          SupersedeStatementDocument,
          { input },
          (data) => data.supersedeStatement,
        );
        if (outcome.kind !== 'saved') return outcome;
      }
      return { kind: 'saved' };
    };
  }
}
