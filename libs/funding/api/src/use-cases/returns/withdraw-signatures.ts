import { decideWithdraw, periodWords, type Signatory } from '@weft/funding/domain';
import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { FundingReturnRow, ReturnSignatureRow } from '../../persistence/return-rows';
import { signaturesOf } from './signed-by';

interface WithdrawSignaturesInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Takes all signatures of a return back, while the last one is not there. */
export const withdrawSignatures: UseCase<WithdrawSignaturesInput> = async (work, { id, version, reason }) => {
  const row = await work.load(FundingReturnRow, id, 'id', version);
  const [signatures, signatories] = await Promise.all([
    signaturesOf(work, id),
    work.rows<Signatory>(
      `select role, person_id as "personId" from return_signatory where place_id = weft_place() and plan_id = $1::uuid`,
      [row.planId],
    ),
  ]);
  const decided = decideWithdraw({ reason }, { state: row.state, signatures, signatories, personId: work.personId });
  if (!decided.ok) {
    return decided;
  }
  work.update(FundingReturnRow, row, { state: 'DRAFT', frozen: null });
  work.delete(ReturnSignatureRow, { returnId: id });
  work.tell({
    kind: 'return.signatures-withdrawn',
    subjectType: 'FundingReturn',
    subjectId: id,
    summary: `took the signatures of the return for ${periodWords[row.period]} ${row.financialYear} back: ${decided.value.reason}`,
  });
  return accept(answerWith('FundingReturn', 'funding_return', id));
};
