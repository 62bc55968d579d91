import { isId, isIsoDate } from '@weft/kernel';
import type { TrailFilter } from '../generated/graphql';

/** Among the people of the filter: what nobody did in their own name. */
export const NOBODY = 'nobody';

/** What the address of the page narrows the trail by. */
export interface TrailAddress {
  readonly who: readonly string[];
  readonly kind: readonly string[];
  readonly record: string | null;
  /** The whole id of a request. */
  readonly request: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** Reads the address; what cannot be meant in it is left out. */
export function trailAddress(get: (key: string) => string | null): TrailAddress {
  const list = (key: string): readonly string[] => get(key)?.split(',').filter(Boolean) ?? [];
  const day = (key: string): string | null => (isIsoDate(get(key)) ? get(key) : null);
  const record = get('record');
  return {
    who: list('who').filter((one) => one === NOBODY || isId(one)),
    kind: list('kind'),
    record: isId(record) ? record : null,
    request: get('request') || null,
    from: day('from'),
    until: day('until'),
  };
}

/** The same as the server is asked for it. */
export function trailFilter({ who, kind, record, request, from, until }: TrailAddress): TrailFilter {
  const people = who.filter((one) => one !== NOBODY);
  return {
    ...(people.length && { actorId: [...people] }),
    ...(who.includes(NOBODY) && { byNobody: true }),
    ...(kind.length && { subjectType: [...kind] }),
    ...(record && { subjectId: record }),
    ...(request && { requestId: request }),
    ...(from && { from }),
    ...(until && { until }),
  };
}
