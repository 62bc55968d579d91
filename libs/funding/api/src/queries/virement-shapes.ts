import { neededApprovals, rolesStillNeeded, type Approval } from '@weft/funding/domain';
import { personBy } from '@weft/identity/api';
import type { Pence } from '@weft/kernel';
import {
  column,
  derived,
  expression,
  many,
  one,
  pointedBy,
  pointsTo,
  shape,
  type FieldSource,
  type Shape,
} from '@weft/platform';
import { fundingSettingsRow } from './ledger-shapes';
import { virementCodeSql } from './virement-waits';

/** What the rules look at to say whose approval a virement needs. */
interface Needing {
  readonly state: string;
  readonly amount: Pence;
  readonly fromScheme: string;
  readonly toScheme: string;
  readonly finance: Pence;
  readonly bcf: Pence;
  readonly approvals: readonly Approval[];
}

const scheme = (t: string, side: 'from' | 'to'): string =>
  `(select l.scheme_id from scheme_line l where l.place_id = ${t}.place_id and l.id = ${t}.${side}_line_id)`;

const needing = (t: string): string =>
  `(select json_build_object('state', ${t}.state, 'amount', ${t}.amount, 'fromScheme', ${scheme(t, 'from')}, 'toScheme', ${scheme(t, 'to')},
    'finance', s.finance_lead_limit, 'bcf', s.bcf_lead_limit,
    'approvals', (select coalesce(json_agg(json_build_object('personId', a.person_id, 'roles', a.roles) order by a.approved_at, a.id), '[]'::json)
      from virement_approval a where a.place_id = ${t}.place_id and a.virement_id = ${t}.id)) from ${fundingSettingsRow('s')})`;

const neededOf = ({ amount, fromScheme, toScheme, finance, bcf }: Needing) =>
  neededApprovals({ schemeId: fromScheme }, { schemeId: toScheme }, amount, { FINANCE_LEAD: finance, BCF_LEAD: bcf });

const fromNeeds = (of: (needing: Needing) => unknown): FieldSource => derived<Needing>(needing, of);

export const virementShapes: readonly Shape[] = [
  shape('Virement', {
    id: column('id'),
    code: expression((t) => `(${virementCodeSql(t)})`),
    financialYear: column('financial_year'),
    from: one('FundingLine', pointsTo('scheme_line', 'from_line_id')),
    to: one('FundingLine', pointsTo('scheme_line', 'to_line_id')),
    amount: column('amount'),
    reason: column('reason'),
    state: column('state'),
    askedBy: one('Person', personBy('asked_by')),
    askedAt: column('asked_at'),
    approvals: many(
      'VirementApproval',
      pointedBy('virement_approval', 'virement_id', (to) => `${to}.approved_at, ${to}.id`),
    ),
    waitsFor: fromNeeds((one) => (one.state === 'ASKED' ? rolesStillNeeded(neededOf(one).roles, one.approvals) : [])),
    needsBoard: fromNeeds((one) => neededOf(one).board),
    boardDecision: column('board_decision'),
    decidedBy: one('Person', personBy('decided_by')),
    decidedAt: column('decided_at'),
    decisionReason: column('decision_reason'),
    entry: one('LedgerEntry', pointsTo('ledger_entry', 'entry_id')),
    version: column('version'),
  }),
  shape('VirementApproval', {
    person: one('Person', personBy('person_id')),
    roles: column('roles'),
    approvedAt: column('approved_at'),
  }),
];
