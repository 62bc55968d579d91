import { plainly } from '../plainly.ts';
import { buildOutOfDate } from './build.ts';

await plainly(() => buildOutOfDate());
