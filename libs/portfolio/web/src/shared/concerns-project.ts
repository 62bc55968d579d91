import type { LiveChange } from '@weft/ui';

/** News of many projects at once. */
const MANY = ['ratings.computed', 'projects.changed'];

/** Whether news concerns a project's own page: what was done to it, and what was done or computed of many at once. */
export function concernsProject(code: () => string): (change: LiveChange) => boolean {
  return ({ projectCode, kind }) => projectCode === code() || (projectCode === null && MANY.includes(kind));
}
