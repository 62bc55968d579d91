/** The one cluster that all tests of a run share, each with a database of its own in it. */
import type { Cluster } from '../postgres/embedded.ts';
import { clusterFromTemplate } from './template.ts';

/** Connections to a cluster, as text: they travel to the test processes in the environment. */
export interface ClusterAddress {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

const VARIABLE = 'WEFT_TEST_CLUSTER';

let removeShared: (() => Promise<void>) | undefined;

/** Starts it, once for a run; test processes started from now on find it. */
export async function startSharedCluster(): Promise<void> {
  if (process.env[VARIABLE] !== undefined) return;
  const { cluster, remove } = await clusterFromTemplate(true);
  removeShared = remove;
  process.env[VARIABLE] = JSON.stringify(addressOf(cluster));
}

/** Ends it, where this process started it. */
export async function stopSharedCluster(): Promise<void> {
  await removeShared?.();
  if (removeShared !== undefined) delete process.env[VARIABLE];
  removeShared = undefined;
}

/** Where it is. */
export function sharedCluster(): ClusterAddress {
  const address = process.env[VARIABLE];
  if (address === undefined) throw new Error('No test cluster runs: start this with jest or playwright from the root.');
  return JSON.parse(address) as ClusterAddress;
}

export function addressOf(cluster: Cluster): ClusterAddress {
  return { ownerUrl: cluster.ownerUrl(), superuserUrl: cluster.superuserUrl() };
}
