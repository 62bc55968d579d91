import fc from 'fast-check';
import type { Grant, Role } from '@weft/identity/domain';
import { dateOf, type Result } from '@weft/kernel';
import {
  decidePassGate,
  decidePlanGate,
  decideReturn,
  decideStop,
  gateFrom,
  gatePasser,
  GATES,
  gateTo,
  mayPassGate,
  nextGate,
  requireOpenProject,
  STAGES,
  type GatePasser,
  type PassGateInput,
} from './stage';

const nobody: GatePasser = { pmo: false, homeLead: false, sro: false };
const pmo = { ...nobody, pmo: true };
const homeLead = { ...nobody, homeLead: true };
const sro = { ...nobody, sro: true };
const today = dateOf('2025-11-05');

const gate4: PassGateInput = {
  stage: 'DELIVER',
  gate: 4,
  passedOn: '2025-11-05',
  today,
  previousPassedOn: dateOf('2025-03-31'),
};

function rulesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) return [];
  return result.refusal.kind === 'not-allowed' ? [result.refusal.rule] : result.refusal.fields.map(({ rule }) => rule);
}

function messageOf(result: Result<unknown>): string {
  if (result.ok) return '';
  const { refusal } = result;
  return refusal.kind === 'not-allowed' ? refusal.message : (refusal.fields[0]?.message ?? '');
}

describe('passing a gate', () => {
  it('leads into the next stage', () => {
    expect(decidePassGate({ ...gate4, note: '  Agreed. ' }, sro)).toEqual({
      ok: true,
      value: { gate: 4, passedOn: '2025-11-05', note: 'Agreed.', stage: 'EMBED' },
    });
  });

  it('out of order is refused, and says which gate is next', () => {
    const refused = decidePassGate({ ...gate4, gate: 5 }, pmo);
    expect(rulesOf(refused)).toEqual(['gate-out-of-order']);
    expect(messageOf(refused)).toBe('The project is in stage Deliver: the next gate is 4.');
    expect(rulesOf(decidePassGate({ ...gate4, gate: 3 }, pmo))).toEqual(['gate-out-of-order']);
  });

  it('of a closed project is refused: no gate is left', () => {
    expect(messageOf(decidePassGate({ ...gate4, stage: 'CLOSED', gate: 5 }, pmo))).toContain('no gate is left');
  });

  it.each([0, 6, 4.5, -1, Number.NaN])('%p is no gate', (gate) => {
    expect(rulesOf(decidePassGate({ ...gate4, gate }, pmo))).toEqual(['gate-unknown']);
  });

  it('by the wrong role is refused, and says who may', () => {
    const refused = decidePassGate(gate4, homeLead);
    expect(rulesOf(refused)).toEqual(['gate-wrong-role']);
    expect(messageOf(refused)).toBe('Gate 4 is passed by its SRO or the PMO, after the Operational Management Group.');
  });

  it('in the future is refused', () => {
    expect(rulesOf(decidePassGate({ ...gate4, passedOn: '2025-11-06' }, sro))).toEqual(['passed-in-future']);
  });

  it('before the gate before is refused; on the same day it is not', () => {
    const early = decidePassGate({ ...gate4, passedOn: '2025-03-30' }, sro);
    expect(rulesOf(early)).toEqual(['before-previous-gate']);
    expect(messageOf(early)).toBe('Gate 3 was passed on 31 Mar 2025; this one cannot be earlier.');
    expect(decidePassGate({ ...gate4, passedOn: '2025-03-31' }, sro).ok).toBe(true);
  });

  it('names everything that is wrong at once', () => {
    const all = decidePassGate({ ...gate4, gate: 3, passedOn: 'soon', note: 'x'.repeat(2001) }, sro);
    expect(rulesOf(all)).toEqual(['gate-out-of-order', 'not-a-date', 'too-long']);
  });
});

describe('who passes a gate', () => {
  it.each([
    [1, { homeLead: true, sro: false, pmo: true }],
    [2, { homeLead: true, sro: false, pmo: true }],
    [3, { homeLead: false, sro: true, pmo: true }],
    [4, { homeLead: false, sro: true, pmo: true }],
    [5, { homeLead: false, sro: false, pmo: true }],
  ] as const)('gate %i: %j', (gate, may) => {
    const answers = {
      homeLead: mayPassGate(gate, homeLead),
      sro: mayPassGate(gate, sro),
      pmo: mayPassGate(gate, pmo),
    };
    expect(answers).toEqual(may);
    expect(mayPassGate(gate, nobody)).toBe(false);
  });

  const project = { homeId: 'PI', sroId: 'farida', organisationId: 'LBTH' };
  const grant = (role: Role, scope: Partial<Grant> = {}): Grant => ({
    role,
    groupId: null,
    organisationId: null,
    ...scope,
  });

  it('a place administrator has no standing by that role', () => {
    expect(gatePasser([grant('PLACE_ADMIN')], { personId: 'shabnam' }, project)).toEqual(nobody);
  });

  it('a workstream lead stands before projects of the own workstream alone', () => {
    expect(gatePasser([grant('WORKSTREAM_LEAD', { groupId: 'PI' })], { personId: 'x' }, project).homeLead).toBe(true);
    expect(gatePasser([grant('WORKSTREAM_LEAD', { groupId: 'UC' })], { personId: 'x' }, project).homeLead).toBe(false);
  });

  it('a PMO limited to an organisation stands before its projects alone', () => {
    const limited = [grant('PMO', { organisationId: 'LBTH' })];
    expect(gatePasser(limited, { personId: 'x' }, project).pmo).toBe(true);
    expect(gatePasser(limited, { personId: 'x' }, { ...project, organisationId: null }).pmo).toBe(false);
  });

  it('an SRO who only views or audits has no standing', () => {
    const me = { personId: 'farida' };
    expect(gatePasser([grant('VIEWER'), grant('AUDITOR')], me, project).sro).toBe(false);
    expect(gatePasser([grant('VIEWER'), grant('FINANCE_LEAD')], me, project).sro).toBe(true);
  });
});

