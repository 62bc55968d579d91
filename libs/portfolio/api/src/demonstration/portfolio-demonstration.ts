import { demonstrationPartnership } from '@weft/identity/demonstration';
import { formatDate, formatSignedDays } from '@weft/kernel';
import type { DemonstrationLoader, DemonstrationPart } from '@weft/platform';
import {
  demonstrationBelonging,
  demonstrationPortfolio,
  demonstrationRegisters,
  type DemonstrationPortfolio,
  type DemonstrationRegisters,
} from '@weft/portfolio/demonstration';
import { declarationSentence } from '@weft/portfolio/domain';
import { stageOrder } from '../queries/orders';
import { loadBelonging } from './belonging-demonstration';
import type { Happening } from './happening';
import { lastNumbers, registerHappenings } from './register-happenings';

export const portfolioDemonstration: DemonstrationPart = {
  name: 'projects, milestones, ratings and registers',
  load: async (loader) => {
    const partnership = demonstrationPartnership(loader.seed);
    const content = demonstrationPortfolio(loader.seed, partnership);
    const registers = demonstrationRegisters(loader.seed, partnership, content);
    await loadBeginnings(loader, content, firstBaselines(registers));
    await loadBelonging(loader, demonstrationBelonging(loader.seed, partnership, content), content);
    const happenings = [
      ...gatesPassed(content),
      ...moves(content),
      ...completions(content),
      ...declared(content),
      ...registerHappenings(registers, content),
    ];
    happenings.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const { sql, params, ...trail } of happenings) {
      await loader.query(sql, [loader.placeId, ...params], trail);
    }
    await loader.insert(
      'register_number',
      lastNumbers(registers).map((last) => ({ place_id: loader.placeId, ...last })),
    );
  },
};

/** The baselines that milestones had before a change request was approved. */
function firstBaselines({ changeRequests }: DemonstrationRegisters): ReadonlyMap<string, string> {
  const approved = changeRequests.filter(({ state }) => state === 'APPROVED');
  return new Map(approved.flatMap(({ rebaselines }) => rebaselines.map((one) => [one.milestoneId, one.fromOn])));
}

/** Everything as it was first entered: in stage Idea, not rated, forecasts as the baselines. */
async function loadBeginnings(
  { insert, placeId }: DemonstrationLoader,
  content: DemonstrationPortfolio,
  firstBaselineOf: ReadonlyMap<string, string>,
): Promise<void> {
  const inPlace = { place_id: placeId, version: 1 };
  const yearBegan = { at: '2025-04-01T08:00:00Z', summary: 'set the priorities of 2025-26' };
  await insert(
    'annual_priority',
    content.priorities.map(({ id, workstreamId, financialYear, number, title }) => ({
      ...inPlace,
      id,
      workstream_id: workstreamId,
      financial_year: financialYear,
      number,
      title,
    })),
    yearBegan,
  );
  for (const project of content.projects) {
    const { id, code, name, summary, homeId, priorityId, leadId, sroId, organisationId, startsOn, endsOn, createdAt } =
      project;
    const trail = { at: createdAt, actorId: leadId, summary: `created ${name}` };
    await insert(
      'project',
      [
        {
          ...inPlace,
          id,
          code,
          name,
          summary,
          home_id: homeId,
          priority_id: priorityId,
          lead_id: leadId,
          sro_id: sroId,
          organisation_id: organisationId,
          stage: 'IDEA',
          starts_on: startsOn,
          ends_on: endsOn,
          created_at: createdAt,
          updated_at: createdAt,
          rating: 'NOT_RATED',
          rating_trend: 'NEW',
        },
      ],
      trail,
    );
    await insert(
      'gate',
      content.gates
        .filter(({ projectId }) => projectId === id)
        .map((gate) => ({
          ...inPlace,
          id: gate.id,
          project_id: id,
          number: gate.number,
          planned_on: gate.plannedOn,
        })),
      trail,
    );
    await insert(
      'contribution',
      content.contributions
        .filter(({ projectId }) => projectId === id)
        .map(({ workstreamId }) => ({ place_id: placeId, project_id: id, workstream_id: workstreamId })),
      trail,
    );
    await insert(
      'milestone',
      content.milestones
        .filter(({ projectId }) => projectId === id)
        .map((milestone) => ({
          ...inPlace,
          id: milestone.id,
          project_id: id,
          number: milestone.number,
          title: milestone.title,
          critical: milestone.critical,
          baseline_on: firstBaselineOf.get(milestone.id) ?? milestone.baselineOn,
          forecast_on: milestone.baselineOn,
          owner_id: milestone.ownerId,
        })),
      trail,
    );
  }
}

