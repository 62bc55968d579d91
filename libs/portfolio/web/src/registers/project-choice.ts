import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { pageQuery } from '@weft/ui';
import { ProjectsNamedDocument } from '../generated/projects-named.document';

const LEAST_LETTERS = 2;

/** Chooses a project by its code or its name: what is typed is searched, arrows and Enter choose. */
@Component({
  selector: 'weft-project-choice',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin],
  template: `
    <input
      #box
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      [id]="for()"
      class="wf-field"
      role="combobox"
      autocomplete="off"
      aria-autocomplete="list"
      [attr.aria-describedby]="for() + '-note'"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? for() + '-list' : null"
      [attr.aria-activedescendant]="open() ? for() + '-' + at() : null"
      [attr.aria-invalid]="invalid()"
      [value]="typed()"
      (input)="type(box.value)"
      (keydown)="onKey($event)"
      (blur)="typing.set(false)"
    />
    <ng-template cdkConnectedOverlay [cdkConnectedOverlayOrigin]="origin" [cdkConnectedOverlayOpen]="open()">
      <ul [id]="for() + '-list'" class="wf-menu" role="listbox" aria-label="Projects">
        @for (project of found(); track project.id; let index = $index) {
          <li
            class="wf-menu-item"
            role="option"
            [id]="for() + '-' + index"
            [class.active]="index === at()"
            [attr.aria-selected]="index === at()"
            (mousedown)="$event.preventDefault(); pick(index)"
          >
            <span class="wf-code">{{ project.code }}</span> {{ project.name }}
          </li>
        }
      </ul>
    </ng-template>
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

  protected readonly typed = signal('');
  protected readonly typing = signal(false);
  protected readonly at = signal(0);
  private readonly query = pageQuery(
    ProjectsNamedDocument,
    () => (this.typed().trim().length >= LEAST_LETTERS && this.typing() ? { text: this.typed().trim() } : undefined),
    { concerns: () => false, keep: true },
  );
  protected readonly found = computed(() =>
    (this.query.data()?.projects.nodes ?? []).filter(({ code, stage }) => code !== this.except() && stage !== 'CLOSED'),
  );
  protected readonly open = computed(
    () => this.typing() && this.typed().trim().length >= LEAST_LETTERS && this.found().length > 0,
  );

  protected type(text: string): void {
    this.typed.set(text);
    this.typing.set(true);
    this.at.set(0);
    this.choose.emit('');
  }

  protected onKey(event: KeyboardEvent): void {
    if (!this.open()) return;
    const last = this.found().length - 1;
    if (event.key === 'ArrowDown') this.at.update((at) => Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') this.at.update((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter') this.pick(this.at());
    else if (event.key === 'Escape') this.typing.set(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pick(index: number): void {
    const project = this.found()[index];
    if (!project) return;
    this.typed.set(`${project.code} ${project.name}`);
    this.typing.set(false);
    this.choose.emit(`${project.id} ${project.code}`);
  }
}
