export { fundingRoutes } from './funding.routes';
export { fundingSettingsCard } from './settings/settings-card';
export { projectMoneyPanel } from './project-money/project-money-panel';
