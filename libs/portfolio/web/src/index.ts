export { PROJECT_PANELS } from './project/project-panels';
export { portfolioRoutes } from './portfolio.routes';
