import { personBy } from '@weft/identity/api';
import { column, many, one, shape, type FieldSource, type Shape } from '@weft/platform';

/** Rows of a list that a use case answers as JSON. */
const listed = (type: string, name: string, columns: string): FieldSource =>
  many(type, (t, to) => ({ from: `jsonb_to_recordset(${t}.${name}) as ${to} (${columns})` }));

const changes = listed(
  'BulkChangeRow',
  'changes',
  'id uuid, "projectId" uuid, code text, name text, title text, field text, was text, becomes text',
);
const refused = listed(
  'BulkRefusal',
  'refused',
  'id uuid, "projectId" uuid, code text, name text, title text, rule text, message text, fields jsonb',
);
const quoted = (name: string): FieldSource => column(`"${name}"`);

/** Changes of many rows as they are answered, and the views that people keep. */
export const bulkShapes: readonly Shape[] = [
  shape('BulkChange', {
    id: column('id'),
    summary: column('summary'),
    same: column('same'),
    changes,
    refused,
    projects: many('Project', (t, to) => ({
      from: `project ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id in (select value::uuid from jsonb_array_elements_text(${t}.projects))`,
      orderBy: `${to}.code`,
    })),
  }),
  shape('BulkPreview', { summary: column('summary'), same: column('same'), changes, refused }),
  shape('BulkRefused', { message: column('message'), same: column('same'), changes, refused }),
  shape('BulkChangeRow', {
    id: column('id'),
    projectId: quoted('projectId'),
    code: column('code'),
    name: column('name'),
    title: column('title'),
    field: column('field'),
    was: column('was'),
    becomes: column('becomes'),
  }),
  shape('BulkRefusal', {
    id: column('id'),
    projectId: quoted('projectId'),
    code: column('code'),
    name: column('name'),
    title: column('title'),
    rule: column('rule'),
    message: column('message'),
    fields: listed(
      'ConflictingField',
      'fields',
      'field text, was text, theirs text, "changedById" uuid, "changedByName" text, "changedAt" timestamptz',
    ),
  }),
  shape('ConflictingField', {
    field: column('field'),
    was: column('was'),
    theirs: column('theirs'),
    changedById: quoted('changedById'),
    changedByName: quoted('changedByName'),
    changedAt: quoted('changedAt'),
  }),
  shape(
    'Query',
    {
      savedViews: many('SavedView', (_, to) => ({
        from: `saved_view ${to}`,
        where: `${to}.place_id = weft_place() and (${to}.shared or ${to}.owner_id = weft_actor())`,
        orderBy: `${to}.owner_id <> weft_actor(), lower(${to}.name), ${to}.id`,
      })),
    },
    {},
    ['savedViews'],
  ),
  shape('SavedView', {
    id: column('id'),
    name: column('name'),
    definition: column('definition'),
    shared: column('shared'),
    owner: one('Person', personBy('owner_id')),
    version: column('version'),
  }),
  shape('SavedViewRemoved', { id: column('id') }),
];
