/** `npm run bench -- --places N`, `npm run bench -- --table N`: see docs/speed.md. */
import { goOnIn } from './bootstrap.mjs';

await goOnIn('tools/bench/main.ts');
