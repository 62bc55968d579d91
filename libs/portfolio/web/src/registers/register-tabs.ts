import type { EntryType } from './entry';

export interface RegisterColumn {
  readonly key: string;
  readonly label: string;
  /** Given up first where it gets narrow. */
  readonly spare?: boolean;
}
/** A table of a register: one type of entry, or one side of it. */
export interface RegisterSection {
  readonly key: string;
  readonly type: EntryType;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** An entry in a word: 'risk'. */
  readonly one: string;
  readonly add: string;
  readonly none: string;
}
export interface RegisterTab {
  readonly key: string;
  readonly label: string;
  readonly sections: readonly RegisterSection[];
}

const owner: RegisterColumn = { key: 'owner', label: 'Owner', spare: true };
const dependency: readonly RegisterColumn[] = [
  { key: 'needBy', label: 'Needed by' },
  { key: 'promised', label: 'Promised' },
  { key: 'float', label: 'Float' },
];

/** The registers of a project in the order of their tabs; `key` is what the address holds. */
export const REGISTER_TABS: readonly RegisterTab[] = [
  {
    key: 'risks',
    label: 'Risks and issues',
    sections: [
      {
        key: 'risks',
        type: 'Risk',
        one: 'risk',
        title: 'Risks',
        add: 'Add a risk',
        none: 'What may keep the project from its aim belongs here.',
        columns: [
          { key: 'score', label: 'Score' },
          { key: 'controls', label: 'Controls', spare: true },
          { key: 'response', label: 'Response', spare: true },
          owner,
          { key: 'date', label: 'Review' },
        ],
      },
      {
        key: 'issues',
        type: 'Issue',
        one: 'issue',
        title: 'Issues',
        add: 'Add an issue',
        none: 'What has happened and needs an answer belongs here.',
        columns: [{ key: 'severity', label: 'Severity' }, owner, { key: 'date', label: 'Due' }],
      },
    ],
  },
  {
    key: 'dependencies',
    label: 'Dependencies',
    sections: [
      {
        key: 'waits',
        type: 'Dependency',
        one: 'dependency',
        title: 'Waits for',
        add: 'Propose a dependency',
        none: 'It waits for nothing from another project.',
        columns: [{ key: 'project', label: 'From' }, ...dependency],
      },
      {
        key: 'gives',
        type: 'Dependency',
        one: 'dependency',
        title: 'Gives',
        add: 'Propose a dependency',
        none: 'No other project waits for it.',
        columns: [{ key: 'project', label: 'To' }, ...dependency],
      },
    ],
  },
  {
    key: 'deliverables',
    label: 'Deliverables',
    sections: [
      {
        key: 'deliverables',
        type: 'Deliverable',
        one: 'deliverable',
        title: 'Deliverables',
        add: 'Add a deliverable',
        none: 'What the project leaves behind belongs here.',
        columns: [owner, { key: 'date', label: 'Due' }],
      },
    ],
  },
  {
    key: 'decisions',
    label: 'Decisions',
    sections: [
      {
        key: 'decisions',
        type: 'Decision',
        one: 'decision',
        title: 'Decisions',
        add: 'Log a decision',
        none: 'What was decided, by whom and why: the log is only added to.',
        columns: [
          { key: 'by', label: 'Decided by' },
          { key: 'date', label: 'On' },
        ],
      },
    ],
  },
  {
    key: 'assumptions',
    label: 'Assumptions',
    sections: [
      {
        key: 'assumptions',
        type: 'Assumption',
        one: 'assumption',
        title: 'Assumptions',
        add: 'Add an assumption',
        none: 'What the plan stands on and nobody has shown belongs here.',
        columns: [owner, { key: 'date', label: 'Test by' }],
      },
    ],
  },
  {
    key: 'changes',
    label: 'Change requests',
    sections: [
      {
        key: 'changes',
        type: 'ChangeRequest',
        one: 'change request',
        title: 'Change requests',
        add: 'Ask for a new baseline',
        none: 'A baseline that stands is changed by an approved request alone.',
        columns: [
          { key: 'moves', label: 'Moves' },
          { key: 'by', label: 'Asked by', spare: true },
        ],
      },
    ],
  },
];
