import { consequenceWords, decideNewIssue, isScore, issueStateWords, SCORES } from '@weft/portfolio/domain';
import { AddIssueDocument } from '../generated/add-issue.document';
import { EditIssueDocument } from '../generated/edit-issue.document';
import type { EditIssueInput, IssueLineFragment } from '../generated/graphql';
import { ReopenIssueDocument } from '../generated/reopen-issue.document';
import { ResolveIssueDocument } from '../generated/resolve-issue.document';
import { acted, day, text, wrongDays, wrongOf } from './drafts';
import { decidedIn } from './decided-in';
import type { Action, Drafts, EntryContext, EntryForm, EntryView, Fact, SaveValue } from './entry';
import { dayFact, ownerFact, titleFact } from './entry-facts';

type Patch = Omit<EditIssueInput, 'id' | 'version'>;

const severities = SCORES.map((score) => ({ value: String(score), label: `${score} ${consequenceWords[score]}` }));

/** An issue as its register and its panel show it. */
export function issueView(issue: IssueLineFragment, context: EntryContext): EntryView {
  const { id, code, state } = issue;
  const locked = context.lock ?? (state === 'OPEN' ? null : 'It is resolved. Reopen it first.');
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version = issue.version) =>
      context.mutations.save(EditIssueDocument, { input: { id, version, ...patch(value) } }, (data) => data.editIssue);
  const fact = (given: Omit<Fact, 'locked'>): Fact => ({ ...given, locked });
  const severity = fact({
    field: 'severity',
    label: `Severity of ${code}`,
    short: 'Severity',
    kind: 'select',
    value: String(issue.severity),
    options: severities,
    save: saves((value) => ({ severity: Number(value) })),
  });
  const owner = fact(
    ownerFact(
      code,
      issue.owner,
      context.people,
      saves((ownerId) => ({ ownerId })),
    ),
  );
  const due = fact(
    dayFact(
      { field: 'dueOn', label: `Due date of ${code}`, short: 'Due' },
      issue.dueOn,
      saves((dueOn) => ({ dueOn })),
    ),
  );
  return {
    type: 'Issue',
    id,
    code,
    title: fact(
      titleFact(
        code,
        issue.title,
        saves((title) => ({ title })),
      ),
    ),
    open: state === 'OPEN',
    urgent: issue.overdue,
    state: issue.overdue
      ? { text: 'Overdue', tone: 'red' }
      : { text: issueStateWords[state], tone: state === 'OPEN' ? 'plain' : 'quiet' },
    notes: [
      ...(issue.risk ? [`It came about from ${issue.risk.code} ${issue.risk.title}.`] : []),
      ...(issue.stateReason ? [`${issueStateWords[state]}: ${issue.stateReason}`] : []),
    ],
    cells: {
      severity: { kind: 'fact', fact: severity },
      owner: { kind: 'fact', fact: owner },
      date: { kind: 'fact', fact: due, ...(issue.overdue && { tone: 'late' }) },
    },
    levels: [],
    facts: [
      fact({
        field: 'description',
        label: 'Description',
        kind: 'lines',
        value: issue.description || null,
        save: saves((description) => ({ description: description ?? '' })),
      }),
      severity,
      owner,
      due,
    ],
    ...decidedIn(issue.decidedIn),
    actions: context.lock ? [] : actions(issue, context),
  };
}

function actions({ id, code, version, state }: IssueLineFragment, { mutations }: EntryContext): readonly Action[] {
  const reopen = async (reason: string, newer = version) =>
    acted(
      await mutations.send(ReopenIssueDocument, { input: { id, version: newer, reason } }, (data) => data.reopenIssue),
    );
  if (state === 'RESOLVED') {
    return [
      {
        label: 'Reopen',
        icon: 'rotate-ccw',
        ask: { kind: 'words', label: 'Reason to reopen it' },
        done: `${code} is open again`,
        run: reopen,
      },
    ];
  }
  return [
    {
      label: 'Resolve',
      icon: 'check',
      ask: { kind: 'words', label: 'What was done' },
      done: `${code} is resolved`,
      run: async (resolution) =>
        acted(
          await mutations.send(
            ResolveIssueDocument,
            { input: { id, version, resolution } },
            (data) => data.resolveIssue,
          ),
        ),
      undo: async (newer) => (await reopen('Resolved by mistake', newer)).outcome,
    },
  ];
}

/** The short form of a new issue. */
export function newIssue({ project, people, today, mutations }: EntryContext): EntryForm {
  const read = (drafts: Drafts) => {
    const severity = Number(drafts['severity']);
    return {
      title: drafts['title'] ?? '',
      description: text(drafts, 'description'),
      severity: isScore(severity) ? severity : 3,
      ownerId: text(drafts, 'ownerId'),
      dueOn: day(drafts, 'dueOn', today),
    };
  };
  return {
    type: 'Issue',
    title: 'New issue',
    submit: 'Add issue',
    fields: [
      { field: 'title', label: 'Title', kind: 'text', hint: 'What has happened.' },
      { field: 'description', label: 'Description', kind: 'lines', optional: true },
      { field: 'severity', label: 'Severity', kind: 'select', options: severities, first: '3' },
      { field: 'ownerId', label: 'Owner', kind: 'select', options: people, optional: true },
      { field: 'dueOn', label: 'Resolve by', kind: 'date', optional: true },
    ],
    check: (drafts) => ({
      ...wrongOf(decideNewIssue(read(drafts))),
      ...wrongDays(drafts, ['dueOn'], today),
    }),
    save: (drafts) =>
      mutations.save(AddIssueDocument, { input: { projectId: project.id, ...read(drafts) } }, (data) => data.addIssue),
  };
}
