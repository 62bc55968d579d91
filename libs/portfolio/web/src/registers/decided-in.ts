import type { DecidedInFragment } from '../generated/graphql';
import type { EntryView } from './entry';

/** The decisions that changed an entry; nothing where there are none. */
export function decidedIn(decisions: readonly DecidedInFragment[]): Pick<EntryView, 'links'> {
  if (decisions.length === 0) return {};
  const to = decisions.map(({ id, code, decision, project }) => ({
    id,
    title: `${code} ${decision}`,
    path: `/projects/${project.code}?panel=Decision:${id}`,
  }));
  return { links: { heading: 'Changed by decisions', to } };
}
