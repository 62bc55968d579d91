import type { VirementState } from '@weft/funding/domain';
import { accept, formatPounds, tidyText, type Result } from '@weft/kernel';
import { answerWith, type Answer, type UnitOfWork } from '@weft/platform';
import { VirementRow } from '../../persistence/ledger-rows';
import { virementCode, type OpenVirement } from './deciding';

/** Ends a virement without moving money, tells of it and answers it: 'refused virement V-031 …: why'. */
export function endVirement(
  work: UnitOfWork,
  open: OpenVirement,
  state: VirementState,
  done: 'refused' | 'voided' | 'withdrew',
  reason: string | null,
): Result<Answer> {
  const why = tidyText(reason);
  work.update(VirementRow, open.row, {
    state,
    decidedBy: work.personId,
    decidedAt: work.now,
    decisionReason: why,
  });
  tellOfVirement(work, open, done, why);
  return accept(answerWith('Virement', 'virement', open.row.id));
}

/** 'approved virement V-031 of £50,000.00 from line 44 to line 39'. */
export function tellOfVirement(
  work: UnitOfWork,
  {
    row,
    virement,
    from,
    to,
  }: Pick<OpenVirement, 'virement' | 'from' | 'to'> & {
    readonly row: { readonly id: string; readonly number: number };
  },
  done: 'asked for' | 'approved' | 'refused' | 'voided' | 'withdrew' | 'posted',
  why: string | null = null,
): void {
  const what = `${done} virement ${virementCode(row.number)} of ${formatPounds(virement.amount)} from line ${from.code} to line ${to.code}`;
  work.tell({
    kind: `virement.${done === 'asked for' ? 'asked' : done === 'withdrew' ? 'withdrawn' : done}`,
    subjectType: 'Virement',
    subjectId: row.id,
    summary: why ? `${what}: ${why}` : what,
  });
}
