import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, PageError, pageQuery, Skeleton } from '@weft/ui';
import { FrameworkByCodeDocument } from '../generated/framework-by-code.document';

/** Leads from a framework's code, and an edition's, to the edition: the published one where none is named. */
@Component({
  selector: 'weft-framework',
  imports: [EmptyState, PageError, Skeleton],
  template: `
    @if (query.error(); as detail) {
      <wf-page-error [detail]="detail" (retry)="query.refetch()" />
    } @else if (query.data() && !query.data()?.framework) {
      <wf-empty-state
        icon="search"
        [page]="true"
        title="There is no such framework"
        [reason]="code() + ' is not a framework of this place.'"
      />
    } @else {
      <wf-skeleton />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Framework {
  readonly code = input.required<string>();
  readonly edition = input<string>();
  private readonly router = inject(Router);
  protected readonly query = pageQuery(FrameworkByCodeDocument, () => ({ code: this.code() }), {
    concerns: () => false,
  });

  constructor() {
    effect(() => {
      const editions = this.query.data()?.framework?.editions ?? [];
      const found =
        editions.find(({ code }) => code === this.edition()) ??
        editions.find(({ state }) => state === 'PUBLISHED') ??
        editions[0];
      if (found) void this.router.navigate(['/strategy/editions', found.id], { replaceUrl: true });
    });
  }
}
