import { testAssumption } from './test-assumption';

/** The evidence shows that an assumption does not hold. */
export const refuteAssumption = testAssumption('refute');
