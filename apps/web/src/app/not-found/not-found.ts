import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState } from '@weft/ui';

/** An address that leads nowhere. */
@Component({
  selector: 'weft-not-found',
  imports: [EmptyState],
  template: `<wf-empty-state
    icon="search"
    [page]="true"
    title="There is no page at this address"
    reason="It may have been moved, or belong to another place. Ctrl K finds projects, people and pages."
    action="Go to the overview"
    (act)="home()"
  />`,
  styles: `
    :host {
      display: block;
      padding: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {
  private readonly router = inject(Router);

  protected home(): void {
    void this.router.navigateByUrl('/');
  }
}
