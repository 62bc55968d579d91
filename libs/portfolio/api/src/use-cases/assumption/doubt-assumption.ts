import { testAssumption } from './test-assumption';

/** An assumption that was tested is open again, with a reason. */
export const doubtAssumption = testAssumption('doubt');
