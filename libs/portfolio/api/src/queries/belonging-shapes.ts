import { personBy } from '@weft/identity/api';
import {
  column,
  expression,
  many,
  one,
  pointedBy,
  pointsTo,
  shape,
  type FieldSource,
  type Shape,
} from '@weft/platform';

/** All of a kind of reference data, in the place's own order. */
const all = (type: string, table: string): FieldSource =>
  many(type, (_, to) => ({
    from: `${table} ${to}`,
    where: `${to}.place_id = weft_place()`,
    orderBy: `${to}.position, ${to}.code`,
  }));

/** Those that a project carries. */
const carried = (type: string, table: string): FieldSource =>
  many(type, (t, to) => ({
    from: `project_${table} l join ${table} ${to} on ${to}.place_id = l.place_id and ${to}.id = l.${table}_id`,
    where: `l.place_id = ${t}.place_id and l.project_id = ${t}.id`,
    orderBy: `${to}.position, ${to}.code`,
  }));

/** Open projects that carry it. */
const projectCount = (table: string): FieldSource =>
  expression(
    (
      t,
    ) => `(select count(*)::int from project_${table} l join project p on p.place_id = l.place_id and p.id = l.project_id
      where l.place_id = ${t}.place_id and l.${table}_id = ${t}.id and p.stage <> 'CLOSED')`,
  );

const reference = {
  id: column('id'),
  code: column('code'),
  name: column('name'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  version: column('version'),
};

/** Where projects work, whom they are for and who takes part in them; links, comments, and how they were handed over. */
export const belongingShapes: readonly Shape[] = [
  shape('Query', {
    localities: all('Locality', 'locality'),
    cohorts: all('Cohort', 'cohort'),
    comments: many('Comment', (_, to, { args, bind }) => ({
      from: `comment ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.subject_id = ${bind(args['subjectId'], 'uuid')}`,
      orderBy: `${to}.written_at, ${to}.id`,
    })),
  }),
  shape('Locality', { ...reference, kind: column('kind'), projectCount: projectCount('locality') }),
  shape('Cohort', { ...reference, description: column('description'), projectCount: projectCount('cohort') }),
  shape('Project', {
    localities: carried('Locality', 'locality'),
    cohorts: carried('Cohort', 'cohort'),
    partners: many('Partner', (t, to) => ({
      from: `partner ${to} join organisation o on o.place_id = ${to}.place_id and o.id = ${to}.organisation_id`,
      where: `${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id`,
      orderBy: 'o.position, o.name',
    })),
    links: many(
      'ProjectLink',
      pointedBy('project_link', 'project_id', (to) => `${to}.added_at desc, ${to}.id`),
    ),
    handovers: many(
      'Handover',
      pointedBy('handover', 'project_id', (to) => `${to}.handed_at desc, ${to}.id`),
    ),
  }),
  shape('Partner', {
    id: column('id'),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    part: column('part'),
    version: column('version'),
  }),
  shape('ProjectLink', {
    id: column('id'),
    title: column('title'),
    address: column('address'),
    addedBy: one('Person', personBy('added_by')),
    addedAt: column('added_at'),
    version: column('version'),
  }),
  shape('Handover', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    from: one('Person', personBy('from_id')),
    to: one('Person', personBy('to_id')),
    note: column('note'),
    moved: column('moved'),
    handedBy: one('Person', personBy('handed_by')),
    handedAt: column('handed_at'),
  }),
  shape('Comment', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    subject: column('subject'),
    subjectId: column('subject_id'),
    body: column('body'),
    mentions: many('Person', (t, to) => {
      const { from, where } = personBy('person_id')('m', to, { args: {}, bind: () => '' });
      return {
        from: `comment_mention m join ${from} on ${where ?? 'true'}`,
        where: `m.place_id = ${t}.place_id and m.comment_id = ${t}.id`,
        orderBy: `${to}.name, ${to}.id`,
      };
    }),
    writtenBy: one('Person', personBy('written_by')),
    writtenAt: column('written_at'),
    editedAt: column('edited_at'),
    removedAt: column('removed_at'),
    version: column('version'),
  }),
];
