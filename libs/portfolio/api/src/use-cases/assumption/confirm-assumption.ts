import { testAssumption } from './test-assumption';

/** The evidence shows that an assumption holds. */
export const confirmAssumption = testAssumption('confirm');
