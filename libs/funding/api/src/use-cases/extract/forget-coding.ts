import { requireMoneyKeeper } from '@weft/funding/domain';
import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { oneExtractAtATime } from '../../extract/extract-place';
import { CodingRuleRow } from '../../persistence/extract-rows';
import { keeperOf } from '../ledger/open-ledger';

/** Forgets which line a coding stands for. What was posted stays where it is. */
export const forgetCoding: UseCase<{ id: string; version: number }> = async (work, { id, version }) => {
  await oneExtractAtATime(work);
  const rule = await work.load(CodingRuleRow, id, 'id', version);
  const may = requireMoneyKeeper(keeperOf(work), [rule.organisationId]);
  if (!may.ok) return may;
  work.delete(CodingRuleRow, { id });
  const { costCentre, account } = rule;
  work.tell({
    kind: 'coding.forgotten',
    subjectType: 'CodingRule',
    subjectId: id,
    summary: `forgot which line ${costCentre}${account === null ? '' : `/${account}`} belongs to`,
  });
  return accept({
    type: 'CodingForgotten',
    rows: (t, { bind }) => ({ from: `(select ${bind(id, 'uuid')} as id) ${t}` }),
  });
};
