import type { IsoDate } from '@weft/kernel';
import {
  changeRequestStateWords,
  decideDraftChangeRequest,
  mayDecideChangeRequest,
  type ChangeRequestState,
} from '@weft/portfolio/domain';
import { longDay, signedDays } from '@weft/ui';
import { ApproveChangeRequestDocument } from '../generated/approve-change-request.document';
import { DraftChangeRequestDocument } from '../generated/draft-change-request.document';
import { EditChangeRequestDocument } from '../generated/edit-change-request.document';
import type { ChangeRequestLineFragment, EditChangeRequestInput } from '../generated/graphql';
import { RejectChangeRequestDocument } from '../generated/reject-change-request.document';
import { SubmitChangeRequestDocument } from '../generated/submit-change-request.document';
import { WithdrawChangeRequestDocument } from '../generated/withdraw-change-request.document';
import { acted, day, text, wrongDays, wrongOf } from './drafts';
import { decidedIn } from './decided-in';
import type { Action, Drafts, EntryContext, EntryForm, EntryView, Fact, SaveValue, Tone } from './entry';
import { titleFact } from './entry-facts';

type Patch = Omit<EditChangeRequestInput, 'id' | 'version'>;

const tones: Readonly<Record<ChangeRequestState, Tone>> = {
  DRAFTED: 'plain',
  SUBMITTED: 'blue',
  APPROVED: 'green',
  REJECTED: 'quiet',
  WITHDRAWN: 'quiet',
};
const DECIDED_BY = "Decided by the project's SRO, the lead of its workstream or the PMO, never by the one who asked.";

/** A change request as its register and its panel show it. */
export function changeRequestView(request: ChangeRequestLineFragment, context: EntryContext): EntryView {
  const { id, code, state, rebaselines } = request;
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version = request.version) =>
      context.mutations.save(
        EditChangeRequestDocument,
        { input: { id, version, ...patch(value) } },
        (data) => data.editChangeRequest,
      );
  const locked = context.lock ?? (state === 'DRAFTED' ? null : 'What was submitted stands as it is.');
  const fact = (given: Omit<Fact, 'locked'>): Fact => ({ ...given, locked });
  /** The new baselines with one of them set, added or, where the date is null, left out. */
  const withOne = (milestoneId: string, date: string | null): Patch => ({
    rebaselines: [
      ...rebaselines
        .filter(({ milestone }) => milestone.id !== milestoneId)
        .map(({ milestone, proposedOn }) => ({ milestoneId: milestone.id, proposedOn })),
      ...(date ? [{ milestoneId, proposedOn: date }] : []),
    ],
  });
  const baselineOf = ({ id: milestoneId, title }: { readonly id: string; readonly title: string }) => ({
    field: 'rebaselines',
    label: `New baseline of ${title}`,
    short: title,
    kind: 'date' as const,
    save: saves((date) => withOne(milestoneId, date)),
  });
  const proposal = rebaselines.map(({ milestone, fromOn, proposedOn, days }) =>
    fact({
      ...baselineOf(milestone),
      value: proposedOn,
      shown: `${longDay(fromOn)} → ${longDay(proposedOn)}, ${signedDays(days)}`,
      clearable: rebaselines.length > 1,
    }),
  );
  const others = locked
    ? []
    : baselined(context.project)
        .filter(({ id: milestoneId }) => !rebaselines.some(({ milestone }) => milestone.id === milestoneId))
        .map((milestone) => fact({ ...baselineOf(milestone), value: null, placeholder: 'Add a new baseline' }));
  return {
    type: 'ChangeRequest',
    id,
    code,
    title: fact(
      titleFact(
        code,
        request.title,
        saves((title) => ({ title })),
      ),
    ),
    open: state === 'DRAFTED' || state === 'SUBMITTED',
    urgent: false,
    state: { text: changeRequestStateWords[state], tone: tones[state] },
    notes: [
      ...(state === 'SUBMITTED' ? [DECIDED_BY] : []),
      ...(request.decidedOn
        ? [
            `${changeRequestStateWords[state]} by ${request.decidedBy?.name ?? 'Weft'} on ${longDay(request.decidedOn)}.`,
          ]
        : []),
      ...(request.decisionReason ? [request.decisionReason] : []),
    ],
    cells: {
      moves: {
        kind: 'words',
        text: rebaselines.map(({ milestone, days }) => `${milestone.title} ${signedDays(days)}`).join(', '),
      },
      by: { kind: 'words', text: request.askedBy?.name ?? '–' },
    },
    levels: [],
    facts: [
      ...proposal,
      ...others,
      fact({
        field: 'reason',
        label: 'Reason',
        kind: 'lines',
        value: request.reason || null,
        save: saves((reason) => ({ reason: reason ?? '' })),
      }),
      fact({
        field: 'impact',
        label: 'Impact',
        kind: 'lines',
        value: request.impact || null,
        save: saves((impact) => ({ impact: impact ?? '' })),
      }),
    ],
    ...decidedIn(request.decidedIn),
    actions: actions(request, context),
  };
}

