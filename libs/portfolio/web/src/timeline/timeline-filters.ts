import { RATINGS, ratingWords } from '@weft/portfolio/domain';
import type { UrlState } from '@weft/ui';
import type { FilterChoice } from '@weft/ui/filter';
import type { ChoicesQuery, ProjectFilter } from '../generated/graphql';

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

/** Which projects the address asks for: of those that are open. */
export function timelineFilter({ get, list }: Pick<UrlState, 'get' | 'list'>): ProjectFilter {
  const rating = RATINGS.filter((one) => list('rating').includes(one));
  return {
    notStage: ['CLOSED'],
    ...(list('home').length && { home: [...list('home')] }),
    ...(list('lead').length && { leadId: [...list('lead')] }),
    ...(rating.length && { rating }),
    ...(get('q') && { search: get('q') }),
  };
}
