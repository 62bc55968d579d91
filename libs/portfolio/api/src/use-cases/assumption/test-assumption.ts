import type { UseCase } from '@weft/platform';
import { decideTestAssumption, type AssumptionEvent } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ASSUMPTIONS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

const done: Readonly<Record<AssumptionEvent, string>> = { confirm: 'confirmed', refute: 'refuted', doubt: 'doubted' };

/** One test of an assumption: confirmed or refuted with the evidence, or doubted with a reason. */
export const testAssumption =
  (event: AssumptionEvent): UseCase<Seen & { note: string }> =>
  async (work, input) => {
    const loaded = await editableEntry(work, ASSUMPTIONS, input);
    if (!loaded.ok) {
      return loaded;
    }
    const decided = decideTestAssumption(loaded.value.entry.state, event, input);
    if (!decided.ok) {
      return decided;
    }
    return changeEntry(work, ASSUMPTIONS, loaded.value, decided.value, done[event], decided.value.note);
  };
