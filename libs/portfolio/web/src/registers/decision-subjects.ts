import { type DecisionSubject, dimensionWords, type RatingDimension } from '@weft/portfolio/domain';
import type { Option } from '@weft/ui/edit';

interface Titled {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** A project with all that a decision can have changed of it. */
export interface DecidedOn {
  readonly id: string;
  readonly name: string;
  readonly gates: readonly { readonly id: string; readonly number: number }[];
  readonly ratings: readonly { readonly id: string; readonly dimension: RatingDimension }[];
  readonly milestones: readonly { readonly id: string; readonly title: string }[];
  readonly risks: readonly Titled[];
  readonly issues: readonly Titled[];
  readonly waitsFor: readonly Titled[];
  readonly gives: readonly Titled[];
  readonly changeRequests: readonly Titled[];
}

const named = (kind: DecisionSubject, id: string, label: string): Option => ({ value: `${kind}:${id}`, label });
const coded =
  (kind: DecisionSubject) =>
  ({ id, code, title }: Titled): Option =>
    named(kind, id, `${code} ${title}`);

/** The project as a whole, as a decision can have changed it. */
export const wholeProject = ({ id, name }: Pick<DecidedOn, 'id' | 'name'>): Option =>
  named('PROJECT', id, `The project as a whole: ${name}`);

/** What of a project a decision can have changed, as '<KIND>:<id>'. */
export function decisionSubjects(project: DecidedOn): readonly Option[] {
  return [
    wholeProject(project),
    ...project.milestones.map(({ id, title }) => named('MILESTONE', id, `Milestone: ${title}`)),
    ...project.risks.map(coded('RISK')),
    ...project.issues.map(coded('ISSUE')),
    ...[...project.waitsFor, ...project.gives].map(coded('DEPENDENCY')),
    ...project.changeRequests.map(coded('CHANGE_REQUEST')),
    ...project.gates.map(({ id, number }) => named('GATE', id, `Gate ${number}`)),
    ...project.ratings.map(({ id, dimension }) => named('RATING', id, `${dimensionWords[dimension]} rating`)),
  ];
}
