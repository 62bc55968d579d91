import type { IsoDate } from '@weft/kernel';
import {
  dependencyStanding,
  dependencyStateWords,
  dependencyWarnings,
  mayAgreeFor,
  WAITING_STATES,
  type DependencyStanding,
  type Side,
} from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import { AgreeDependencyDocument } from '../generated/agree-dependency.document';
import { ChangeDependencyDocument } from '../generated/change-dependency.document';
import { DeclineDependencyDocument } from '../generated/decline-dependency.document';
import { DeliverDependencyDocument } from '../generated/deliver-dependency.document';
import { DisputeDependencyDocument } from '../generated/dispute-dependency.document';
import type { ChangeDependencyInput, DependencyLineFragment } from '../generated/graphql';
import { WithdrawDependencyDocument } from '../generated/withdraw-dependency.document';
import { subjectOf } from '../shared/may';
import { acted } from './drafts';
import { decidedIn } from './decided-in';
import type { Acted, Action, EntryContext, EntryView, Fact, SaveValue } from './entry';

type Patch = Omit<ChangeDependencyInput, 'id' | 'version'>;

const SIDES_WORDS: Readonly<Record<Side, string>> = { GIVER: 'giver', RECEIVER: 'receiver' };

/** Days of float in words: '3 d late', '12 d to spare'. */
export function floatWords(days: number | null | undefined): string {
  if (days === null || days === undefined) return '–';
  if (days === 0) return 'none to spare';
  return days < 0 ? `${-days} d late` : `${days} d to spare`;
}

const standingOf = (dependency: DependencyLineFragment, { grants, me }: EntryContext): DependencyStanding =>
  dependencyStanding(grants, me, subjectOf(dependency.giver), subjectOf(dependency.receiver));

/** Whose word is missing: 'UC-02 has not promised a date'. */
function missing({ state, giver, receiver, giverAgreed, receiverAgreed, promisedOn }: DependencyLineFragment) {
  if (state !== 'PROPOSED') return [];
  return [
    ...(promisedOn ? [] : [`${giver.code} has not promised a date.`]),
    ...(giverAgreed ? [] : [`${giver.code} has not agreed.`]),
    ...(receiverAgreed ? [] : [`${receiver.code} has not agreed.`]),
  ];
}

/** A dependency as its register and its panel show it, from the side of the project that is open. */
export function dependencyView(dependency: DependencyLineFragment, context: EntryContext): EntryView {
  const { id, code, state, giver, receiver, giverMilestone, receiverMilestone } = dependency;
  const who = standingOf(dependency, context);
  const gives = giver.id === context.project.id;
  const waits = WAITING_STATES.includes(state);
  const change = (patch: Patch, version = dependency.version) =>
    context.mutations.save(
      ChangeDependencyDocument,
      { input: { id, version, ...patch } },
      (data) => data.changeDependency,
    );
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version) =>
      change(patch(value), version);
  const locked =
    !who.giver && !who.receiver && !who.pmo
      ? 'Terms are changed by either of the two sides or the PMO.'
      : waits || state === 'DECLINED'
        ? null
        : `It is ${dependencyStateWords[state].toLowerCase()}.`;
  const fact = (given: Omit<Fact, 'locked'>): Fact => ({ ...given, locked });
  const warnings = dependencyWarnings(
    {
      state,
      needBy: dependency.needBy as IsoDate,
      promisedOn: (dependency.promisedOn ?? null) as IsoDate | null,
      giverMilestone:
        (giverMilestone && {
          title: giverMilestone.title,
          forecastOn: (giverMilestone.forecastOn ?? null) as IsoDate | null,
          actualOn: (giverMilestone.actualOn ?? null) as IsoDate | null,
        }) ||
        null,
    },
    context.today as IsoDate,
  ).map(({ message }) => message);
  const needBy = fact({
    field: 'needBy',
    label: `Date by which ${code} is needed`,
    short: 'Needed by',
    kind: 'date',
    value: dependency.needBy,
    save: saves((value) => ({ needBy: value })),
  });
  const promised = fact({
    field: 'promisedOn',
    label: `Promised date of ${code}`,
    short: 'Promised',
    kind: 'date',
    value: dependency.promisedOn ?? null,
    placeholder: 'Promise',
    save: saves((promisedOn) => ({ promisedOn })),
  });
  const asked = missing(dependency);
  return {
    type: 'Dependency',
    id,
    code,
    title: fact({
      field: 'title',
      label: `What ${code} gives`,
      kind: 'text',
      value: dependency.title,
      save: saves((title) => ({ title })),
    }),
    open: waits,
    urgent: dependency.atRisk,
    state: dependency.atRisk
      ? { text: `${dependencyStateWords[state]}, at risk`, tone: 'red' }
      : { text: dependencyStateWords[state], tone: waits ? 'plain' : 'quiet' },
    notes: [
      ...warnings,
      ...asked,
      ...(dependency.deliveredOn ? [`Delivered on ${longDay(dependency.deliveredOn)}.`] : []),
      ...(dependency.stateReason ? [`${dependencyStateWords[state]}: ${dependency.stateReason}`] : []),
    ],
    cells: {
      project: { kind: 'project', project: gives ? receiver : giver },
      needBy: { kind: 'fact', fact: needBy },
      promised: { kind: 'fact', fact: promised },
      float: {
        kind: 'words',
        text: floatWords(dependency.floatDays),
        tone: (dependency.floatDays ?? 0) < 0 ? 'late' : 'quiet',
        note: dependency.expectedOn
          ? `Expected on ${longDay(dependency.expectedOn)}`
          : waits
            ? 'Neither promised nor forecast'
            : 'Nothing waits',
      },
      missing: { kind: 'words', text: asked[0] ?? '', tone: 'quiet' },
    },
    levels: [],
    facts: [
      needBy,
      promised,
      fact({
        field: 'giverMilestoneId',
        label: `Milestone of ${giver.code}`,
        kind: 'select',
        value: giverMilestone?.id ?? null,
        ...(giverMilestone && { shown: giverMilestone.title }),
        options: milestonesOf(giver),
        save: saves((giverMilestoneId) => ({ giverMilestoneId })),
      }),
      fact({
        field: 'receiverMilestoneId',
        label: `Milestone of ${receiver.code}`,
        kind: 'select',
        value: receiverMilestone?.id ?? null,
        ...(receiverMilestone && { shown: receiverMilestone.title }),
        options: milestonesOf(receiver),
        save: saves((receiverMilestoneId) => ({ receiverMilestoneId })),
      }),
    ].filter(({ options, value }) => !options || options.length > 0 || value),
    ...decidedIn(dependency.decidedIn),
    actions: actions(dependency, who, context),
  };
}

