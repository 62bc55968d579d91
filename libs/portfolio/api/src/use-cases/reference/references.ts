import { abilityOf } from '@weft/identity/api';
import { mayEditReferences, refusals } from '@weft/identity/domain';
import { accept, newId, type Result } from '@weft/kernel';
import { answerWith, type Answer, type UnitOfWork } from '@weft/platform';
import { decideEditReference, type Reference, type ReferencePatch } from '@weft/portfolio/domain';
import { CohortRow, LocalityRow, type ReferenceRow } from '../../persistence/belonging-rows';

/** What the use cases know of localities, and of cohorts. */
export interface ReferenceKind<Row> {
  readonly row: new () => Row;
  /** The GraphQL type. */
  readonly type: string;
  readonly table: string;
}

export const LOCALITIES: ReferenceKind<LocalityRow> = { row: LocalityRow, type: 'Locality', table: 'locality' };
export const COHORTS: ReferenceKind<CohortRow> = { row: CohortRow, type: 'Cohort', table: 'cohort' };

/** Adds one as it is decided, after those that there are; refuses who may not. That its code is taken, the database says. */
export async function addReference<Row extends ReferenceRow>(
  work: UnitOfWork,
  { row, type, table }: ReferenceKind<Row>,
  decide: () => Result<Partial<Row> & Reference>,
): Promise<Result<Answer>> {
  if (!mayEditReferences(abilityOf(work.scope.actor))) {
    return refusals.editReferences;
  }
  const decided = decide();
  if (!decided.ok) {
    return decided;
  }
  const [next] = await work.rows<{ position: number }>(
    `select coalesce(max(position), 0) + 1 as position from ${table} where place_id = weft_place()`,
  );
  const id = newId();
  const placed: Partial<ReferenceRow> = { id, position: next?.position ?? 1, version: 1 };
  work.insert(row, { ...decided.value, ...placed });
  tell(work, type, 'added', id, decided.value.name);
  return accept(answerWith(type, table, id));
}

/** Changes what is given of one; refuses who may not. */
export async function editReference<Row extends ReferenceRow>(
  work: UnitOfWork,
  { row, type, table }: ReferenceKind<Row>,
  { id, version, ...patch }: ReferencePatch & { readonly id: string; readonly version: number },
): Promise<Result<Answer>> {
  if (!mayEditReferences(abilityOf(work.scope.actor))) {
    return refusals.editReferences;
  }
  const reference = await work.load(row, id, 'id', version);
  const decided = decideEditReference(reference, patch);
  if (!decided.ok) {
    return decided;
  }
  const changes: Partial<ReferenceRow> = decided.value;
  work.update(row, reference, changes as Partial<Row>);
  tell(work, type, 'edited', id, decided.value.name);
  return accept(answerWith(type, table, id));
}

function tell(work: UnitOfWork, type: string, done: string, id: string, name: string): void {
  const word = type.toLowerCase();
  work.tell({ kind: `${word}.${done}`, subjectType: type, subjectId: id, summary: `${done} the ${word} ${name}` });
}
