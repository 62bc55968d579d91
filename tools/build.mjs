/** `npm run build`: builds what is out of date of the server and the web application, into dist/. */
import { goOnIn } from './bootstrap.mjs';

await goOnIn('tools/build/main.ts');
