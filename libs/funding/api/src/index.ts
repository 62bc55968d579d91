export { funding } from './funding';
export { fundingRatings } from './computed/funding-ratings';
