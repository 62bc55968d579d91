export { strategyRoutes } from './strategy.routes';
