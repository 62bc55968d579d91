import { column, many, one, pointedBy, pointsTo, shape, type RowsOf, type Shape } from '@weft/platform';

const kindOrder = `array['MISSION','VISION','VALUE','OBJECTIVE','PRIORITY','OUTCOME','PRINCIPLE','AMBITION','THEME','CLINICAL_AREA']`;

const linked =
  (own: string, other: string): RowsOf =>
  (t, to) => ({
    from: `statement ${to} join supersession s on s.place_id = ${to}.place_id and s.${other} = ${to}.id`,
    where: `s.place_id = ${t}.place_id and s.${own} = ${t}.id`,
    orderBy: `${to}.number`,
  });

export const strategyShapes: readonly Shape[] = [
  shape('Query', {
    frameworks: many('Framework', (_, to) => ({
      from: `framework ${to}`,
      where: `${to}.place_id = weft_place()`,
      orderBy: `${to}.position`,
    })),
    framework: one('Framework', (_, to, { args, bind }) => ({
      from: `framework ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.code = ${bind(args['code'], 'text')}`,
    })),
    edition: one('Edition', (_, to, { args, bind }) => ({
      from: `edition ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${bind(args['id'], 'uuid')}`,
    })),
  }),
  shape('Framework', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    owner: column('owner'),
    description: column('description'),
    editions: many(
      'Edition',
      pointedBy('edition', 'framework_id', (to) => `${to}.position desc`),
    ),
  }),
  shape('Edition', {
    id: column('id'),
    code: column('code'),
    title: column('title'),
    framework: one('Framework', pointsTo('framework', 'framework_id')),
    source: column('source'),
    publishedOn: column('published_on'),
    state: column('state'),
    statements: many('Statement', (t, to, { args, bind }) => ({
      from: `statement ${to}`,
      where:
        `${to}.place_id = ${t}.place_id and ${to}.edition_id = ${t}.id` +
        (args['kind'] ? ` and ${to}.kind = ${bind(args['kind'], 'text')}` : ''),
      orderBy: `array_position(${kindOrder}, ${to}.kind), ${to}.number`,
    })),
    version: column('version'),
  }),
  shape('Statement', {
    id: column('id'),
    kind: column('kind'),
    number: column('number'),
    text: column('text'),
    section: column('section'),
    awaited: column('awaited'),
    wording: column('wording'),
    supersedes: many('Statement', linked('successor_id', 'predecessor_id')),
    supersededBy: many('Statement', linked('predecessor_id', 'successor_id')),
    edition: one('Edition', pointsTo('edition', 'edition_id')),
    version: column('version'),
  }),
];
