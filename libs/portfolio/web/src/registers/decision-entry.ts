import type { IsoDate } from '@weft/kernel';
import { decideLogDecision, type DecisionSubject } from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import type { DecisionLineFragment } from '../generated/graphql';
import { LogDecisionDocument } from '../generated/log-decision.document';
import { decisionSubjects } from './decision-subjects';
import { day, text, wrongDays, wrongOf } from './drafts';
import type { Drafts, EntryContext, EntryForm, EntryView, Fact } from './entry';

const STANDS = 'The log is only added to. Put it right by a decision that supersedes it.';

/** A decision as the log and its panel show it: nothing in it is edited. */
export function decisionView(decision: DecisionLineFragment, { project }: EntryContext): EntryView {
  const { id, code, supersedes, supersededBy, links } = decision;
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
    notes: [
      ...(supersedes ? [`It supersedes ${supersedes.code}.`] : []),
      ...(decision.project.id === project.id
        ? []
        : [`It was logged in ${decision.project.code}, and changed this project.`]),
    ],
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
    ...(links.length > 0 && {
      links: {
        heading: 'What it changed',
        to: links.map((link) => ({ id: link.id, title: link.title, path: link.path ?? null })),
      },
    }),
    actions: [],
  };
}

/** The short form of an entry of the decision log; with an id, of one that supersedes another. */
export function newDecision(context: EntryContext, earlierId: string): EntryForm {
  const { project, registers, today, mutations } = context;
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
    links: [drafts['links'], drafts['others']]
      .flatMap((chosen = '') => chosen.split(',').filter(Boolean))
      .map((link) => {
        const [kind = '', id = ''] = link.split(':');
        return { kind: kind as DecisionSubject, id };
      }),
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
      {
        field: 'links',
        label: 'What it changed',
        kind: 'several',
        options: decisionSubjects({ ...project, ...registers }),
        optional: true,
        hint: 'Each of them leads to this decision.',
      },
      {
        field: 'others',
        label: 'What it changed in other projects',
        kind: 'subjects',
        optional: true,
        hint: 'Choose a project by its code or its name, and then what of it is meant.',
      },
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
