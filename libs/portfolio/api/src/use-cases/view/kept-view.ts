import { invalid, notAllowed, tidyText, type Result } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { maySetPortfolio, type Grant } from '@weft/identity/domain';
import type { UnitOfWork } from '@weft/platform';
import { SavedViewRow } from '../../persistence/rows';

/** Refuses to share, with rule `share-wrong-role`, for those who only read. */
export function refuseSharing(work: UnitOfWork, shared: boolean): Result<never> | null {
  const grants = work.scope.actor.grants as readonly Grant[];
  const works = grants.some(({ role }) => role !== 'VIEWER' && role !== 'AUDITOR');
  if (!shared || works) {
    return null;
  }
  return notAllowed(
    'share-wrong-role',
    'Views are shared by those who work in the place; you can keep this one for yourself.',
  );
}

/** Refuses a name that another view of the same owner has, with rule `name-taken`. */
export async function refuseNameTaken(
  work: UnitOfWork,
  ownerId: string,
  name: string,
  but: string | null = null,
): Promise<Result<never> | null> {
  const taken = await work.rows(
    `select from saved_view where place_id = weft_place() and owner_id = $1::uuid and lower(name) = lower($2::text)
       and id is distinct from $3::uuid`,
    [ownerId, tidyText(name) ?? '', but],
  );
  if (taken.length === 0) {
    return null;
  }
  return invalid({
    field: 'name',
    rule: 'name-taken',
    message: 'There is a view of this name already: choose another.',
  });
}

/** Loads a view that the actor may change: their own, or a shared one where they are the PMO or a place administrator. */
export async function changeableView(
  work: UnitOfWork,
  id: string,
  version: number,
): Promise<{ readonly view: SavedViewRow } | { readonly refused: Result<never> }> {
  const view = await work.load(SavedViewRow, id, 'id', version);
  if (view.ownerId === work.personId || maySetPortfolio(abilityOf(work.scope.actor))) {
    return { view };
  }
  return {
    refused: notAllowed(
      'view-not-yours',
      'A shared view is changed by whoever shared it, the PMO or a place administrator.',
    ),
  };
}
