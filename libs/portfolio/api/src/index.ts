export type { RatingSource } from './computed/rating-source';
export { portfolio } from './portfolio';
