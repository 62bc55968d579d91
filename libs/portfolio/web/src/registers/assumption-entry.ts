import { assumptionStateWords, decideNewAssumption, type AssumptionState } from '@weft/portfolio/domain';
import { AddAssumptionDocument } from '../generated/add-assumption.document';
import { ConfirmAssumptionDocument } from '../generated/confirm-assumption.document';
import { DoubtAssumptionDocument } from '../generated/doubt-assumption.document';
import { EditAssumptionDocument } from '../generated/edit-assumption.document';
import type { AssumptionLineFragment, EditAssumptionInput } from '../generated/graphql';
import { RefuteAssumptionDocument } from '../generated/refute-assumption.document';
import { acted, day, text, wrongDays, wrongOf } from './drafts';
import type { Action, Drafts, EntryContext, EntryForm, EntryView, Fact, SaveValue, Tone } from './entry';
import { dayFact, ownerFact, titleFact } from './entry-facts';

type Patch = Omit<EditAssumptionInput, 'id' | 'version'>;

const tones: Readonly<Record<AssumptionState, Tone>> = { UNTESTED: 'plain', HOLDS: 'green', FAILED: 'red' };

/** An assumption as its register and its panel show it. */
export function assumptionView(assumption: AssumptionLineFragment, context: EntryContext): EntryView {
  const { id, code, state, owner: named } = assumption;
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version = assumption.version) =>
      context.mutations.save(
        EditAssumptionDocument,
        { input: { id, version, ...patch(value) } },
        (data) => data.editAssumption,
      );
  const fact = (given: Omit<Fact, 'locked'>): Fact => ({ ...given, locked: context.lock });
  const late = state === 'UNTESTED' && !!assumption.testBy && assumption.testBy < context.today;
  const owner = fact(
    ownerFact(
      code,
      named,
      context.people,
      saves((ownerId) => ({ ownerId })),
    ),
  );
  const testBy = fact(
    dayFact(
      { field: 'testBy', label: `Test of ${code} by`, short: 'Test by' },
      assumption.testBy,
      saves((value) => ({ testBy: value })),
    ),
  );
  return {
    type: 'Assumption',
    id,
    code,
    title: fact(
      titleFact(
        code,
        assumption.title,
        saves((title) => ({ title })),
      ),
    ),
    open: state !== 'HOLDS',
    urgent: late,
    state: { text: assumptionStateWords[state], tone: tones[state] },
    notes: assumption.note ? [`${assumptionStateWords[state]}: ${assumption.note}`] : [],
    cells: {
      owner: { kind: 'fact', fact: owner },
      date: { kind: 'fact', fact: testBy, ...(late && { tone: 'late' }) },
    },
    levels: [],
    facts: [
      fact({
        field: 'ifWrong',
        label: 'If it is wrong',
        kind: 'lines',
        value: assumption.ifWrong || null,
        save: saves((ifWrong) => ({ ifWrong: ifWrong ?? '' })),
      }),
      owner,
      testBy,
    ],
    actions: context.lock ? [] : actions(assumption, context),
  };
}

function actions({ id, code, version, state }: AssumptionLineFragment, { mutations }: EntryContext): readonly Action[] {
  const doubt = async (note: string, newer = version) =>
    acted(
      await mutations.send(
        DoubtAssumptionDocument,
        { input: { id, version: newer, note } },
        (data) => data.doubtAssumption,
      ),
    );
  const undo = async (newer: number) => (await doubt('Marked by mistake', newer)).outcome;
  if (state !== 'UNTESTED') {
    return [
      {
        label: 'Doubt it',
        ask: { kind: 'words', label: 'Why it is in doubt' },
        done: `${code} is in doubt`,
        run: doubt,
      },
    ];
  }
  return [
    {
      label: 'It holds',
      icon: 'check',
      ask: { kind: 'words', label: 'The evidence' },
      done: `${code} holds`,
      run: async (note) =>
        acted(
          await mutations.send(
            ConfirmAssumptionDocument,
            { input: { id, version, note } },
            (data) => data.confirmAssumption,
          ),
        ),
      undo,
    },
    {
      label: 'It does not hold',
      icon: 'x',
      ask: { kind: 'words', label: 'The evidence' },
      done: `${code} does not hold`,
      run: async (note) =>
        acted(
          await mutations.send(
            RefuteAssumptionDocument,
            { input: { id, version, note } },
            (data) => data.refuteAssumption,
          ),
        ),
      undo,
    },
  ];
}

/** The short form of a new assumption. */
export function newAssumption({ project, people, today, mutations }: EntryContext): EntryForm {
  const read = (drafts: Drafts) => ({
    title: drafts['title'] ?? '',
    ifWrong: text(drafts, 'ifWrong'),
    ownerId: text(drafts, 'ownerId'),
    testBy: day(drafts, 'testBy', today),
  });
  return {
    type: 'Assumption',
    title: 'New assumption',
    submit: 'Add assumption',
    fields: [
      { field: 'title', label: 'Title', kind: 'text', hint: 'What the plan stands on.' },
      { field: 'ifWrong', label: 'If it is wrong', kind: 'lines', optional: true },
      { field: 'ownerId', label: 'Owner', kind: 'select', options: people, optional: true },
      { field: 'testBy', label: 'Test by', kind: 'date', optional: true },
    ],
    check: (drafts) => ({
      ...wrongOf(decideNewAssumption(read(drafts))),
      ...wrongDays(drafts, ['testBy'], today),
    }),
    save: (drafts) =>
      mutations.save(
        AddAssumptionDocument,
        { input: { projectId: project.id, ...read(drafts) } },
        (data) => data.addAssumption,
      ),
  };
}
