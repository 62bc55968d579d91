import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { Session } from '@weft/identity/web';
import {
  nhsNumberWarning,
  type Rating,
  type RatingScale,
  ratingsOf,
  ratingWords,
  type Stage,
  STAGES,
  stageWords,
} from '@weft/portfolio/domain';
import { FormField, longDay, pageQuery, RatingSymbol, type ReadDay, readDay } from '@weft/ui';
import type { ProjectRowFragment } from '../../generated/graphql';
import { MilestonesToMoveDocument } from '../../generated/milestones-to-move.document';
import { Choices } from '../../shared/choices';
import type { BulkAsk } from './bulk-changes';
import { milestoneKinds, milestonesToMove } from './milestones-to-move';

export type BulkAction = 'rate' | 'lead' | 'dates' | 'stage';

const NOBODY = 'nobody';

/** What a change of many rows asks a person for; answers what it would do, or nothing while that is not clear. */
@Component({
  selector: 'weft-bulk-form',
  imports: [FormField, RatingSymbol],
  templateUrl: './bulk-form.html',
  styleUrl: './bulk-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkForm {
  readonly action = input.required<BulkAction>();
  readonly rows = input.required<readonly ProjectRowFragment[]>();
  /** What is wrong with what was given, by field. */
  readonly wrong = input<Readonly<Record<string, string>>>({});
  /** A stage to begin with. */
  readonly begin = input<Stage | null>(null);
  readonly asked = output<BulkAsk | null>();

  private readonly today = inject(Session).today;
  protected readonly choices = inject(Choices);
  protected readonly rating = signal<Rating | null>(null);
  protected readonly scale = signal<RatingScale>('THREE_POINT');
  protected readonly reason = signal('');
  protected readonly leadId = signal('');
  protected readonly days = signal('14');
  protected readonly way = signal<'later' | 'earlier' | 'to'>('later');
  protected readonly day = signal('');
  /** Which milestones are moved. */
  protected readonly kind = signal('next');
  private readonly milestones = pageQuery(
    MilestonesToMoveDocument,
    () => (this.action() === 'dates' ? { ids: this.rows().map(({ id }) => id) } : undefined),
    { concerns: () => false },
  );
  private readonly projects = computed(() => this.milestones.data()?.projects.nodes ?? []);
  protected readonly kinds = computed(() => milestoneKinds(this.projects()));
  protected readonly stage = signal<Stage | null>(null);
  protected readonly passedOn = signal('');

  protected readonly ratings = computed(() => ratingsOf(this.scale()).filter((rating) => rating !== 'NOT_RATED'));
  protected readonly ratingWords = ratingWords;
  protected readonly stageWords = stageWords;
  protected readonly stages = STAGES;
  protected readonly nobody = NOBODY;
  protected readonly toStage = computed(() => this.stage() ?? this.begin());
  /** Whether some of the rows go back: that takes a reason. */
  protected readonly goesBack = computed(() => {
    const to = this.toStage();
    return !!to && this.rows().some(({ stage }) => STAGES.indexOf(stage) > STAGES.indexOf(to));
  });
  protected readonly dayRead = computed(() => (this.day().trim() ? readDay(this.day(), this.today()) : null));
  protected readonly passedRead = computed(() =>
    this.passedOn().trim() ? readDay(this.passedOn(), this.today()) : { iso: this.today() },
  );
  protected readonly dayError = computed(() => errorOf(this.dayRead()));
  protected readonly passedError = computed(() => errorOf(this.passedRead()));
  protected readonly warning = computed(() => nhsNumberWarning(this.reason())?.message);
  protected readonly todayWords = computed(() => longDay(this.today()));

  private readonly ask = computed<BulkAsk | null>(() => {
    const reason = this.reason().trim() || null;
    const projects = this.rows().map(({ id, version }) => ({ id, version }));
    switch (this.action()) {
      case 'rate': {
        const rows = this.rows().map(({ id, ratingVersion }) => ({ id, version: ratingVersion }));
        const rating = this.rating();
        return rating && reason ? { verb: 'ratings', rows, rating, scale: this.scale(), reason } : null;
      }
      case 'lead': {
        const leadId = this.leadId();
        const lead = leadId === NOBODY ? null : leadId;
        return leadId ? { verb: 'details', rows: projects.map((row) => ({ ...row, leadId: lead })) } : null;
      }
      case 'dates':
        return this.dates(reason);
      case 'stage': {
        const [to, passed] = [this.toStage(), this.passedRead()];
        if (!to || !('iso' in passed) || (this.goesBack() && !reason)) return null;
        return { verb: 'stages', rows: projects, to, passedOn: passed.iso, reason };
      }
    }
  });

  constructor() {
    effect(() => this.asked.emit(this.ask()));
  }

  private dates(reason: string | null): BulkAsk | null {
    const rows = [...milestonesToMove(this.kind(), this.rows(), this.projects())];
    if (rows.length === 0) return null;
    if (this.way() === 'to') {
      const read = this.dayRead();
      if (!read || !('iso' in read)) return null;
      return { verb: 'forecasts', reason, rows: rows.map((row) => ({ ...row, forecastOn: read.iso })) };
    }
    const days = Number(this.days());
    if (!this.days().trim() || !Number.isFinite(days)) return null;
    return { verb: 'forecasts', reason, rows, byDays: this.way() === 'later' ? days : -days };
  }

  protected setWay(value: string): void {
    this.way.set(value === 'earlier' || value === 'to' ? value : 'later');
  }

  protected setStage(value: string): void {
    this.stage.set(STAGES.find((stage) => stage === value) ?? null);
  }
}

const errorOf = (read: ReadDay | { readonly iso: string } | null): string | undefined =>
  read && 'error' in read ? read.error : undefined;
