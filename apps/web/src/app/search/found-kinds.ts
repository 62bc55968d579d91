import type { IconName } from '@weft/ui';

/** What the search finds, by kind, in the order of the page: the heading that it stands under, and its sign. */
export const FOUND_KINDS: Readonly<Record<string, { readonly group: string; readonly icon: IconName }>> = {
  PROJECT: { group: 'Projects', icon: 'folder-kanban' },
  WORKSTREAM: { group: 'Workstreams', icon: 'layers' },
  PRIORITY: { group: 'Annual priorities', icon: 'list-checks' },
  MILESTONE: { group: 'Milestones', icon: 'milestone' },
  RISK: { group: 'Risks', icon: 'triangle-alert' },
  ISSUE: { group: 'Issues', icon: 'flag' },
  ASSUMPTION: { group: 'Assumptions', icon: 'info' },
  DECISION: { group: 'Decisions', icon: 'check' },
  DELIVERABLE: { group: 'Deliverables', icon: 'table-2' },
  DEPENDENCY: { group: 'Dependencies', icon: 'git-compare' },
  FUNDING_LINE: { group: 'Better Care Fund', icon: 'pound-sterling' },
  CHANGE_REQUEST: { group: 'Change requests', icon: 'history' },
  LINK: { group: 'Links', icon: 'link' },
  COMMENT: { group: 'Comments', icon: 'message-square' },
  PERSON: { group: 'People', icon: 'user' },
  ORGANISATION: { group: 'Organisations', icon: 'building-2' },
  FRAMEWORK: { group: 'Frameworks', icon: 'file-text' },
  STATEMENT: { group: 'Statements', icon: 'target' },
};
