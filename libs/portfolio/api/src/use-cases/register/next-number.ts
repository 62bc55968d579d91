import type { UnitOfWork } from '@weft/platform';
import type { RegisterKind } from '@weft/portfolio/domain';

/** The next number of a register in the place. Whoever adds to it at the same time waits until this work is through. */
export async function nextNumber(work: UnitOfWork, kind: RegisterKind): Promise<number> {
  const [next] = await work.rows<{ number: number }>('select next_register_number($1) as number', [kind]);
  if (!next) {
    throw new Error(`no number for a new ${kind}`);
  }
  return next.number;
}
