import type { SearchSource } from '../capability';
import { column, firstOf, many, shape, type Shape } from './shape';

/**
 * `find` over every source that a capability gives: names that begin with the words before names that hold them.
 * Each source is an SQL text over `$words`, the text as a pattern, and `$start`, the text as the beginning of one.
 */
export function searchShape(sources: readonly SearchSource[]): Shape {
  const find = {
    find: many('Found', (_, to, scope) => {
      const text = String(scope.args['text']).trim().slice(0, 100);
      const escaped = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
      const words = scope.bind(`%${escaped}%`, 'text');
      const start = scope.bind(`${escaped}%`, 'text');
      const union = sources
        .map(({ sql }) => `(${sql.replaceAll('$words', words).replaceAll('$start', start)})`)
        .join(' union all ');
      return {
        from: `(${union}) ${to}`,
        orderBy: `${to}.rank, ${to}.title, ${to}.id`,
        limit: String(firstOf(scope, 12, 50)),
      };
    }),
  };
  return shape('Query', find, {}, ['find']);
}

export const foundShape: Shape = shape('Found', {
  kind: column('kind'),
  id: column('id'),
  title: column('title'),
  detail: column('detail'),
  path: column('path'),
  rating: column('rating'),
});
