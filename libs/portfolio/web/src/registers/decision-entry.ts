import type { IsoDate } from '@weft/kernel';
import { decideLogDecision } from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import type { DecisionLineFragment } from '../generated/graphql';
import { LogDecisionDocument } from '../generated/log-decision.document';
import { day, text, wrongDays, wrongOf } from './drafts';
import type { Drafts, EntryContext, EntryForm, EntryView, Fact } from './entry';

const STANDS = 'The log is only added to. Put it right by a decision that supersedes it.';

/** A decision as the log and its panel show it: nothing in it is edited. */
export function decisionView(decision: DecisionLineFragment): EntryView {
  const { id, code, supersedes, supersededBy } = decision;
  const fact = (field: string, label: string, value: string, kind: Fact['kind'] = 'text'): Fact => ({
    field,
    label,
    kind,
    value: value || null,
    locked: STANDS,
    save: () => Promise.resolve({ kind: 'refused', message: STANDS }),
  });
  return {
    type: 'Decision',
    id,
    code,
    title: fact('decision', `Decision ${code}`, decision.decision),
    open: !supersededBy,
    urgent: false,
    state: supersededBy
      ? { text: `Superseded by ${supersededBy.code}`, tone: 'quiet' }
      : { text: 'Stands', tone: 'plain' },
    notes: supersedes ? [`It supersedes ${supersedes.code}.`] : [],
    cells: {
      by: { kind: 'words', text: decision.decidedBy },
      date: { kind: 'words', text: longDay(decision.decidedOn) },
    },
    levels: [],
    facts: [
      fact('reason', 'Reason', decision.reason, 'lines'),
      fact('decidedBy', 'Decided by', decision.decidedBy),
      fact('decidedOn', 'Decided on', decision.decidedOn, 'date'),
      fact('recordedBy', 'Recorded by', decision.recordedBy?.name ?? 'Weft'),
    ],
    actions: [],
  };
}

/** The short form of an entry of the decision log; with an id, of one that supersedes another. */
export function newDecision({ project, registers, today, mutations }: EntryContext, earlierId: string): EntryForm {
  const earlier = registers.decisions.find(({ id }) => id === earlierId);
  const supersedes = earlier && {
    id: earlier.id,
    code: earlier.code,
    decidedOn: earlier.decidedOn as IsoDate,
    superseded: !!earlier.supersededBy,
  };
  const read = (drafts: Drafts) => ({
    decision: drafts['decision'] ?? '',
    reason: text(drafts, 'reason'),
    decidedBy: drafts['decidedBy'] ?? '',
    decidedOn: day(drafts, 'decidedOn', today) ?? '',
  });
  return {
    type: 'Decision',
    title: earlier ? `Supersede ${earlier.code}` : 'New decision',
    submit: 'Log decision',
    fields: [
      {
        field: 'decision',
        label: 'Decision',
        kind: 'lines',
        hint: earlier ? `It takes the place of “${earlier.decision}”.` : 'It stays in the log as you write it.',
      },
      { field: 'reason', label: 'Reason', kind: 'lines', optional: true },
      { field: 'decidedBy', label: 'Decided by', kind: 'text', hint: 'A body or a person.' },
      { field: 'decidedOn', label: 'Decided on', kind: 'date', first: longDay(today) },
    ],
    check: (drafts) => ({
      ...wrongOf(decideLogDecision({ ...read(drafts), supersedes }, today as IsoDate)),
      ...wrongDays(drafts, ['decidedOn'], today),
    }),
    save: (drafts) =>
      mutations.save(
        LogDecisionDocument,
        { input: { projectId: project.id, ...read(drafts), ...(supersedes && { supersedesId: supersedes.id }) } },
        (data) => data.logDecision,
      ),
  };
}