const atNoon = (day: string): string => `${day}T12:00:00Z`;

function gatesPassed({ gates, projects }: DemonstrationPortfolio): Happening[] {
  const nameOf = new Map(projects.map(({ id, name }) => [id, name]));
  return gates
    .filter(({ passedOn }) => passedOn !== null)
    .map(({ id, projectId, number, passedOn, passedById, note }) => ({
      at: atNoon(passedOn ?? ''),
      actorId: passedById,
      summary: `passed gate ${number} of ${nameOf.get(projectId)}`,
      sql: `with passed as (
          update gate set passed_on = $3::date, passed_by = $4::uuid, note = $5::text, version = version + 1 where place_id = $1::uuid and id = $2::uuid
          returning place_id, project_id, number)
        update project p set stage = (${stageOrder})[passed.number + 1], updated_at = $3::date + time '12:00',
          version = version + 1
        from passed where p.place_id = passed.place_id and p.id = passed.project_id`,
      params: [id, passedOn, passedById, note],
    }));
}

function moves({ slips, milestones }: DemonstrationPortfolio): Happening[] {
  const titleOf = new Map(milestones.map(({ id, title }) => [id, title]));
  return slips.map(({ id, milestoneId, fromOn, toOn, days, reason, movedById, movedAt }) => ({
    at: movedAt,
    actorId: movedById,
    summary: `moved “${titleOf.get(milestoneId)}” to ${formatDate(toOn)} (${formatSignedDays(days)})`,
    sql: `with moved as (
        update milestone set forecast_on = $3::date, version = version + 1 where place_id = $1::uuid and id = $2::uuid returning 1)
      insert into milestone_slip (place_id, id, milestone_id, from_on, to_on, reason, moved_by, moved_at)
      select $1::uuid, $4::uuid, $2::uuid, $5::date, $3::date, $6::text, $7::uuid, $8::timestamptz from moved`,
    params: [milestoneId, toOn, id, fromOn, reason, movedById, movedAt],
  }));
}

function completions({ milestones }: DemonstrationPortfolio): Happening[] {
  return milestones
    .filter(({ actualOn }) => actualOn !== null)
    .map(({ id, title, actualOn, ownerId }) => ({
      at: `${actualOn}T16:00:00Z`,
      actorId: ownerId,
      summary: `completed “${title}” on ${actualOn ? formatDate(actualOn) : ''}`,
      sql: 'update milestone set actual_on = $3::date, version = version + 1 where place_id = $1::uuid and id = $2::uuid',
      params: [id, actualOn],
    }));
}

function declared({ declarations, ratings, projects }: DemonstrationPortfolio): Happening[] {
  const nameOf = new Map(projects.map(({ id, name }) => [id, name]));
  const standing = new Map(ratings.map(({ id, projectId, dimension }) => [`${projectId}/${dimension}`, id]));
  return declarations.map(
    ({ id, projectId, dimension, rating, previous, trend, scale, reason, declaredById, declaredAt }) => {
      return {
        at: declaredAt,
        actorId: declaredById,
        summary: declarationSentence({ dimension, rating, previous }, nameOf.get(projectId) ?? ''),
        sql: `with said as (
          insert into declaration (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
          values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9, $10::uuid, $11::timestamptz)
          returning *),
        stands as (
          insert into rating as r (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
          select place_id, $12::uuid, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at from said
          on conflict (place_id, project_id, dimension) do update set rating = excluded.rating, previous = excluded.previous,
            trend = excluded.trend, scale = excluded.scale, reason = excluded.reason, declared_by = excluded.declared_by,
            declared_at = excluded.declared_at, version = r.version + 1
          returning *)
        update project p set rating = s.rating, rating_trend = s.trend, rating_declared_at = s.declared_at
        from stands s where s.dimension = 'OVERALL' and p.place_id = s.place_id and p.id = s.project_id`,
        params: [
          id,
          projectId,
          dimension,
          rating,
          previous,
          trend,
          scale,
          reason,
          declaredById,
          declaredAt,
          standing.get(`${projectId}/${dimension}`),
        ],
      };
    },
  );
}
