import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { addDays, dateOf } from '@weft/kernel';
import { longDay, signedDays } from '@weft/ui';
import type { TimelineProjectFragment } from '../generated/graphql';
import { drawProject, type DrawnMilestone, standingWords } from './drawn-project';
import type { TimeScale } from './time-scale';

/** A milestone on its way to another day: not saved yet. */
interface Draft {
  /** As it stood when it was taken: a change that arrives meanwhile must end in a conflict. */
  readonly milestone: DrawnMilestone['milestone'];
  readonly on: string;
  readonly by: 'pointer' | 'keys';
}

/** A forecast that somebody moved. */
export interface MovedForecast {
  readonly milestone: DrawnMilestone['milestone'];
  readonly to: string;
}

/**
 * One project along the time: its bar as forecast, what has gone by darker, what goes beyond the plan hatched, the plan as
 * a ghost below. An open milestone is dragged to another day or, by keyboard, taken with Enter and moved with the arrows.
 */
@Component({
  selector: 'weft-timeline-track',
  templateUrl: './timeline-track.html',
  styleUrl: './timeline-track.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimelineTrack {
  readonly project = input.required<TimelineProjectFragment>();
  readonly scale = input.required<TimeScale>();
  readonly today = input.required<string>();
  readonly height = input(34);
  /** Who may move its forecasts, where this person may not. */
  readonly locked = input<string | null>(null);
  /** The one milestone of all tracks that the Tab key reaches. */
  readonly reached = input<string | null>(null);
  readonly moved = output<MovedForecast>();
  readonly reach = output<string>();
  /** What a screen reader is told while a milestone moves. */
  readonly said = output<string>();

  protected readonly draft = signal<Draft | null>(null);
  private grabbedAt = 0;

  protected readonly drawn = computed(() => {
    const { bar, ghost, slip, milestones } = drawProject(this.project());
    const { x } = this.scale();
    const part = (stretch: { from: string; to: string } | null) =>
      stretch && { x: x(stretch.from), width: Math.max(2, x(stretch.to) - x(stretch.from)) };
    const gone = bar && bar.from < this.today() ? { from: bar.from, to: earlier(this.today(), bar.to) } : null;
    return {
      bar: part(bar),
      gone: part(gone),
      ghost: part(ghost),
      slip: part(slip),
      end: bar ? x(bar.to) : 0,
      // In an order that no date changes: one that is held would lose the keyboard if it changed places.
      milestones: milestones.toSorted(byNumber).map((one) => ({
        ...one,
        x: x(this.dayOf(one)),
        ghostX:
          one.milestone.baselineOn && one.milestone.baselineOn !== one.on ? x(one.milestone.baselineOn) : undefined,
        name: this.nameOf(one),
        movable: this.locked() === null && one.standing !== 'done' && one.milestone.forecastOn !== null,
      })),
    };
  });
  protected readonly slipped = computed(() => {
    const days = this.project().slipDays;
    return days > 0 ? signedDays(days) : '';
  });
  /** A shape round 0, 0. */
  protected readonly diamond = (size: number): string => `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`;
  protected readonly longDay = longDay;

  protected grab(event: PointerEvent, { milestone }: DrawnMilestone, movable: boolean): void {
    this.reach.emit(milestone.id);
    if (!movable || event.button !== 0 || !milestone.forecastOn) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.grabbedAt = event.clientX;
    this.draft.set({ milestone, on: milestone.forecastOn, by: 'pointer' });
  }

  protected drag(event: PointerEvent): void {
    const draft = this.draft();
    const from = draft?.milestone.forecastOn;
    if (draft?.by !== 'pointer' || !from) return;
    const { x, dateAt } = this.scale();
    // Half a day on, so that the nearest day is taken and not the one before.
    const half = (x(addDays(dateOf(from), 1)) - x(from)) / 2;
    const on = dateAt(x(from) + half + event.clientX - this.grabbedAt);
    if (on !== draft.on) this.draft.set({ ...draft, on });
  }

  protected drop(): void {
    const draft = this.draft();
    this.draft.set(null);
    if (draft && draft.on !== draft.milestone.forecastOn) this.moved.emit({ milestone: draft.milestone, to: draft.on });
  }

  protected key(event: KeyboardEvent, one: DrawnMilestone, movable: boolean): void {
    const draft = this.draft();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (draft?.by === 'keys' && step) {
      const on = addDays(dateOf(draft.on), step * (event.shiftKey ? 7 : 1));
      this.draft.set({ ...draft, on });
      this.said.emit(longDay(on));
    } else if (draft?.by === 'keys' && event.key === 'Escape') {
      this.draft.set(null);
      this.said.emit(`Stays at ${longDay(one.milestone.forecastOn)}`);
    } else if (draft?.by === 'keys' && event.key === 'Enter') {
      this.drop();
    } else if (!draft && event.key === 'Enter' && movable && one.milestone.forecastOn) {
      this.draft.set({ milestone: one.milestone, on: one.milestone.forecastOn, by: 'keys' });
      this.said.emit(`Moving ${one.milestone.title}. Arrows move it by days, with Shift by weeks. Enter saves.`);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  protected leave(): void {
    if (this.draft()?.by === 'keys') this.draft.set(null);
  }

  private dayOf({ milestone, on }: DrawnMilestone): string {
    const draft = this.draft();
    return draft?.milestone.id === milestone.id ? draft.on : on;
  }

  private nameOf({ milestone, on, standing }: DrawnMilestone): string {
    const said = milestone.actualOn ? `done ${longDay(on)}` : `${standingWords[standing]}, forecast ${longDay(on)}`;
    const baseline = milestone.baselineOn ? `, baseline ${longDay(milestone.baselineOn)}` : '';
    const slip = milestone.slipDays ? `, ${signedDays(milestone.slipDays)}` : '';
    return `${milestone.title}: ${said}${baseline}${slip}`;
  }
}

const byNumber = (a: DrawnMilestone, b: DrawnMilestone): number => a.milestone.number - b.milestone.number;

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