describe('planning a gate', () => {
  it('sets and empties the date of a gate ahead', () => {
    expect(decidePlanGate({ stage: 'PLAN', gate: 4, plannedOn: '2026-02-27', passedOn: null })).toEqual({
      ok: true,
      value: { gate: 4, plannedOn: '2026-02-27' },
    });
    expect(decidePlanGate({ stage: 'PLAN', gate: 4, plannedOn: null, passedOn: null }).ok).toBe(true);
  });

  it('refuses a gate that was passed, a closed project, a date out of range', () => {
    const passed = decidePlanGate({ stage: 'PLAN', gate: 2, plannedOn: '2026-02-27', passedOn: today });
    expect(rulesOf(passed)).toEqual(['gate-already-passed']);
    const closed = decidePlanGate({ stage: 'CLOSED', gate: 5, plannedOn: '2026-02-27', passedOn: null });
    expect(rulesOf(closed)).toEqual(['project-closed']);
    const far = decidePlanGate({ stage: 'PLAN', gate: 4, plannedOn: '2226-02-27', passedOn: null });
    expect(rulesOf(far)).toEqual(['date-out-of-range']);
  });
});

describe('going back', () => {
  it('empties the gates that must be passed again', () => {
    expect(decideReturn({ stage: 'DELIVER', to: 'CASE', reason: 'The funding fell away.' }, sro)).toEqual({
      ok: true,
      value: { stage: 'CASE', reason: 'The funding fell away.', gatesAgain: [2, 3, 4, 5] },
    });
  });

  it('needs a reason, an earlier stage and a person who answers for the project', () => {
    expect(rulesOf(decideReturn({ stage: 'DELIVER', to: 'CASE', reason: ' ' }, sro))).toEqual(['required']);
    expect(rulesOf(decideReturn({ stage: 'CASE', to: 'DELIVER', reason: 'x' }, sro))).toEqual(['stage-not-earlier']);
    expect(rulesOf(decideReturn({ stage: 'CASE', to: 'CASE', reason: 'x' }, sro))).toEqual(['stage-not-earlier']);
    expect(rulesOf(decideReturn({ stage: 'DELIVER', to: 'CASE', reason: 'x' }, nobody))).toEqual(['return-wrong-role']);
  });

  it('from Closed is reopening, by the PMO alone', () => {
    expect(decideReturn({ stage: 'CLOSED', to: 'DELIVER', reason: 'Second wave.' }, pmo)).toMatchObject({
      value: { stage: 'DELIVER', gatesAgain: [4, 5] },
    });
    expect(rulesOf(decideReturn({ stage: 'CLOSED', to: 'DELIVER', reason: 'x' }, sro))).toEqual(['reopen-wrong-role']);
  });
});

describe('stopping', () => {
  it('closes a project from any open stage, with a reason', () => {
    for (const stage of STAGES.slice(0, -1)) {
      const stopped = { stage: 'CLOSED', reason: 'Overtaken.' };
      expect(decideStop({ stage, reason: ' Overtaken. ' }, homeLead)).toEqual({ ok: true, value: stopped });
    }
    expect(rulesOf(decideStop({ stage: 'CASE', reason: '' }, homeLead))).toEqual(['required']);
  });

  it('is refused where it is closed already, and to others', () => {
    expect(rulesOf(decideStop({ stage: 'CLOSED', reason: 'x' }, pmo))).toEqual(['project-closed']);
    expect(rulesOf(decideStop({ stage: 'CASE', reason: 'x' }, nobody))).toEqual(['stop-wrong-role']);
    expect(rulesOf(requireOpenProject('CLOSED'))).toEqual(['project-closed']);
  });
});

describe('laws of stages', () => {
  it('five gates lead from Idea to Closed, each into the stage of the next', () => {
    expect(GATES.map(gateFrom)).toEqual(STAGES.slice(0, -1));
    expect(GATES.map((gate) => nextGate(gateTo(gate)))).toEqual([2, 3, 4, 5, undefined]);
  });

  const person = fc.record({ pmo: fc.boolean(), homeLead: fc.boolean(), sro: fc.boolean() });

  it('whoever it is: exactly the next gate can be passed, and only by who may', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...GATES), person, (stage, gate, who) => {
        const decided = decidePassGate({ ...gate4, stage, gate, previousPassedOn: null }, who);
        expect(decided.ok).toBe(gate === nextGate(stage) && mayPassGate(gate, who));
      }),
    );
  });

  it('after going back, the gates kept and the gates to pass again make up all five', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...STAGES), (stage, to) => {
        const decided = decideReturn({ stage, to, reason: 'because' }, pmo);
        expect(decided.ok).toBe(STAGES.indexOf(to) < STAGES.indexOf(stage));
        if (decided.ok) expect(decided.value.gatesAgain[0]).toBe(nextGate(to));
      }),
    );
  });
});