function actions(
  { id, code, version, state, askedBy }: ChangeRequestLineFragment,
  { mutations, lock, passer, me, project }: EntryContext,
): readonly Action[] {
  const decides =
    state === 'SUBMITTED' &&
    project.stage !== 'CLOSED' &&
    mayDecideChangeRequest({ ...passer, ...me }, askedBy?.id ?? '');
  const submit: Action = {
    label: 'Submit',
    icon: 'arrow-right',
    primary: true,
    done: `${code} is submitted`,
    run: async () =>
      acted(
        await mutations.send(
          SubmitChangeRequestDocument,
          { input: { id, version } },
          (data) => data.submitChangeRequest,
        ),
      ),
  };
  const approve: Action = {
    label: 'Approve',
    icon: 'check',
    primary: true,
    done: `${code} is approved: its new baselines stand`,
    run: async () =>
      acted(
        await mutations.send(
          ApproveChangeRequestDocument,
          { input: { id, version } },
          (data) => data.approveChangeRequest,
        ),
      ),
  };
  const reject: Action = {
    label: 'Reject',
    icon: 'x',
    ask: { kind: 'words', label: 'Reason to reject it' },
    done: `${code} is rejected`,
    run: async (reason) =>
      acted(
        await mutations.send(
          RejectChangeRequestDocument,
          { input: { id, version, reason } },
          (data) => data.rejectChangeRequest,
        ),
      ),
  };
  const withdraw: Action = {
    label: 'Withdraw',
    done: `${code} is withdrawn`,
    run: async () =>
      acted(
        await mutations.send(
          WithdrawChangeRequestDocument,
          { input: { id, version } },
          (data) => data.withdrawChangeRequest,
        ),
      ),
  };
  return [
    ...(state === 'DRAFTED' && !lock ? [submit] : []),
    ...(decides ? [approve, reject] : []),
    ...((state === 'DRAFTED' || state === 'SUBMITTED') && !lock ? [withdraw] : []),
  ];
}

/** Milestones that a change request can give a new baseline: those that have one, and are not done. */
const baselined = ({ milestones }: EntryContext['project']) =>
  milestones.filter(({ baselineOn, actualOn }) => baselineOn && !actualOn);

/** The short form that asks for a new baseline; with an id, of that milestone. */
export function newChangeRequest({ project, today, mutations }: EntryContext, milestoneId: string): EntryForm {
  const options = baselined(project).map(({ id, title, baselineOn }) => ({
    value: id,
    label: `${title}, ${longDay(baselineOn ?? '')}`,
  }));
  const milestone = project.milestones.find(({ id }) => id === milestoneId);
  const read = (drafts: Drafts) => ({
    title: drafts['title'] ?? '',
    reason: drafts['reason'] ?? '',
    impact: text(drafts, 'impact'),
    rebaselines: [{ milestoneId: drafts['milestoneId'] ?? '', proposedOn: day(drafts, 'proposedOn', today) ?? '' }],
  });
  return {
    type: 'ChangeRequest',
    title: 'Ask for a new baseline',
    submit: 'Save draft',
    fields: [
      {
        field: 'milestoneId',
        label: 'Milestone and its baseline',
        kind: 'select',
        hint: 'Others can be added to the draft.',
        options,
        first: milestone?.id ?? options[0]?.value ?? '',
      },
      {
        field: 'proposedOn',
        label: 'New baseline',
        kind: 'date',
        ...(milestone?.forecastOn &&
          milestone.forecastOn !== milestone.baselineOn && { first: longDay(milestone.forecastOn) }),
      },
      {
        field: 'title',
        label: 'Title',
        kind: 'text',
        ...(milestone && { first: `New baseline of ${milestone.title}`.slice(0, 200) }),
      },
      { field: 'reason', label: 'Reason', kind: 'lines' },
      {
        field: 'impact',
        label: 'Impact',
        kind: 'lines',
        optional: true,
        hint: 'On scope, money, benefits and others.',
      },
    ],
    check: (drafts) => {
      const input = read(drafts);
      const milestones = project.milestones.map(({ id, title, baselineOn, forecastOn, actualOn }) => ({
        id,
        title,
        baselineOn: baselineOn as IsoDate | null,
        forecastOn: forecastOn as IsoDate | null,
        actualOn: actualOn as IsoDate | null,
      }));
      return {
        ...named(wrongOf(decideDraftChangeRequest(input, milestones))),
        ...(!text(drafts, 'proposedOn') && { proposedOn: 'Give the new baseline, such as 28 Nov 2025.' }),
        ...wrongDays(drafts, ['proposedOn'], today),
      };
    },
    save: async (drafts) => {
      const outcome = await mutations.save(
        DraftChangeRequestDocument,
        { input: { projectId: project.id, ...read(drafts) } },
        (data) => data.draftChangeRequest,
      );
      return outcome.kind === 'invalid'
        ? { ...outcome, fields: outcome.fields.map((one) => ({ ...one, field: bare(one.field) })) }
        : outcome;
    },
  };
}

/** rebaselines.0.proposedOn → proposedOn: the form has one line. */
const bare = (field: string): string => field.split('.').at(-1) ?? field;
const named = (wrong: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(wrong).map(([field, message]) => [bare(field), message]));
