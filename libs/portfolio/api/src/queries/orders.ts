import { RATING_DIMENSIONS, STAGES } from '@weft/portfolio/domain';

/** The domain's codes in their order, as an SQL array. */
const inOrder = (codes: readonly string[]): string => `array[${codes.map((code) => `'${code}'`).join(',')}]`;

/** Stages from the first to the last. */
export const stageOrder = inOrder(STAGES);

/** Dimensions of a rating, the overall one first. */
export const dimensionOrder = inOrder(RATING_DIMENSIONS);
