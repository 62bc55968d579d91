import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mayCreateSomeProject } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Icon } from '@weft/ui';
import { ProjectTable } from '../project-table/project-table';
import { ViewSwitch } from '../project-table/view-switch';

/** Every project of the place. */
@Component({
  selector: 'weft-projects',
  imports: [Icon, ProjectTable, RouterLink, ViewSwitch],
  template: `
    <header>
      <h1>Projects</h1>
      <weft-view-switch />
      <a class="wf-button import" routerLink="/projects/import"><wf-icon name="file-text" /> Import</a>
      @if (mayCreate()) {
        <a class="wf-button primary" routerLink="/projects/new"><wf-icon name="plus" /> Project</a>
      }
    </header>
    <weft-project-table />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-height: 0;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      min-height: 52px;
      padding: 12px var(--wf-page) 4px;
    }
    h1 {
      flex: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Projects {
  private readonly rights = inject(Rights);
  protected readonly mayCreate = computed(() => mayCreateSomeProject(this.rights.ability()));
}
