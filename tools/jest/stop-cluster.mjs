import { stopSharedCluster } from '../testing/shared-cluster.ts';

export default stopSharedCluster;
