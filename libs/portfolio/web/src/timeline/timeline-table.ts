import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { WAITING_STATES } from '@weft/portfolio/domain';
import { counted, gradually, longDay, type SaveOutcome, signedDays } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { TimelineProjectFragment } from '../generated/graphql';
import { lockedBy } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { drawProject, standingWords } from './drawn-project';

/** Rows that a table shows to begin with, and more at a time; so many in each frame, until they are there. */
const SHOWN = 200;
const AT_ONCE = 20;

/** All that the chart shows, and the same work, as two plain tables: milestones with their dates, and dependencies. */
@Component({
  selector: 'weft-timeline-table',
  imports: [InlineEdit, RouterLink],
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="Timeline as tables">
      <table class="wf-table">
        <caption>
          Milestones
        </caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Milestone</th>
            <th scope="col">State</th>
            <th scope="col">Baseline</th>
            <th scope="col">Forecast</th>
            <th scope="col">Done</th>
            <th scope="col" class="right">Slip</th>
          </tr>
        </thead>
        <tbody>
          @for (row of milestones.drawn(); track row.milestone.id) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/projects', row.project.code]">{{ row.project.code }} {{ row.project.name }}</a>
              </th>
              <td>{{ row.milestone.title }}{{ row.milestone.critical ? ' (critical)' : '' }}</td>
              <td [class.wf-late]="row.standing === 'late' || row.standing === 'critical'">
                {{ words[row.standing] }}
              </td>
              <td class="wf-num">{{ longDay(row.milestone.baselineOn) }}</td>
              <td class="wf-num">
                @if (row.milestone.actualOn) {
                  {{ longDay(row.milestone.forecastOn) }}
                } @else {
                  <wf-inline-edit
                    kind="date"
                    field="forecastOn"
                    [label]="'Forecast of ' + row.milestone.title"
                    [value]="row.milestone.forecastOn"
                    [today]="today()"
                    [locked]="lock(row.project)"
                    [save]="mover(row.milestone)"
                  />
                }
              </td>
              <td class="wf-num">{{ longDay(row.milestone.actualOn) }}</td>
              <td class="right wf-num">{{ signedDays(row.milestone.slipDays) }}</td>
            </tr>
          }
        </tbody>
      </table>
      @if (milestones.rest()) {
        <p class="more">
          <button type="button" class="wf-button" (click)="milestones.more()">Show more milestones</button>
          <span class="wf-2">{{ counted(milestones.rest(), 'more milestone') }}</span>
        </p>
      }
      <table class="wf-table">
        <caption>
          Dependencies
        </caption>
        <thead>
          <tr>
            <th scope="col">Dependency</th>
            <th scope="col">Giver</th>
            <th scope="col">Receiver</th>
            <th scope="col">Needed by</th>
            <th scope="col">Expected</th>
            <th scope="col" class="right">Room</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          @for (one of dependencies.drawn(); track one.id) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/projects', one.receiver.code]" [queryParams]="{ panel: 'Dependency:' + one.id }"
                  >{{ one.code }} {{ one.title }}</a
                >
              </th>
              <td>{{ one.giver.code }} {{ one.giver.name }}</td>
              <td>{{ one.receiver.code }} {{ one.receiver.name }}</td>
              <td class="wf-num">{{ longDay(one.needBy) }}</td>
              <td class="wf-num">{{ longDay(one.expectedOn) }}</td>
              <td class="right wf-num">{{ signedDays(one.floatDays) }}</td>
              <td [class.wf-late]="one.atRisk">{{ one.atRisk ? 'at risk' : 'on time' }}</td>
            </tr>
          } @empty {
            <tr>
              <td colspan="7" class="wf-2">None of these projects waits for another.</td>
            </tr>
          }
        </tbody>
      </table>
      @if (dependencies.rest()) {
        <p class="more">
          <button type="button" class="wf-button" (click)="dependencies.more()">Show more dependencies</button>
          <span class="wf-2">{{ counted(dependencies.rest(), 'more dependency', 'more dependencies') }}</span>
        </p>
      }
    </div>
  `,
  styleUrl: './timeline-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimelineTable {
  readonly projects = input.required<readonly TimelineProjectFragment[]>();

  private readonly rights = inject(Rights);
  private readonly edits = inject(PortfolioEdits);
  protected readonly today = inject(Session).today;
  protected readonly milestones = inParts(() =>
    this.projects().flatMap((project) => drawProject(project).milestones.map((one) => ({ ...one, project }))),
  );
  protected readonly dependencies = inParts(() =>
    this.projects()
      .flatMap(({ waitsFor }) => waitsFor)
      .filter(({ state }) => WAITING_STATES.includes(state)),
  );
  protected readonly words = standingWords;
  protected readonly counted = counted;
  protected readonly longDay = longDay;
  protected readonly signedDays = signedDays;

  protected lock(project: TimelineProjectFragment): string | null {
    return lockedBy(this.rights.ability(), project);
  }

  protected mover(milestone: TimelineProjectFragment['milestones'][number]) {
    return (value: string | null, version?: number): Promise<SaveOutcome> =>
      this.edits.moveMilestone(milestone, value, version);
  }
}

/** The rows of a table: a part to begin with, more when they are asked for, and so many in a frame. */
function inParts<Row>(rows: () => readonly Row[]) {
  const all = computed(rows);
  const shown = signal(SHOWN);
  const budget = gradually(AT_ONCE, (drawn) => drawn < Math.min(shown(), all().length));
  return {
    drawn: computed(() => all().slice(0, Math.min(shown(), budget()))),
    rest: computed(() => Math.max(0, all().length - shown())),
    more: () => shown.update((before) => before + SHOWN),
  };
}
