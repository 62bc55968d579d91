export { OVERVIEW_MEASURES } from './overview/overview-measures';
export { PROJECT_PANELS } from './project/project-panels';
export { SETTINGS_CARDS } from './settings/settings-cards';
export { portfolioRoutes } from './portfolio.routes';
