import { Dialog } from '@angular/cdk/dialog';
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@weft/identity/web';
import {
  type GateNumber,
  gatePasser,
  mayPassGate,
  mayReturnOrStop,
  nextGate,
  STAGES,
  stageWords,
  whoPassesGate,
} from '@weft/portfolio/domain';
import { Flash, Icon, longDay, type SaveOutcome } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { type GateStep, GateStepper } from '@weft/ui/gate';
import type { ProjectPageQuery } from '../generated/graphql';
import { subjectOf } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { type StageChange, StageDialog } from './stage-dialog';

type ShownProject = NonNullable<ProjectPageQuery['project']>;

/** Where the project stands between Idea and Closed, the plan of its next gate, and who may pass it. */
@Component({
  selector: 'weft-gate-card',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Flash, GateStepper, Icon, InlineEdit],
  templateUrl: './gate-card.html',
  styleUrl: './gate-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GateCard {
  readonly project = input.required<ShownProject>();
  readonly history = output<string>();

  private readonly session = inject(Session);
  private readonly edits = inject(PortfolioEdits);
  private readonly dialog = inject(Dialog);
  protected readonly today = this.session.today;

  private readonly passer = computed(() =>
    gatePasser(this.session.grants(), this.session.me(), subjectOf(this.project())),
  );
  protected readonly gate = computed<GateNumber | undefined>(() => nextGate(this.project().stage));
  protected readonly gateRow = computed(() => this.project().gates.find(({ number }) => number === this.gate()));
  protected readonly who = computed(() => (this.gate() ? whoPassesGate(this.gate() ?? 1) : ''));
  /** 'Its SRO or the PMO may pass it'. */
  protected readonly mayPassWords = computed(
    () =>
      `${this.who().charAt(0).toUpperCase()}${this.who().slice(1)}${this.who().includes(',') ? ',' : ''} may pass it`,
  );
  protected readonly mayPass = computed(() => !!this.gate() && mayPassGate(this.gate() ?? 1, this.passer()));
  protected readonly mayTurn = computed(() => mayReturnOrStop(this.passer()));
  protected readonly closed = computed(() => this.project().stage === 'CLOSED');
  protected readonly planLock = computed(() => (this.lock() ? 'Planned by those who keep the project.' : null));
  readonly lock = input<string | null>(null);

  protected readonly steps = computed<readonly GateStep[]>(() => {
    const at = STAGES.indexOf(this.project().stage);
    return STAGES.map((stage, index) => {
      const into = this.project().gates.find(({ to }) => to === stage);
      const out = this.project().gates.find(({ from }) => from === stage);
      const state = index < at || this.closed() ? 'done' : index === at ? 'current' : 'future';
      const caption =
        state === 'future'
          ? into?.plannedOn
            ? `due ${longDay(into.plannedOn)}`
            : 'not planned'
          : state === 'current'
            ? into?.passedOn
              ? `from ${longDay(into.passedOn)}`
              : 'now'
            : out?.passedOn
              ? longDay(out.passedOn)
              : into?.passedOn
                ? longDay(into.passedOn)
                : 'passed';
      return {
        label: stageWords[stage],
        state,
        caption,
        ...(state === 'current' && this.gate() && { gate: `Gate ${this.gate()}: ${this.who()}` }),
      };
    });
  });

  protected plan(seen: {
    readonly number: number;
    readonly version: number;
  }): (date: string | null, version?: number) => Promise<SaveOutcome> {
    return (date, version) => this.edits.planGate(this.project().id, seen.number, date, version ?? seen.version);
  }

  protected change(change: StageChange): void {
    const { id, name, stage, version } = this.project();
    this.dialog.open(StageDialog, {
      data: { change, id, name, stage, version, gate: this.gate(), today: this.today() },
      backdropClass: 'wf-scrim',
      ariaLabelledBy: 'stage-dialog-title',
    });
  }
}
