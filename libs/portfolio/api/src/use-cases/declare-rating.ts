import { accept, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import {
  decideDeclareRating,
  declarationSentence,
  type DeclareRatingInput,
  type Rating,
  type RatingScale,
} from '@weft/portfolio/domain';
import { DeclarationRow, ProjectRow, RatingRow } from '../persistence/rows';
import { editableProject } from './editable-project';

/** Declares the rating of one dimension. The declaration is kept for ever; the rating that stands follows it. */
export const declareRating: UseCase<DeclareRatingInput & { projectId: string; version: number }> = async (
  work,
  input,
) => {
  // The project's lock is the ratings' too: it keeps two people from rating a dimension for the first time at once.
  const [loaded, standing] = await Promise.all([
    editableProject(work, input.projectId, 'projectId'),
    work.find(RatingRow, { projectId: input.projectId, dimension: input.dimension }),
  ]);
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  if ((standing?.version ?? 0) !== input.version) {
    throw Refused.stale(standing?.id ?? project.id, input.version, standing?.version ?? 0);
  }
  const previous = standing ? { rating: standing.rating as Rating, scale: standing.scale as RatingScale } : null;
  const decided = decideDeclareRating(input, previous);
  if (!decided.ok) {
    return decided;
  }
  const declared = { ...decided.value, projectId: project.id, declaredBy: work.personId, declaredAt: work.now };
  work.insert(DeclarationRow, { id: newId(), ...declared });
  if (standing) {
    work.update(RatingRow, standing, declared);
  } else {
    work.insert(RatingRow, { id: newId(), ...declared, version: 1 });
  }
  if (input.dimension === 'OVERALL') {
    work.copyInto(ProjectRow, project.id, {
      rating: declared.rating,
      ratingTrend: declared.trend,
      ratingDeclaredAt: declared.declaredAt,
    });
  }
  work.tell({
    kind: 'project.rated',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: declarationSentence(declared, project.name),
  });
  return accept(answerWith('Project', 'project', project.id));
};
