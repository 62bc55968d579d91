import { foundShapes } from './search-shape';
import { column, expression, one, shape, type Shape } from './shape';

export const platformShapes: readonly Shape[] = [
  shape('Query', { place: one('Place', (_, to) => ({ from: `place ${to}`, where: `${to}.id = weft_place()` })) }),
  ...foundShapes,
  shape('Place', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    demonstration: column('demonstration'),
    today: expression(() => 'weft_today()'),
  }),
];
