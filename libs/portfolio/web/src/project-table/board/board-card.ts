import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@weft/identity/web';
import { Avatar, RatingPair, shortDay } from '@weft/ui';
import type { ProjectRowFragment } from '../../generated/graphql';

/** What a card of the board says of its project. */
@Component({
  selector: 'weft-board-card',
  imports: [Avatar, RatingPair, RouterLink],
  template: `
    <span class="wf-small wf-code">{{ row().code }}</span>
    <a class="name" [routerLink]="['/projects', row().code]" tabindex="-1">{{ row().name }}</a>
    <span class="foot">
      <wf-rating-pair
        [declared]="row().rating"
        [computed]="row().computedRating"
        [differ]="row().ratingsDiffer"
        [reasons]="row().computedReasons"
      />
      @if (row().nextMilestone; as next) {
        <span class="wf-small wf-num" [class.wf-late]="next.overdue" [class.wf-2]="!next.overdue" [title]="next.title">
          {{ shortDay(next.forecastOn, today()) }}
        </span>
      }
      @if (row().lead; as lead) {
        <wf-avatar [initials]="lead.initials" [key]="lead.id" [size]="22" [title]="lead.name" />
      }
    </span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .name {
      display: -webkit-box;
      overflow: hidden;
      color: var(--wf-text);
      font-weight: 500;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .foot {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 24px;
    }
    wf-avatar {
      margin-left: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardCard {
  readonly row = input.required<ProjectRowFragment>();
  protected readonly today = inject(Session).today;
  protected readonly shortDay = shortDay;
}
