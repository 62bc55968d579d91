/** `npm test`, `npm run test:deep` and `npm run soak`: see docs/operations.md. */
import { goOnIn } from './bootstrap.mjs';

await goOnIn('tools/test/main.ts');
