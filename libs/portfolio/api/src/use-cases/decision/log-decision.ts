import { accept, newId, type IsoDate } from '@weft/kernel';
import { answerWith, Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { decideLogDecision, registerCode, type DecisionInput, type LoggedDecision } from '@weft/portfolio/domain';
import { DecisionLinkRow, DecisionRow } from '../../persistence/register-rows';
import { editableProject } from '../editable-project';
import { nextNumber } from '../register/next-number';
import { DECISIONS } from '../register/registers';
import { renamed } from '../register/renamed';
import { tellOfEntry } from '../register/save-entry';
import { refuseUnknownSubjects } from './refuse-unknown-subjects';

type LogDecisionInput = Omit<DecisionInput, 'supersedes'> & { projectId: string; supersedesId?: string | null };

/** Writes a decision into the log, with links to what it changed. The log is only added to. */
export const logDecision: UseCase<LogDecisionInput> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const supersedes = input.supersedesId ? await logged(work, input.supersedesId) : null;
  const decided = renamed(decideLogDecision({ ...input, supersedes }, work.today as IsoDate), {
    supersedes: 'supersedesId',
  });
  if (!decided.ok) {
    return decided;
  }
  const { links, ...decision } = decided.value;
  await refuseUnknownSubjects(work, links);
  const id = newId();
  const number = await nextNumber(work, 'DECISION');
  const record = { id, projectId: project.id, number, recordedBy: work.personId, recordedAt: work.now };
  work.insert(DecisionRow, { ...decision, ...record });
  for (const { kind, id: subjectId } of links) {
    work.insert(DecisionLinkRow, { decisionId: id, kind, subjectId });
  }
  tellOfEntry(work, DECISIONS, 'logged', { id, number, title: decision.decision }, project);
  return accept(answerWith('Decision', 'decision', id));
};

/** The decision that another one is to take the place of. That two do at once, the database refuses. */
async function logged(work: UnitOfWork, id: string): Promise<LoggedDecision> {
  const [decision, later] = await Promise.all([
    work.find(DecisionRow, { id }),
    work.find(DecisionRow, { supersedesId: id }),
  ]);
  if (!decision) {
    throw Refused.notFound('supersedesId');
  }
  const { number, decidedOn } = decision;
  return { id, code: registerCode('DECISION', number), decidedOn, superseded: later !== undefined };
}
