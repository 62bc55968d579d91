import { personBy } from '@weft/identity/api';
import {
  column,
  expression,
  firstOf,
  many,
  one,
  pointsTo,
  shape,
  type FieldScope,
  type FieldSource,
  type Shape,
} from '@weft/platform';

/** Elements of a JSON list in the row, each as `value` with its place `n`. */
const listed = (
  type: string,
  json: (t: string) => string,
  where: (to: string, scope: FieldScope) => string[] = () => [],
  most = 0,
  otherwise = 0,
): FieldSource =>
  many(type, (t, to, scope) => {
    const conditions = where(to, scope);
    const offset = Math.max(0, Number(scope.args['offset'] ?? 0));
    return {
      from: `jsonb_array_elements(${json(t)}) with ordinality as ${to} (value, n)`,
      ...(conditions.length > 0 && { where: conditions.join(' and ') }),
      orderBy: `${to}.n`,
      ...(most > 0 && { limit: `${firstOf(scope, otherwise, most)} offset ${offset}` }),
    };
  });

const said = (name: string): FieldSource => expression((t) => `(${t}.value ->> '${name}')`);
const number = (name: string, more = 0): FieldSource => expression((t) => `(${t}.value ->> '${name}')::int + ${more}`);
const whole = (name: string): FieldSource => expression((t) => `(${t}.outcome ->> '${name}')::int`);

const counts = (json: (t: string) => string): FieldSource =>
  many('TrackerCount', (t, to) => ({
    from: `unnest(array['PROJECT', 'MILESTONE', 'RISK']) with ordinality as named (record, n) cross join lateral (select named.record, named.n, ${json(t)} -> named.record as value) ${to}`,
    orderBy: `${to}.n`,
  }));

const NEWEST = (to: string) => `${to}.place_id = weft_place() and ${to}.expires_at > clock_timestamp()`;

/** Trackers on their way in, and those that were imported. */
export const trackerShapes: readonly Shape[] = [
  shape(
    'Query',
    {
      trackerFile: one('TrackerFile', (_, to, { args, bind }) => ({
        from: `tracker_file ${to}`,
        where: `${NEWEST(to)} and ${to}.id = ${bind(args['id'], 'uuid')}`,
      })),
      trackerFiles: many('TrackerFile', (_, to) => ({
        from: `tracker_file ${to}`,
        where: NEWEST(to),
        orderBy: `${to}.kept_at desc, ${to}.id`,
        limit: '20',
      })),
      trackerImports: many('TrackerImport', (_, to, scope) => ({
        from: `tracker_import ${to}`,
        where: `${to}.place_id = weft_place()`,
        orderBy: `${to}.imported_at desc, ${to}.id`,
        limit: String(firstOf(scope, 10, 100)),
      })),
    },
    {},
    ['trackerFile', 'trackerFiles'],
  ),
  shape('TrackerFile', {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    form: column('form'),
    keptAt: column('kept_at'),
    expiresAt: column('expires_at'),
    sheets: listed('TrackerSheet', (t) => `${t}.outcome -> 'sheets'`),
    quarters: expression((t) => `(${t}.mapping ->> 'quarters')`),
    counts: counts((t) => `${t}.outcome -> 'counts'`),
    errors: whole('errors'),
    warnings: whole('warnings'),
    ready: expression((t) => `(${t}.outcome ->> 'ready')::boolean`),
    mended: expression((t) => `jsonb_array_length(${t}.mends)`),
    problems: listed(
      'TrackerProblem',
      (t) => `${t}.outcome -> 'problems'`,
      () => [],
      500,
      100,
    ),
    records: listed(
      'TrackerRow',
      (t) => `${t}.outcome -> 'records'`,
      (to, { args, bind }) =>
        (['action', 'record'] as const).flatMap((name) =>
          args[name] ? [`${to}.value ->> '${name}' = ${bind(args[name], 'text')}`] : [],
        ),
      200,
      50,
    ),
  }),
  shape('TrackerSheet', {
    name: said('name'),
    rows: number('rows'),
    record: said('record'),
    headRow: number('headRow', 1),
    headRows: number('headRows'),
    columns: listed('TrackerColumn', (t) => `${t}.value -> 'columns'`),
  }),
  shape('TrackerColumn', {
    column: number('column'),
    letter: said('letter'),
    head: said('head'),
    field: said('field'),
    sure: expression((t) => `(${t}.value ->> 'sure')::float`),
    money: expression((t) => `(${t}.value ->> 'money')::boolean`),
    sample: said('sample'),
  }),
  shape('TrackerCount', {
    record: column('record'),
    create: number('create'),
    change: number('change'),
    same: number('same'),
  }),
  shape('TrackerProblem', {
    severity: said('severity'),
    sheet: said('sheet'),
    row: number('row'),
    address: said('address'),
    column: said('column'),
    field: said('field'),
    rule: said('rule'),
    message: said('message'),
    typed: said('typed'),
    right: said('right'),
    key: said('key'),
    likeId: said('like'),
    likeCode: said('likeCode'),
    likeName: said('likeName'),
  }),
  shape('TrackerRow', {
    key: said('key'),
    record: said('record'),
    action: said('action'),
    sheet: said('sheet'),
    row: number('row'),
    code: said('code'),
    title: said('title'),
    project: said('project'),
    fields: listed('TrackerFieldChange', (t) => `${t}.value -> 'fields'`),
  }),
  shape('TrackerFieldChange', {
    field: said('field'),
    was: said('was'),
    becomes: said('becomes'),
    note: said('note'),
  }),
  shape('TrackerImport', {
    id: column('id'),
    fileName: column('file_name'),
    summary: column('summary'),
    counts: counts((t) => `${t}.counts`),
    importedBy: one('Person', personBy('imported_by')),
    importedAt: column('imported_at'),
    undoneBy: one('Person', personBy('undone_by')),
    undoneAt: column('undone_at'),
    version: column('version'),
    records: many('TrackerImportedRecord', (t, to, scope) => ({
      from: `tracker_import_row ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.import_id = ${t}.id`,
      orderBy: `${to}.number`,
      limit: String(firstOf(scope, 50, 200)),
    })),
  }),
  shape('TrackerImportedRecord', {
    record: column('record'),
    action: column('action'),
    title: column('title'),
    project: one('Project', pointsTo('project', 'project_id')),
  }),
  shape('TrackerForgotten', { id: column('id') }),
  shape('TrackerFileChanged', {
    message: column('message'),
    file: one('TrackerFile', (t, to) => ({
      from: `tracker_file ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${t}.id`,
    })),
  }),
  shape('TrackerUndoRefused', {
    message: column('message'),
    removes: column('removes'),
    restores: column('restores'),
    refused: listed('TrackerUndoRefusal', (t) => `${t}.refused`),
  }),
  shape('TrackerUndoRefusal', {
    record: said('record'),
    code: said('code'),
    title: said('title'),
    rule: said('rule'),
    message: said('message'),
  }),
];
