import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mayVerifyTrail } from '@weft/identity/domain';
import { Session } from '@weft/identity/web';
import { EmptyState, Icon, PageError, pageQuery, Skeleton } from '@weft/ui';
import { TrailDocument } from '../generated/trail.document';

/** Whether the place's trail is whole, for those who judge it. */
@Component({
  selector: 'weft-trail',
  imports: [EmptyState, Icon, PageError, Skeleton],
  templateUrl: './trail.html',
  styleUrl: './trail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trail {
  private readonly session = inject(Session);
  protected readonly may = computed(() => mayVerifyTrail(this.session.ability()));
  protected readonly query = pageQuery(TrailDocument, () => (this.may() ? {} : undefined), { concerns: () => false });
  protected readonly trail = computed(() => this.query.data()?.trail);
  protected readonly count = (value: number): string => value.toLocaleString('en-GB');
}
