import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { pageQuery } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { SubjectsOfDocument } from '../generated/subjects-of.document';
import { type Chosen, ChosenList } from './chosen-list';
import { decisionSubjects } from './decision-subjects';
import { ProjectChoice } from './project-choice';

/**
 * Chooses what a decision changed in other projects: a project, and then single things of it, its milestones and risks
 * among them. A project of which nothing is chosen is meant as a whole.
 */
@Component({
  selector: 'weft-subject-choice',
  imports: [ChosenList, ProjectChoice],
  template: `
    <weft-project-choice [for]="for()" [except]="except()" [invalid]="invalid()" (choose)="open($event)" />
    @if (code(); as of) {
      <select #list class="wf-field" [attr.aria-label]="'What of ' + of + ' it changed'" (change)="add(list)">
        <option value="">{{ 'A milestone, a risk … of ' + of }}</option>
        @for (option of left(); track option.value) {
          <option [value]="option.value">{{ option.label }}</option>
        }
      </select>
    }
    <weft-chosen-list [chosen]="shown()" (take)="take($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubjectChoice {
  readonly for = input.required<string>();
  readonly invalid = input(false);
  /** Code of the project that is open: it has a field of its own. */
  readonly except = input('');
  /** '<KIND>:<id>' of each, parted by commas. */
  readonly choose = output<string>();

  /** Code of the project whose things are offered. */
  protected readonly code = signal('');
  private readonly query = pageQuery(SubjectsOfDocument, () => (this.code() ? { code: this.code() } : undefined), {
    concerns: () => false,
  });
  private readonly offered = computed<readonly Option[]>(() => {
    const project = this.query.data()?.project;
    return project && project.code === this.code() ? decisionSubjects(project) : [];
  });
  private readonly chosen = signal<readonly Chosen[]>([]);
  protected readonly shown = this.chosen.asReadonly();
  protected readonly left = computed(() =>
    this.offered().filter(({ value }) => this.chosen().every((one) => one.value !== value)),
  );

  protected open(project: string): void {
    const [id = '', code = ''] = project.split(' ');
    this.code.set(code);
    if (code && this.chosen().every((one) => one.code !== code)) {
      this.say([...this.chosen(), { value: `${WHOLE}${id}`, label: 'as a whole', code }]);
    }
  }

  protected add(list: HTMLSelectElement): void {
    const option = this.left().find(({ value }) => value === list.value);
    const code = this.code();
    list.value = '';
    if (!option) return;
    // Something of it is meant, and no longer all of it.
    const others = this.chosen().filter((one) => one.code !== code || !isWhole(one) || isWhole(option));
    this.say([...others, { ...option, label: isWhole(option) ? 'as a whole' : option.label, code }]);
  }

  protected take(value: string): void {
    this.say(this.chosen().filter((one) => one.value !== value));
  }

  private say(chosen: readonly Chosen[]): void {
    this.chosen.set(chosen);
    this.choose.emit(chosen.map(({ value }) => value).join(','));
  }
}

const WHOLE = 'PROJECT:';
const isWhole = ({ value }: Chosen): boolean => value.startsWith(WHOLE);
