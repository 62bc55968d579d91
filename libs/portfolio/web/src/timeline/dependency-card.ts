import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted, Icon, longDay, shortDay, signedDays } from '@weft/ui';
import type { TimelineDependencyFragment } from '../generated/graphql';

/** A dependency that was chosen: who gives what to whom, how much room there is, and what else waits for the same giver. */
@Component({
  selector: 'weft-dependency-card',
  imports: [Icon, RouterLink],
  template: `
    <section class="wf-card" aria-label="Dependency">
      <div class="top">
        <h2>{{ title() }}</h2>
        <button type="button" class="wf-button quiet icon" aria-label="Close" (click)="close.emit()">
          <wf-icon name="x" />
        </button>
      </div>
      <p class="wf-small wf-2">
        {{ dependency().giver.code }} {{ dependency().giver.name }} gives “{{ dependency().title }}”:
        @if (dependency().expectedOn; as expected) {
          expected {{ longDay(expected) }}, needed {{ longDay(dependency().needBy) }}.
        } @else {
          nothing is promised yet, needed {{ longDay(dependency().needBy) }}.
        }
      </p>
      <ul>
        @for (one of waiting(); track one.id) {
          <li [class.this]="one.id === dependency().id">
            <a class="wf-cut" [routerLink]="['/projects', one.receiver.code]"
              ><span class="wf-code">{{ one.receiver.code }}</span> {{ one.title }}</a
            >
            <span class="wf-num" [class.wf-late]="one.atRisk" [title]="'Needed ' + longDay(one.needBy)">{{
              one.floatDays === null ? 'by ' + shortDay(one.needBy, today()) : signedDays(one.floatDays)
            }}</span>
          </li>
        }
      </ul>
      <p class="foot">
        <a
          class="wf-button primary"
          [routerLink]="['/projects', dependency().receiver.code]"
          [queryParams]="{ panel: 'Dependency:' + dependency().id }"
          >Open dependency</a
        >
        <a class="wf-button" [routerLink]="['/projects', dependency().giver.code]"
          >Open {{ dependency().giver.code }}</a
        >
      </p>
    </section>
  `,
  host: { '(keydown.escape)': 'close.emit()' },
  styles: `
    :host {
      position: absolute;
      right: 20px;
      bottom: 20px;
      z-index: 5;
      width: min(320px, calc(100% - 40px));
    }
    section {
      display: grid;
      gap: 8px;
      padding: 12px 16px 16px;
      background: var(--wf-raised);
      box-shadow: var(--wf-shadow);
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
    }
    h2 {
      font: 600 14px/20px var(--wf-font);
    }
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      max-height: 168px;
      overflow: auto;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      line-height: 24px;
    }
    li a {
      min-width: 0;
      color: var(--wf-text);
    }
    .this a {
      font-weight: 600;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DependencyCard {
  readonly dependency = input.required<TimelineDependencyFragment>();
  /** All that waits for the same giver, the chosen one among it. */
  readonly others = input.required<readonly TimelineDependencyFragment[]>();
  readonly today = input.required<string>();
  readonly close = output();

  protected readonly waiting = computed(() =>
    [...this.others()].sort((a, b) => (a.floatDays ?? Infinity) - (b.floatDays ?? Infinity)),
  );
  protected readonly title = computed(() => {
    const receivers = new Set(this.others().map(({ receiver }) => receiver.id)).size;
    const { code, giver } = this.dependency();
    return receivers > 1
      ? `${giver.code} holds up ${counted(receivers, 'project')}`
      : `${code} waits for ${giver.code}`;
  });
  protected readonly longDay = longDay;
  protected readonly shortDay = shortDay;
  protected readonly signedDays = signedDays;
}
