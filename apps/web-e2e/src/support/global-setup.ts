import { buildOutOfDate } from '../../../../tools/build/build.ts';
import { startSharedCluster, stopSharedCluster } from '../../../../tools/testing/shared-cluster.ts';

/** Before the journeys: what is built is up to date, and a PostgreSQL runs. What it returns ends that again. */
export default async function setUp(): Promise<() => Promise<void>> {
  await buildOutOfDate();
  await startSharedCluster();
  return stopSharedCluster;
}
