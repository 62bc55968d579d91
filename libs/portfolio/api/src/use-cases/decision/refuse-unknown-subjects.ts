import { isId } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import type { DecisionLink, DecisionSubject } from '@weft/portfolio/domain';

const tables: Readonly<Record<DecisionSubject, string>> = {
  PROJECT: 'project',
  MILESTONE: 'milestone',
  RISK: 'risk',
  ISSUE: 'issue',
  DEPENDENCY: 'dependency',
  CHANGE_REQUEST: 'change_request',
  GATE: 'gate',
  RATING: 'rating',
};

/** Refuses a link to something that is not of its kind in this place, by its field: `links.0.id`. */
export async function refuseUnknownSubjects(work: UnitOfWork, links: readonly DecisionLink[]): Promise<void> {
  const found = await Promise.all(links.map((link) => isOfThePlace(work, link)));
  const unknown = found.indexOf(false);
  if (unknown >= 0) {
    throw Refused.notFound(`links.${unknown}.id`);
  }
}

async function isOfThePlace(work: UnitOfWork, { kind, id }: DecisionLink): Promise<boolean> {
  if (!isId(id)) {
    return false;
  }
  const rows = await work.rows(`select 1 from ${tables[kind]} where place_id = weft_place() and id = $1::uuid`, [id]);
  return rows.length > 0;
}
