import type { LiveChange } from '@weft/ui';

/** Whether a live change is one of the strategy's. */
export const ofStrategy = ({ subjectType }: LiveChange): boolean =>
  ['Framework', 'Edition', 'Statement'].includes(subjectType);

/** How an edition's state is tinted: a draft is work, the published one is in force. */
export const stateTone = (state: 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED'): string =>
  state === 'DRAFT' ? 'amber' : state === 'PUBLISHED' ? 'blue' : '';
