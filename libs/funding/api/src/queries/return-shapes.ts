import { personBy } from '@weft/identity/api';
import { column, derived, many, one, pointedBy, pointsTo, shape, type Shape } from '@weft/platform';
import {
  checkReturn,
  layOutReturn,
  returnSignOffs,
  type ReturnAnswers,
  type ReturnCell,
  type RulePack,
} from '@weft/funding/domain';
import type { IsoDate } from '@weft/kernel';
import { ownPackJson, packOf } from './plan-json';
import { returnFrom, returnJson, type ReadReturn } from './return-json';

interface Signed {
  readonly role: string;
  readonly name: string;
  readonly email: string | null;
  readonly on: IsoDate;
}

interface ReadSheets {
  readonly read: ReadReturn;
  readonly place: string;
  readonly signed: readonly Signed[];
}

/** Names are read where they are kept, and are no part of what is frozen. */
const sheetsJson = (t: string): string => `json_build_object('read', ${returnJson(t)},
  'place', (select p.name from place p where p.id = ${t}.place_id),
  'signed', (select coalesce(json_agg(json_build_object('role', s.role, 'name', p.name, 'email', p.email, 'on', s.signed_on) order by s.signed_on, s.id), '[]'::json)
    from return_signature s join person p on p.id = s.person_id where s.place_id = ${t}.place_id and s.return_id = ${t}.id))`;

export const returnShapes: readonly Shape[] = [
  shape('Query', {
    fundingReturn: one('FundingReturn', (_, to, { args, bind }) => ({
      from: `funding_return ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.financial_year = ${bind(args['financialYear'], 'text')}
        and ${to}.period = ${bind(args['period'], 'text')}`,
    })),
  }),
  shape('FundingPlan', {
    returns: many(
      'FundingReturn',
      pointedBy('funding_return', 'plan_id', (to) => `${to}.financial_year, ${to}.period = 'YEAR_END', ${to}.period`),
    ),
    signatories: many(
      'ReturnSignatory',
      pointedBy('return_signatory', 'plan_id', (to) => `${to}.id`),
    ),
    returnSignOffs: derived<{ readonly code: string; readonly own: RulePack | null }>(
      (t) => `json_build_object('code', ${t}.pack_code, 'own', ${ownPackJson(t)})`,
      ({ code, own }) => returnSignOffs(packOf(code, own)).map(({ id, name }) => ({ role: id, name })),
    ),
  }),
  shape('ReturnSignatory', {
    id: column('id'),
    role: column('role'),
    person: one('Person', personBy('person_id')),
    version: column('version'),
  }),
  shape('FundingReturn', {
    id: column('id'),
    financialYear: column('financial_year'),
    period: column('period'),
    state: column('state'),
    plan: one('FundingPlan', pointsTo('funding_plan', 'plan_id')),
    signatures: many(
      'ReturnSignature',
      pointedBy('return_signature', 'return_id', (to) => `${to}.signed_on, ${to}.id`),
    ),
    content: derived<ReadReturn>(returnJson, contentOf),
    sheets: derived<ReadSheets>(sheetsJson, sheetsOf),
    version: column('version'),
  }),
  shape('ReturnSignature', {
    id: column('id'),
    role: column('role'),
    person: one('Person', personBy('person_id')),
    signedOn: column('signed_on'),
  }),
];

/** Everything of a return as the schema has it. */
function contentOf(read: ReadReturn) {
  const { its } = returnFrom(read);
  const versionOf = (part: keyof ReturnAnswers, subject: string): number =>
    read.answers.find((one) => one.part === part && one.subject === subject)?.version ?? 0;
  return {
    ...checkReturn(its),
    conditions: its.conditions.map(({ condition, answer: { met, reason, expectedOn } }) => ({
      ...condition,
      met,
      reason,
      expectedOn,
      version: versionOf('conditions', condition.id),
    })),
    metrics: its.metrics.map(({ metric: { id, name, unit, better }, answer }) => ({
      ...answer,
      id,
      name,
      unit,
      better,
      version: versionOf('metrics', id),
    })),
    lines: its.lines.map(({ line, scheme, planned, spent, unit, plannedOutputs, answer }) => ({
      ...answer,
      id: line.id,
      code: line.code,
      description: line.description,
      source: line.source,
      organisationId: line.organisationId,
      scheme: scheme?.name ?? null,
      planned,
      spent,
      unit,
      plannedOutputs,
      version: versionOf('lines', line.id),
    })),
    income: its.income.map(({ source, answer: { reason }, ...figures }) => ({
      ...figures,
      id: source.id,
      name: source.name,
      reason,
      version: versionOf('income', source.id),
    })),
    feedback: its.feedback.map((one) => ({ ...one, version: versionOf('feedback', `${one.kind} ${one.number}`) })),
  };
}

function sheetsOf({ read, place, signed }: ReadSheets) {
  const { pack, its } = returnFrom(read);
  const roles = returnSignOffs(pack);
  const lead = signed.find(({ role }) => role === 'BCF_LEAD');
  const cover = {
    place,
    completedBy: lead?.name ?? null,
    email: lead?.email ?? null,
    signedOffBy:
      signed.map(({ role, name }) => `${name}, ${roles.find(({ id }) => id === role)?.name ?? role}`).join('; ') ||
      null,
    signedOffOn: signed.at(-1)?.on ?? null,
  };
  return layOutReturn(pack, its, cover).map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: rows.map((row) => ({ cells: row.map(cellOf) })),
  }));
}

function cellOf(cell: ReturnCell) {
  return cell === null ? { kind: 'EMPTY', value: '' } : { kind: cell.kind, value: String(cell.value) };
}
