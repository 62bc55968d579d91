import { OrganisationRow } from '@weft/identity/api';
import { accept, formatPounds, invalid, newId, type InvalidField, type Pence } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideProjectBudget } from '@weft/funding/domain';
import { ProjectBudgetRow } from '../../persistence/plan-rows';
import type { GivenPence } from '../ledger/given-pence';
import { refuseMoney } from './editable-plan';
import { amountGiven } from './given-amounts';

interface SetProjectBudgetInput {
  readonly projectId: string;
  readonly financialYear: string;
  readonly fund: string;
  readonly organisationId: string;
  readonly amount?: GivenPence | null;
  readonly version: number;
}

/** Enters, changes or takes away what a project has from another fund in a year; it stands beside the plan. */
export const setProjectBudget: UseCase<SetProjectBudgetInput> = async (work, input) => {
  const refused = refuseMoney(work, [input.organisationId]);
  if (refused) {
    return refused;
  }
  const [[project], organisation] = await Promise.all([
    work.rows<{ id: string; code: string; name: string }>(
      'select id, code, name from project where place_id = weft_place() and id = $1::uuid',
      [input.projectId],
    ),
    work.find(OrganisationRow, { id: input.organisationId }),
  ]);
  if (!project || !organisation) {
    throw Refused.notFound(project ? 'organisationId' : 'projectId');
  }
  const broken: InvalidField[] = [];
  const amount = amountGiven(input.amount, 'amount', broken);
  if (broken.length > 0) {
    return invalid(...broken);
  }
  const decided = decideProjectBudget({ ...input, amount: amount ?? (0 as Pence) });
  if (!decided.ok) {
    return decided;
  }
  const { financialYear, fund } = decided.value;
  const row = await work.find(ProjectBudgetRow, { projectId: project.id, financialYear, fund }, true);
  if ((row?.version ?? 0) !== input.version) {
    throw Refused.stale(row?.id ?? project.id, input.version, row?.version ?? 0);
  }
  const theirs = row && refuseMoney(work, [row.organisationId]);
  if (theirs) {
    return theirs;
  }
  if (row && amount === null) {
    work.delete(ProjectBudgetRow, { id: row.id });
  } else if (row && amount !== null) {
    work.update(ProjectBudgetRow, row, { organisationId: organisation.id, amount });
  } else if (amount !== null) {
    const key = { projectId: project.id, financialYear, fund, organisationId: organisation.id };
    work.insert(ProjectBudgetRow, { id: newId(), ...key, amount, version: 1 });
  }
  work.tell({
    kind: 'project.budget-set',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary:
      amount === null
        ? `took ${fund} from the money of ${project.name}`
        : `set what ${project.name} has of ${fund} in ${financialYear} to ${formatPounds(amount)}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};
