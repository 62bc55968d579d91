import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { pageQuery } from '@weft/ui';
import { SearchChoice } from '@weft/ui/edit';
import { ProjectsNamedDocument } from '../generated/projects-named.document';

const LEAST_LETTERS = 2;

/** Chooses a project by its code or its name. */
@Component({
  selector: 'weft-project-choice',
  imports: [SearchChoice],
  template: `
    <wf-search-choice
      label="Projects"
      [for]="for()"
      [invalid]="invalid()"
      [found]="found()"
      [least]="LEAST"
      (search)="searched.set($event)"
      (choose)="choose.emit($event ? $event.id + ' ' + $event.code : '')"
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectChoice {
  readonly for = input.required<string>();
  readonly invalid = input(false);
  /** Code of the project that does not choose itself. */
  readonly except = input('');
  /** '<id> <code>'; empty while what is typed names none. */
  readonly choose = output<string>();

  protected readonly LEAST = LEAST_LETTERS;
  protected readonly searched = signal<string | null>(null);
  private readonly query = pageQuery(
    ProjectsNamedDocument,
    () => {
      const text = this.searched() ?? '';
      return text.length >= LEAST_LETTERS ? { text } : undefined;
    },
    { concerns: () => false, keep: true },
  );
  protected readonly found = computed(() =>
    (this.query.data()?.projects.nodes ?? [])
      .filter(({ code, stage }) => code !== this.except() && stage !== 'CLOSED')
      .map(({ id, code, name }) => ({ id, code, label: name })),
  );
}
