import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '@weft/identity/web';
import { Flash, Icon, longDay, type SaveOutcome, signedDays } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { MilestoneLineFragment, ProjectPageQuery } from '../generated/graphql';
import { Choices } from '../shared/choices';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { AddMilestone } from './add-milestone';
import { scaleOf } from './milestone-scale';

type ShownProject = NonNullable<ProjectPageQuery['project']>;
type Save = (value: string | null, version?: number) => Promise<SaveOutcome>;

/** The milestones on one small line of time each: baseline, forecast, done; forecast and actual are edited in place. */
@Component({
  selector: 'weft-milestones-card',
  imports: [AddMilestone, Flash, Icon, InlineEdit],
  templateUrl: './milestones-card.html',
  styleUrl: './milestones-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestonesCard {
  readonly project = input.required<ShownProject>();
  readonly lock = input<string | null>(null);
  readonly history = output<string>();

  private readonly session = inject(Session);
  private readonly edits = inject(PortfolioEdits);
  protected readonly people = inject(Choices).people;
  protected readonly today = this.session.today;
  protected readonly adding = signal(false);
  protected readonly milestones = computed(() =>
    [...this.project().milestones].sort((a, b) => dateOfLine(a).localeCompare(dateOfLine(b)) || a.number - b.number),
  );
  protected readonly scale = computed(() => scaleOf(this.milestones(), this.today()));
  protected readonly signedDays = signedDays;
  protected readonly longDay = longDay;

  protected forecast(milestone: MilestoneLineFragment): Save {
    return (value, version) => this.edits.moveMilestone(milestone, value, version);
  }

  protected actual(milestone: MilestoneLineFragment): Save {
    return (value, version) => this.edits.completeMilestone(milestone, value, version);
  }

  protected title({ id, version }: MilestoneLineFragment): Save {
    return (title, newer) => this.edits.editMilestone({ id, version: newer ?? version, title });
  }

  protected owner({ id, version }: MilestoneLineFragment): Save {
    return (ownerId, newer) => this.edits.editMilestone({ id, version: newer ?? version, ownerId });
  }

  /** What a screen reader hears instead of the drawing. */
  protected told({ baselineOn, forecastOn, actualOn }: MilestoneLineFragment): string {
    const end = actualOn ? `done ${longDay(actualOn)}` : `forecast ${longDay(forecastOn)}`;
    return `Baseline ${longDay(baselineOn)}, ${end}`;
  }
}

const dateOfLine = ({ actualOn, forecastOn, baselineOn }: MilestoneLineFragment): string =>
  actualOn ?? forecastOn ?? baselineOn ?? '9999';
