import { startSharedCluster } from '../testing/shared-cluster.ts';

/** Before the tests of a run: the cluster that they share. */
export default startSharedCluster;
