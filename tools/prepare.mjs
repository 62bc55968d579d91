/** After an install: the commit hooks, where there is a repository and a person to commit. Never fails an install. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

if (existsSync(join(root, '.git')) && !process.env.CI && process.env.NODE_ENV !== 'production') {
  try {
    const { default: husky } = await import('husky');
    console.log(husky('.husky'));
  } catch {
    // An install without development packages has no husky, and needs none.
  }
}
