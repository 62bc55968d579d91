import { Injectable, inject } from '@angular/core';
import { ratingWords, type Rating, type RatingDimension, type RatingScale } from '@weft/portfolio/domain';
import { longDay, Mutations, type SaveOutcome, Toasts } from '@weft/ui';
import { CompleteMilestoneDocument } from '../generated/complete-milestone.document';
import { ContributorsDocument } from '../generated/contributors.document';
import { DeclareRatingDocument } from '../generated/declare-rating.document';
import { EditMilestoneDocument } from '../generated/edit-milestone.document';
import { EditProjectDocument } from '../generated/edit-project.document';
import type { EditMilestoneInput, EditProjectInput } from '../generated/graphql';
import { MoveMilestoneDocument } from '../generated/move-milestone.document';
import { PlanGateDocument } from '../generated/plan-gate.document';
import { ReopenMilestoneDocument } from '../generated/reopen-milestone.document';
import { changed, changeOf } from './contributors';

/** A milestone as far as its edits need it. */
export interface EditedMilestone {
  readonly id: string;
  readonly title: string;
  readonly forecastOn: string | null;
  readonly version: number;
}
export interface RatedDimension {
  readonly projectId: string;
  readonly projectName: string;
  readonly dimension: RatingDimension;
}

/** A detail of a project that a row of a table edits. */
export type EditedDetail = 'name' | 'leadId' | 'sroId' | 'organisationId' | 'priorityId' | 'startsOn' | 'endsOn';

/** The edits of projects and milestones: each saves, says what was done, and offers to take it back. */
@Injectable({ providedIn: 'root' })
export class PortfolioEdits {
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);

  /** Moves the forecast; the toast takes it back to where it was. */
  async moveMilestone(
    milestone: EditedMilestone,
    to: string | null,
    version = milestone.version,
  ): Promise<SaveOutcome> {
    if (to === null) return { kind: 'invalid', message: 'A forecast that was set stays a date.', fields: [] };
    const { outcome, answer } = await this.mutations.send(
      MoveMilestoneDocument,
      { input: { id: milestone.id, version, forecastOn: to } },
      ({ moveMilestone }) => moveMilestone,
    );
    if (outcome.kind === 'saved' && answer?.__typename === 'Milestone') {
      const back = milestone.forecastOn;
      const moved = { ...milestone, forecastOn: to, version: answer.version };
      this.done(
        `“${milestone.title}” moved to ${longDay(to)}`,
        back ? () => this.moveMilestone(moved, back) : undefined,
      );
    }
    return outcome;
  }

  async completeMilestone(
    milestone: EditedMilestone,
    on: string | null,
    version = milestone.version,
  ): Promise<SaveOutcome> {
    if (on === null) return { kind: 'invalid', message: 'Give the day on which it was done.', fields: [] };
    const { outcome, answer } = await this.mutations.send(
      CompleteMilestoneDocument,
      { input: { id: milestone.id, version, actualOn: on } },
      ({ completeMilestone }) => completeMilestone,
    );
    if (outcome.kind === 'saved' && answer?.__typename === 'Milestone') {
      const done = { ...milestone, version: answer.version };
      this.done(`“${milestone.title}” done on ${longDay(on)}`, () =>
        this.reopenMilestone(done, 'Marked as done by mistake'),
      );
    }
    return outcome;
  }

  reopenMilestone({ id, version }: Pick<EditedMilestone, 'id' | 'version'>, reason: string): Promise<SaveOutcome> {
    return this.mutations.save(
      ReopenMilestoneDocument,
      { input: { id, version, reason } },
      (data) => data.reopenMilestone,
    );
  }

  editMilestone(input: EditMilestoneInput): Promise<SaveOutcome> {
    return this.mutations.save(EditMilestoneDocument, { input }, (data) => data.editMilestone);
  }

  editProject(input: EditProjectInput): Promise<SaveOutcome> {
    return this.mutations.save(EditProjectDocument, { input }, (data) => data.editProject);
  }

  /** Sets one detail of a project; the toast takes it back to what it was. */
  async setDetail(
    { id, code, version: seen }: { readonly id: string; readonly code: string; readonly version: number },
    detail: EditedDetail,
    was: string | null,
    value: string | null,
    version = seen,
  ): Promise<SaveOutcome> {
    const { outcome, answer } = await this.mutations.send(
      EditProjectDocument,
      { input: { id, version, [detail]: value } },
      ({ editProject }) => editProject,
    );
    if (outcome.kind === 'saved' && answer?.__typename === 'Project') {
      const back = { id, version: answer.version, [detail]: was };
      this.done(`${code} changed`, () => this.editProject(back));
    }
    return outcome;
  }

  /**
   * Saves which workstreams contribute. What others ticked meanwhile stays: the same change is made to what stands then.
   */
  async editContributors(
    { id, code, version }: { readonly id: string; readonly code: string; readonly version: number },
    seen: readonly string[],
    wanted: readonly string[],
  ): Promise<SaveOutcome> {
    const outcome = await this.editProject({ id, version, contributors: [...wanted] });
    if (outcome.kind !== 'conflict') return outcome;
    const now = await this.mutations.read(ContributorsDocument, { code });
    if (!now?.project) return outcome;
    const contributors = [
      ...changed(
        now.project.contributors.map((one) => one.code),
        changeOf(seen, wanted),
      ),
    ];
    return this.editProject({ id, version: now.project.version, contributors });
  }

  planGate(projectId: string, gate: number, plannedOn: string | null, version: number): Promise<SaveOutcome> {
    return this.mutations.save(
      PlanGateDocument,
      { input: { projectId, gate, plannedOn, version } },
      (data) => data.planGate,
    );
  }

  async declareRating(
    rated: RatedDimension,
    declared: { readonly rating: Rating; readonly scale: RatingScale; readonly reason: string | null },
    version: number,
  ): Promise<SaveOutcome> {
    const { projectId, projectName, dimension } = rated;
    const input = { projectId, dimension, ...declared, version };
    const outcome = await this.mutations.save(DeclareRatingDocument, { input }, (data) => data.declareRating);
    if (outcome.kind === 'saved') this.done(`${projectName} declared ${ratingWords[declared.rating]}`);
    return outcome;
  }

  private done(text: string, back?: () => Promise<SaveOutcome>): void {
    const undo = back && (() => void back().then((outcome) => this.say(outcome)));
    this.toasts.show({ tone: 'done', text, ...(undo && { undo }) });
  }

  /** Says in a toast why an edit that has no field of its own was refused. */
  say(outcome: SaveOutcome): void {
    if (outcome.kind === 'invalid' || outcome.kind === 'refused')
      this.toasts.show({ tone: 'wrong', text: outcome.message });
    if (outcome.kind === 'conflict') {
      this.toasts.show({ tone: 'wrong', text: 'Someone changed this meanwhile. Look at it and try again.' });
    }
  }
}
