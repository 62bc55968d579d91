export * from './bulk';
export {
  checkForecastsMove,
  judgeForecast,
  judgeForecastBack,
  MOST_DAYS,
  type ForecastsMove,
  type ForecastToMove,
} from './bulk-forecasts';
export * from './bulk-edits';
export * from './bulk-together';
export * from './bulk-stages';
export * from './bulk-ratings';
