import {
  decideNewDeliverable,
  deliverableStateWords,
  mayAcceptDeliverable,
  type DeliverableState,
} from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import { AcceptDeliverableDocument } from '../generated/accept-deliverable.document';
import { AddDeliverableDocument } from '../generated/add-deliverable.document';
import { CancelDeliverableDocument } from '../generated/cancel-deliverable.document';
import { DeliverDocument } from '../generated/deliver.document';
import { EditDeliverableDocument } from '../generated/edit-deliverable.document';
import type { DeliverableLineFragment, EditDeliverableInput } from '../generated/graphql';
import { ReinstateDeliverableDocument } from '../generated/reinstate-deliverable.document';
import { ReturnDeliverableDocument } from '../generated/return-deliverable.document';
import { acted, day, text, wrongDays, wrongOf } from './drafts';
import type { Action, Drafts, EntryContext, EntryForm, EntryView, Fact, SaveValue, Tone } from './entry';
import { dayFact, ownerFact, titleFact } from './entry-facts';

type Patch = Omit<EditDeliverableInput, 'id' | 'version'>;

const tones: Readonly<Record<DeliverableState, Tone>> = {
  PLANNED: 'plain',
  DELIVERED: 'blue',
  ACCEPTED: 'green',
  CANCELLED: 'quiet',
};

const milestones = ({ project }: EntryContext) =>
  project.milestones.map(({ id, title }) => ({ value: id, label: title }));

/** A deliverable as its register and its panel show it. */
export function deliverableView(deliverable: DeliverableLineFragment, context: EntryContext): EntryView {
  const { id, code, state, owner: named, milestone } = deliverable;
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version = deliverable.version) =>
      context.mutations.save(
        EditDeliverableDocument,
        { input: { id, version, ...patch(value) } },
        (data) => data.editDeliverable,
      );
  const fact = (given: Omit<Fact, 'locked'>): Fact => ({ ...given, locked: context.lock });
  const owner = fact(
    ownerFact(
      code,
      named,
      context.people,
      saves((ownerId) => ({ ownerId })),
    ),
  );
  const due = fact(
    dayFact(
      { field: 'dueOn', label: `Due date of ${code}`, short: 'Due' },
      deliverable.dueOn,
      saves((dueOn) => ({ dueOn })),
    ),
  );
  return {
    type: 'Deliverable',
    id,
    code,
    title: fact(
      titleFact(
        code,
        deliverable.title,
        saves((title) => ({ title })),
      ),
    ),
    open: state === 'PLANNED' || state === 'DELIVERED',
    urgent: deliverable.overdue,
    state: deliverable.overdue
      ? { text: 'Overdue', tone: 'red' }
      : { text: deliverableStateWords[state], tone: tones[state] },
    notes: [
      ...(deliverable.deliveredOn ? [`Delivered on ${longDay(deliverable.deliveredOn)}.`] : []),
      ...(deliverable.stateReason ? [`${deliverableStateWords[state]}: ${deliverable.stateReason}`] : []),
    ],
    cells: {
      owner: { kind: 'fact', fact: owner },
      date: { kind: 'fact', fact: due, ...(deliverable.overdue && { tone: 'late' }) },
    },
    levels: [],
    facts: [
      fact({
        field: 'acceptance',
        label: 'Accepted when',
        kind: 'lines',
        value: deliverable.acceptance || null,
        save: saves((acceptance) => ({ acceptance: acceptance ?? '' })),
      }),
      owner,
      due,
      fact({
        field: 'milestoneId',
        label: `Milestone of ${code}`,
        short: 'Milestone',
        kind: 'select',
        value: milestone?.id ?? null,
        ...(milestone && { shown: milestone.title }),
        options: milestones(context),
        save: saves((milestoneId) => ({ milestoneId })),
      }),
    ],
    actions: actions(deliverable, context),
  };
}

function actions(
  { id, code, version, state }: DeliverableLineFragment,
  { mutations, lock, passer, project }: EntryContext,
): readonly Action[] {
  const accepts = mayAcceptDeliverable(passer) && project.stage !== 'CLOSED';
  const reinstate = async (reason: string, newer = version) =>
    acted(
      await mutations.send(
        ReinstateDeliverableDocument,
        { input: { id, version: newer, reason } },
        (data) => data.reinstateDeliverable,
      ),
    );
  if (state === 'PLANNED' && !lock) {
    return [
      {
        label: 'Deliver',
        icon: 'check',
        ask: { kind: 'day', label: 'Delivered on' },
        done: `${code} is delivered`,
        run: async (deliveredOn) =>
          acted(await mutations.send(DeliverDocument, { input: { id, version, deliveredOn } }, (data) => data.deliver)),
      },
      {
        label: 'Give it up',
        ask: { kind: 'words', label: 'Reason to give it up' },
        done: `${code} is cancelled`,
        run: async (reason) =>
          acted(
            await mutations.send(
              CancelDeliverableDocument,
              { input: { id, version, reason } },
              (data) => data.cancelDeliverable,
            ),
          ),
        undo: async (newer) => (await reinstate('Cancelled by mistake', newer)).outcome,
      },
    ];
  }
  if (state === 'DELIVERED' && accepts) {
    return [
      {
        label: 'Accept',
        icon: 'check',
        done: `${code} is accepted`,
        run: async () =>
          acted(
            await mutations.send(
              AcceptDeliverableDocument,
              { input: { id, version } },
              (data) => data.acceptDeliverable,
            ),
          ),
      },
      {
        label: 'Send back',
        icon: 'undo-2',
        ask: { kind: 'words', label: 'Reason to send it back' },
        done: `${code} is sent back`,
        run: async (reason) =>
          acted(
            await mutations.send(
              ReturnDeliverableDocument,
              { input: { id, version, reason } },
              (data) => data.returnDeliverable,
            ),
          ),
      },
    ];
  }
  if (state !== 'CANCELLED' || lock) return [];
  return [
    {
      label: 'Take it up again',
      icon: 'rotate-ccw',
      ask: { kind: 'words', label: 'Reason to take it up again' },
      done: `${code} is planned again`,
      run: reinstate,
    },
  ];
}

/** The short form of a new deliverable. */
export function newDeliverable(context: EntryContext): EntryForm {
  const { project, people, today, mutations } = context;
  const read = (drafts: Drafts) => ({
    title: drafts['title'] ?? '',
    acceptance: text(drafts, 'acceptance'),
    ownerId: text(drafts, 'ownerId'),
    dueOn: day(drafts, 'dueOn', today),
    milestoneId: text(drafts, 'milestoneId'),
  });
  return {
    type: 'Deliverable',
    title: 'New deliverable',
    submit: 'Add deliverable',
    fields: [
      { field: 'title', label: 'Title', kind: 'text', hint: 'What the project leaves behind.' },
      { field: 'acceptance', label: 'Accepted when', kind: 'lines', optional: true },
      { field: 'ownerId', label: 'Owner', kind: 'select', options: people, optional: true },
      { field: 'dueOn', label: 'Due on', kind: 'date', optional: true },
      { field: 'milestoneId', label: 'Milestone', kind: 'select', options: milestones(context), optional: true },
    ],
    check: (drafts) => ({
      ...wrongOf(decideNewDeliverable(read(drafts))),
      ...wrongDays(drafts, ['dueOn'], today),
    }),
    save: (drafts) =>
      mutations.save(
        AddDeliverableDocument,
        { input: { projectId: project.id, ...read(drafts) } },
        (data) => data.addDeliverable,
      ),
  };
}
