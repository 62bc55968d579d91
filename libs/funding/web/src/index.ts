export { fundingRoutes } from './funding.routes';
export { projectMoneyPanel } from './project-money/project-money-panel';
