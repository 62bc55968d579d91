import type { Grant } from '@weft/identity/domain';
import type { GatePasser, RiskBand, RiskBanding } from '@weft/portfolio/domain';
import type { IconName, Mutations, SaveOutcome } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import type { ProjectPageQuery, ProjectRegistersQuery, SideProjectFragment } from '../generated/graphql';

export type ShownProject = NonNullable<ProjectPageQuery['project']>;
export type ShownRegisters = NonNullable<ProjectRegistersQuery['project']>;

export const ENTRY_TYPES = [
  'Risk',
  'Issue',
  'Dependency',
  'Deliverable',
  'Decision',
  'Assumption',
  'ChangeRequest',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** What an entry is looked at with: its project, who looks, and how edits are sent. */
export interface EntryContext {
  readonly project: ShownProject;
  readonly registers: ShownRegisters;
  readonly banding: RiskBanding;
  readonly people: readonly Option[];
  readonly today: string;
  /** Who may change the project, where this person may not. */
  readonly lock: string | null;
  readonly passer: GatePasser;
  readonly grants: readonly Grant[];
  readonly me: { readonly personId: string };
  readonly mutations: Mutations;
}

export type SaveValue = (value: string | null, version?: number) => Promise<SaveOutcome>;

/** A value of an entry, edited where it stands. */
export interface Fact {
  readonly field: string;
  /** Names it wherever it stands: 'Owner of R-118'. */
  readonly label: string;
  /** Names it beside its value in the panel: 'Owner'. */
  readonly short?: string;
  readonly kind: 'text' | 'lines' | 'select' | 'date';
  readonly value: string | null;
  readonly shown?: string;
  readonly options?: readonly Option[];
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly locked: string | null;
  readonly save: SaveValue;
}

/** A score of a risk on the matrix: 'Current', with the cell it stands in. */
export interface Level {
  readonly label: string;
  readonly cell: string | null;
  readonly locked: string | null;
  /** The names of likelihood and consequence in a conflict's answer. */
  readonly fields: readonly [likelihood: string, consequence: string];
  readonly save: (cell: string, version?: number) => Promise<SaveOutcome>;
}

/** Links of an entry, each to where it opens. */
export interface Links {
  readonly heading: string;
  readonly to: readonly { readonly id: string; readonly title: string; readonly path: string | null }[];
}

/** What a column of the register shows of an entry. */
export type Cell =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly tone?: Tone }
  | { readonly kind: 'score'; readonly score: number; readonly band: RiskBand }
  | { readonly kind: 'project'; readonly project: SideProjectFragment }
  | { readonly kind: 'words'; readonly text: string; readonly tone?: Tone; readonly note?: string };
export type Tone = 'late' | 'quiet' | 'red' | 'amber' | 'green' | 'blue' | 'plain';

/** What became of an action, and the version that it led to: for taking it back. */
export interface Acted {
  readonly outcome: SaveOutcome;
  readonly version: number | undefined;
}

/** Something that this person may do with an entry. */
export interface Action {
  readonly label: string;
  readonly icon?: IconName;
  readonly primary?: boolean;
  /** What is asked first; without it the action is done at once. */
  readonly ask?: { readonly kind: 'words' | 'day'; readonly label: string };
  /** What the toast says afterwards. */
  readonly done: string;
  readonly run: (told: string) => Promise<Acted>;
  readonly undo?: (version: number) => Promise<SaveOutcome>;
}

/** An entry as it is shown in its register and in the side panel. */
export interface EntryView {
  readonly type: EntryType;
  readonly id: string;
  readonly code: string;
  readonly title: Fact;
  readonly open: boolean;
  readonly urgent: boolean;
  readonly state: { readonly text: string; readonly tone: Tone };
  /** Sentences under the title: why it is at risk, what came of it. */
  readonly notes: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
  readonly levels: readonly Level[];
  readonly facts: readonly Fact[];
  /** What it is linked to: what a decision changed, or the decisions that changed this. */
  readonly links?: Links;
  readonly actions: readonly Action[];
}

export interface FormField {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'date' | 'select' | 'several' | 'matrix' | 'project' | 'milestone' | 'subjects';
  /** The field whose project's milestones are chosen from. */
  readonly of?: string;
  readonly options?: readonly Option[];
  readonly optional?: boolean;
  readonly hint?: string;
  readonly first?: string;
}
export type Drafts = Readonly<Record<string, string>>;
/** What is wrong with the drafts, by field. */
export type Wrong = Readonly<Record<string, string>>;

/** The short form of a new entry. */
export interface EntryForm {
  readonly type: EntryType;
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
  readonly check: (drafts: Drafts) => Wrong;
  readonly save: (drafts: Drafts) => Promise<SaveOutcome>;
}
