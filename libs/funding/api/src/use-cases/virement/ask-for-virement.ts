import { decideAskVirement } from '@weft/funding/domain';
import { accept, invalid, isFinancialYear, newId, type Result } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { VirementRow } from '../../persistence/ledger-rows';
import { penceGiven, type GivenPence } from '../ledger/given-pence';
import { keeperOf, openLedger } from '../ledger/open-ledger';
import { notAYear } from '../not-a-year';
import { bothSides, virementCode } from './deciding';
import { tellOfVirement } from './end-virement';

interface Input {
  /** Of the request: sent twice, it is asked for once. */
  readonly requestId: string;
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly financialYear: string;
  readonly amount: GivenPence;
  readonly reason: string;
}

/** Asks for a virement. The amount is held on the giving line from then on, so that it is not promised twice. */
export const askForVirement: UseCase<Input> = async (work, input) => {
  const amount = penceGiven(input.amount, 'amount');
  if (!amount.ok) return amount;
  const year = input.financialYear;
  if (!isFinancialYear(year)) return notAYear;
  const ledger = await openLedger(work, [input.fromLineId, input.toLineId]);
  const [sides, asked] = await Promise.all([
    bothSides(work, ledger, input, year),
    work.find(VirementRow, { requestId: input.requestId }),
  ]);
  // Before the money: what it asked for is held on the line already.
  if (asked) return askedAlready(asked);
  const decided = decideAskVirement(
    { amount: amount.value, reason: input.reason, year },
    { ...sides, who: keeperOf(work) },
  );
  if (!decided.ok) return decided;
  // The lines are locked before the numbers, as nobody who holds the numbers asks for a line.
  const [, [last]] = await Promise.all([
    work.rows(`select pg_advisory_xact_lock(hashtextextended('virement ' || weft_place(), 0))`),
    work.rows<{ number: number | null }>('select max(number) as number from virement where place_id = weft_place()'),
  ]);
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  const { state, fromLineId, toLineId, reason } = decided.value;
  work.insert(VirementRow, {
    id,
    number,
    requestId: input.requestId,
    financialYear: year,
    fromLineId,
    toLineId,
    amount: amount.value,
    reason,
    state,
    askedBy: work.personId,
    askedAt: work.now,
    version: 1,
  });
  tellOfVirement(work, { ...sides, row: { id, number }, virement: { ...decided.value, id } }, 'asked for', reason);
  return accept(answerWith('Virement', 'virement', id));
};

/** Who sends a request twice, since its answer was lost, is told that it was heard. */
function askedAlready({ number }: VirementRow): Result<never> {
  const message = `This was asked for already, as virement ${virementCode(number)}; it is not asked for twice.`;
  return invalid({ field: 'requestId', rule: 'asked-already', message });
}
