import type { DemonstrationLoader } from '@weft/platform';
import type { DemonstrationBelonging, DemonstrationPortfolio } from '@weft/portfolio/demonstration';

/** Reference data of the place, then what each project has of it, as of the day on which it was created. */
export async function loadBelonging(
  { insert, placeId }: DemonstrationLoader,
  belonging: DemonstrationBelonging,
  { projects }: DemonstrationPortfolio,
): Promise<void> {
  const inPlace = { place_id: placeId };
  const began = { at: '2024-04-01T08:00:00Z', summary: 'set up the demonstration place' };
  await insert(
    'locality',
    belonging.localities.map((row) => ({ ...inPlace, ...row, version: 1 })),
    began,
  );
  await insert(
    'cohort',
    belonging.cohorts.map((row) => ({ ...inPlace, ...row, version: 1 })),
    began,
  );
  for (const { id, name, leadId, createdAt } of projects) {
    const trail = { at: createdAt, actorId: leadId, summary: `created ${name}` };
    const own = <Row extends { readonly projectId: string }>(rows: readonly Row[]): readonly Row[] =>
      rows.filter(({ projectId }) => projectId === id);
    const keys = { ...inPlace, project_id: id };
    await insert(
      'project_locality',
      own(belonging.projectLocalities).map(({ localityId }) => ({ ...keys, locality_id: localityId })),
      trail,
    );
    await insert(
      'project_cohort',
      own(belonging.projectCohorts).map(({ cohortId }) => ({ ...keys, cohort_id: cohortId })),
      trail,
    );
    await insert(
      'partner',
      own(belonging.partners).map((row) => ({
        ...keys,
        id: row.id,
        organisation_id: row.organisationId,
        part: row.part,
        version: 1,
      })),
      trail,
    );
    await insert(
      'project_link',
      own(belonging.links).map((row) => ({
        ...keys,
        id: row.id,
        title: row.title,
        address: row.address,
        added_by: row.addedBy,
        added_at: row.addedAt,
        version: 1,
      })),
      trail,
    );
    for (const { id: commentId, body, writtenBy, writtenAt, mentions } of own(belonging.comments)) {
      const said = { at: writtenAt, actorId: writtenBy, summary: `commented on ${name}` };
      const comment = { ...keys, id: commentId, subject: 'PROJECT', subject_id: id, body };
      await insert('comment', [{ ...comment, written_by: writtenBy, written_at: writtenAt, version: 1 }], said);
      await insert(
        'comment_mention',
        mentions.map((person) => ({ ...inPlace, comment_id: commentId, person_id: person })),
        said,
      );
    }
  }
}
