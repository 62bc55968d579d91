import { maySetPriorities, refusals } from '@weft/identity/domain';
import { abilityOf, WorkingGroupRow } from '@weft/identity/api';
import { accept, invalid, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideAnnualPriority } from '@weft/portfolio/domain';
import { AnnualPriorityRow } from '../persistence/rows';

interface SetAnnualPriorityInput {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly workstream: string;
  readonly financialYear: string;
  readonly title: string;
}

/** Sets a priority of a workstream for a financial year: a new one, or other words for one that it has. */
export const setAnnualPriority: UseCase<SetAnnualPriorityInput> = async (work, input) => {
  const workstream = await work.find(WorkingGroupRow, { code: input.workstream }, true);
  if (!workstream) {
    throw Refused.notFound('workstream');
  }
  if (!maySetPriorities(abilityOf(work.scope.actor), workstream)) {
    return refusals.setPriorities;
  }
  const decided = decideAnnualPriority(input);
  if (!decided.ok) {
    return decided;
  }
  const id = input.id ?? newId();
  if (input.id) {
    if (typeof input.version !== 'number') {
      return invalid({ field: 'version', rule: 'required', message: 'Give the version that you saw.' });
    }
    const priority = await work.load(AnnualPriorityRow, input.id, 'id', input.version);
    if (priority.workstreamId !== workstream.id) {
      throw Refused.notFound('id');
    }
    work.update(AnnualPriorityRow, priority, decided.value);
  } else {
    const [last] = await work.rows<{ number: number }>(
      'select coalesce(max(number), 0) as number from annual_priority where place_id = weft_place() and workstream_id = $1::uuid and financial_year = $2',
      [workstream.id, decided.value.financialYear],
    );
    work.insert(AnnualPriorityRow, {
      id,
      workstreamId: workstream.id,
      ...decided.value,
      number: (last?.number ?? 0) + 1,
    });
  }
  work.tell({
    kind: 'priority.set',
    subjectType: 'AnnualPriority',
    subjectId: id,
    summary: `set a ${decided.value.financialYear} priority of ${workstream.name}`,
  });
  return accept(answerWith('AnnualPriority', 'annual_priority', id));
};
