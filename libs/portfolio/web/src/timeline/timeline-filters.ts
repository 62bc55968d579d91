import { RATINGS, ratingWords } from '@weft/portfolio/domain';
import type { FilterChoice } from '@weft/ui/filter';
import type { ChoicesQuery } from '../generated/graphql';

/** What the timeline is narrowed by. */
export function timelineFilters(choices: ChoicesQuery | undefined): readonly FilterChoice[] {
  const homes = [...(choices?.workstreams ?? []), ...(choices?.programmes ?? [])];
  return [
    {
      key: 'dependency',
      label: 'Dependency',
      options: [
        { value: 'risk', label: 'at risk' },
        { value: 'any', label: 'any' },
      ],
    },
    {
      key: 'home',
      label: 'Workstream',
      options: homes.map(({ code, name }) => ({ value: code, label: name, detail: code })),
    },
    {
      key: 'rating',
      label: 'Rating',
      options: RATINGS.map((rating) => ({ value: rating, label: ratingWords[rating], rating })),
    },
    {
      key: 'lead',
      label: 'Lead',
      options: (choices?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}