const milestonesOf = ({ milestones }: DependencyLineFragment['giver']) =>
  milestones.map(({ id, title }) => ({ value: id, label: title }));

function actions(
  dependency: DependencyLineFragment,
  who: DependencyStanding,
  { mutations }: EntryContext,
): readonly Action[] {
  const { id, code, version, state, giver, receiver, promisedOn } = dependency;
  const agreed: Readonly<Record<Side, boolean>> = {
    GIVER: dependency.giverAgreed,
    RECEIVER: dependency.receiverAgreed,
  };
  const of: Readonly<Record<Side, string>> = { GIVER: giver.code, RECEIVER: receiver.code };
  const sides = (['GIVER', 'RECEIVER'] as const).filter((side) => !agreed[side] && mayAgreeFor(side, who));
  const promise: Action = {
    label: 'Promise a date',
    icon: 'calendar',
    primary: true,
    ask: { kind: 'day', label: 'Promised for' },
    done: `${code} is promised`,
    run: async (day) =>
      acted(
        await mutations.send(
          ChangeDependencyDocument,
          { input: { id, version, promisedOn: day } },
          (data) => data.changeDependency,
        ),
      ),
  };
  const agree = (side: Side): Action => ({
    label: `Agree for ${of[side]}`,
    icon: 'check',
    primary: true,
    done: `The ${SIDES_WORDS[side]} of ${code} has agreed`,
    run: async () =>
      acted(
        await mutations.send(AgreeDependencyDocument, { input: { id, version, side } }, (data) => data.agreeDependency),
      ),
  });
  const decline = (side: Side): Action => ({
    label: `Decline for ${of[side]}`,
    icon: 'x',
    ask: { kind: 'words', label: 'Reason to decline it' },
    done: `${code} is declined`,
    run: async (reason) =>
      acted(
        await mutations.send(
          DeclineDependencyDocument,
          { input: { id, version, side, reason } },
          (data) => data.declineDependency,
        ),
      ),
  });
  const deliver: Action = {
    label: 'Deliver',
    icon: 'check',
    ask: { kind: 'day', label: 'Delivered on' },
    done: `${code} is delivered`,
    run: async (deliveredOn) =>
      acted(
        await mutations.send(
          DeliverDependencyDocument,
          { input: { id, version, deliveredOn } },
          (data) => data.deliverDependency,
        ),
      ),
  };
  const reasoned = (label: string, ask: string, done: string, run: (reason: string) => Promise<Acted>): Action => ({
    label,
    ask: { kind: 'words', label: ask },
    done,
    run,
  });
  const dispute = reasoned('It did not come', 'What is missing', `${code} waits again`, async (reason) =>
    acted(
      await mutations.send(
        DisputeDependencyDocument,
        { input: { id, version, reason } },
        (data) => data.disputeDependency,
      ),
    ),
  );
  const withdraw = reasoned('Withdraw', 'Reason to withdraw it', `${code} is withdrawn`, async (reason) =>
    acted(
      await mutations.send(
        WithdrawDependencyDocument,
        { input: { id, version, reason } },
        (data) => data.withdrawDependency,
      ),
    ),
  );
  const proposed = state === 'PROPOSED';
  const mayWithdraw = who.receiver || who.pmo || (proposed && who.giver);
  return [
    ...(proposed && !promisedOn && (who.giver || who.pmo) ? [promise] : []),
    ...(proposed && promisedOn ? sides.map(agree) : []),
    ...(proposed ? sides.map(decline) : []),
    ...(state === 'AGREED' && mayAgreeFor('GIVER', who) ? [deliver] : []),
    ...(state === 'DELIVERED' && mayAgreeFor('RECEIVER', who) ? [dispute] : []),
    ...(['PROPOSED', 'AGREED', 'DECLINED'].includes(state) && mayWithdraw ? [withdraw] : []),
  ];
}
