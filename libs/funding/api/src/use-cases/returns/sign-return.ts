import { checkReturn, decideSign, periodWords, returnSignOffs, type Signatory } from '@weft/funding/domain';
import { accept, newId, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { FundingReturnRow, ReturnSignatureRow } from '../../persistence/return-rows';
import { returnFrom, returnJson, type ReadReturn } from '../../queries/return-json';
import { signaturesOf } from './signed-by';

interface SignReturnInput {
  readonly id: string;
  readonly version: number;
  readonly role: string;
}

/** Signs a return in a role. The first signature keeps plan, money and answers as they are then. */
export const signReturn: UseCase<SignReturnInput> = async (work, { id, version, role }) => {
  const row = await work.load(FundingReturnRow, id, 'id', version);
  // No month is opened again, and nothing is posted, between what is looked at and what is kept.
  await work.rows('select pg_advisory_xact_lock(ledger_lock(weft_place()))');
  const [[stands], signatures, signatories] = await Promise.all([
    work.rows<{ read: ReadReturn }>(
      `select ${returnJson('r')} as read from funding_return r where r.place_id = weft_place() and r.id = $1::uuid`,
      [id],
    ),
    signaturesOf(work, id),
    work.rows<Signatory>(
      `select role, person_id as "personId" from return_signatory where place_id = weft_place() and plan_id = $1::uuid`,
      [row.planId],
    ),
  ]);
  const { read } = stands as { read: ReadReturn };
  const { pack, its } = returnFrom(read);
  const decided = decideSign(role, {
    pack,
    state: row.state,
    check: checkReturn(its),
    signatures,
    signatories,
    personId: work.personId,
    today: work.today as IsoDate,
  });
  if (!decided.ok) {
    return decided;
  }
  const { signature, state } = decided.value;
  // Before the return: the last signature closes it for every other one, in the database as well.
  work.insertAll(ReturnSignatureRow, [{ id: newId(), returnId: id, ...signature }]);
  work.update(FundingReturnRow, row, { state, frozen: read });
  work.tell({
    kind: state === 'SIGNED' ? 'return.signed' : 'return.signature-given',
    subjectType: 'FundingReturn',
    subjectId: id,
    summary: `signed the return for ${periodWords[row.period]} ${row.financialYear} as ${returnSignOffs(pack).find((one) => one.id === role)?.name ?? role}`,
  });
  return accept(answerWith('FundingReturn', 'funding_return', id));
};
