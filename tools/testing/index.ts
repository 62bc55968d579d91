export { PlainError } from '../plain-error.ts';
export { type Cluster, freePort, startCluster } from '../postgres/embedded.ts';
export { root } from '../root.ts';
export { change, changeDocument } from './change.ts';
export { bringFile, type Brought } from './files.ts';
export { emptyLedger, insertSmallPlan, insertTheirPlan, planCalls, smallPlan } from './funding.ts';
export { DONE_BY_PEOPLE, nextByPeople } from './news.ts';
export { type Proxy, startProxy } from './proxy.ts';
export { isReady, type Server, startServer } from './server.ts';
export { type Answer, type Anything, Session, signIn, type Subscription } from './session.ts';
export { soon } from './soon.ts';
export { startSharedCluster, stopSharedCluster } from './shared-cluster.ts';
export {
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_ROLES,
  type DemonstrationRole,
  startWeft,
  Weft,
  type WeftOptions,
} from './weft.ts';
export { runs, SOAK_MS } from './soak.ts';
