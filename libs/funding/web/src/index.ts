export { fundingRoutes } from './funding.routes';
export { overviewMoney } from './overview-money/overview-money';
export { fundingSettingsCard } from './settings/settings-card';
export { projectMoneyPanel } from './project-money/project-money-panel';
