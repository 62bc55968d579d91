import {
  CONTROL_STATES,
  controlWords,
  decideNewRisk,
  PROXIMITIES,
  proximityWords,
  RISK_RESPONSES,
  responseWords,
  riskStateWords,
} from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import { AddRiskDocument } from '../generated/add-risk.document';
import { CloseRiskDocument } from '../generated/close-risk.document';
import { EditRiskDocument } from '../generated/edit-risk.document';
import type { EditRiskInput, RiskLineFragment } from '../generated/graphql';
import { ReopenRiskDocument } from '../generated/reopen-risk.document';
import { RiskHappenedDocument } from '../generated/risk-happened.document';
import { acted, cellOf, day, levelOf, oneOf, optionsOf, text, wrongDays, wrongOf } from './drafts';
import { decidedIn } from './decided-in';
import type { Action, Drafts, EntryContext, EntryForm, EntryView, Fact, Level, SaveValue } from './entry';
import { dayFact, ownerFact, titleFact } from './entry-facts';

type Patch = Omit<EditRiskInput, 'id' | 'version'>;

/** A risk as its register and its panel show it. */
export function riskView(risk: RiskLineFragment, context: EntryContext): EntryView {
  const { lock, mutations, today } = context;
  const locked = lock ?? (risk.state === 'OPEN' ? null : 'It is closed. Reopen it first.');
  const edit = (patch: Patch, version = risk.version) =>
    mutations.save(EditRiskDocument, { input: { id: risk.id, version, ...patch } }, (data) => data.editRisk);
  const saves =
    (patch: (value: string | null) => Patch): SaveValue =>
    (value, version) =>
      edit(patch(value), version);
  const fact = (fact: Omit<Fact, 'locked'>): Fact => ({ ...fact, locked });

  const owner = fact(
    ownerFact(
      risk.code,
      risk.owner,
      context.people,
      saves((ownerId) => ({ ownerId })),
    ),
  );
  const review = fact(
    dayFact(
      { field: 'reviewOn', label: `Review of ${risk.code}`, short: 'Review' },
      risk.reviewOn,
      saves((reviewOn) => ({ reviewOn })),
    ),
  );
  const response = fact({
    field: 'response',
    label: `Response to ${risk.code}`,
    short: 'Response',
    kind: 'select',
    value: risk.response,
    options: optionsOf(RISK_RESPONSES, responseWords),
    save: saves((value) => ({ response: oneOf(RISK_RESPONSES, value) })),
  });
  const level = (
    label: string,
    likelihood: number | null | undefined,
    consequence: number | null | undefined,
    patch: (likelihood: number, consequence: number) => Patch,
  ): Level => ({
    label,
    cell: cellOf(likelihood, consequence),
    locked,
    fields: [`${label.toLowerCase()}Likelihood`, `${label.toLowerCase()}Consequence`],
    save: (cell, version) => {
      const chosen = levelOf(cell);
      return chosen
        ? edit(patch(chosen.likelihood, chosen.consequence), version)
        : Promise.resolve({ kind: 'invalid', message: 'Choose a cell.', fields: [] });
    },
  });
  const reviewLate = risk.state === 'OPEN' && !!risk.reviewOn && risk.reviewOn < today;

  return {
    type: 'Risk',
    id: risk.id,
    code: risk.code,
    title: fact(
      titleFact(
        risk.code,
        risk.title,
        saves((title) => ({ title })),
      ),
    ),
    open: risk.state === 'OPEN',
    urgent: false,
    state: { text: riskStateWords[risk.state], tone: risk.state === 'OPEN' ? 'plain' : 'quiet' },
    notes: [
      ...(risk.stateReason ? [`${riskStateWords[risk.state]}: ${risk.stateReason}`] : []),
      ...(reviewLate ? [`Its review was due on ${longDay(risk.reviewOn)}.`] : []),
    ],
    cells: {
      score: { kind: 'score', score: risk.currentScore, band: risk.band },
      response: { kind: 'fact', fact: response },
      controls: { kind: 'words', text: sentence(controlWords[risk.controlState]), tone: 'quiet' },
      owner: { kind: 'fact', fact: owner },
      date: { kind: 'fact', fact: review, ...(reviewLate && { tone: 'late' }) },
    },
    levels: [
      level('Inherent', risk.inherentLikelihood, risk.inherentConsequence, (l, c) => ({
        inherentLikelihood: l,
        inherentConsequence: c,
      })),
      level('Current', risk.currentLikelihood, risk.currentConsequence, (l, c) => ({
        currentLikelihood: l,
        currentConsequence: c,
      })),
      level('Target', risk.targetLikelihood, risk.targetConsequence, (l, c) => ({
        targetLikelihood: l,
        targetConsequence: c,
      })),
    ],
    facts: [
      fact({
        field: 'description',
        label: 'Description',
        kind: 'lines',
        value: risk.description || null,
        save: saves((description) => ({ description: description ?? '' })),
      }),
      fact({
        field: 'controls',
        label: 'Controls',
        kind: 'lines',
        value: risk.controls || null,
        save: saves((controls) => ({
          controls: controls ?? '',
          // A control that is named anew is judged as partial until someone says otherwise; none is none.
          ...(controls && risk.controlState === 'NONE' && { controlState: 'PARTIAL' as const }),
          ...(!controls && { controlState: 'NONE' as const }),
        })),
      }),
      fact({
        field: 'controlState',
        label: 'They work',
        kind: 'select',
        value: risk.controlState,
        options: optionsOf(CONTROL_STATES, controlWords),
        save: saves((value) => ({ controlState: oneOf(CONTROL_STATES, value) })),
      }),
      response,
      fact({
        field: 'proximity',
        label: 'Proximity',
        kind: 'select',
        value: risk.proximity ?? null,
        options: optionsOf(PROXIMITIES, proximityWords),
        save: saves((value) => ({ proximity: oneOf(PROXIMITIES, value) })),
      }),
      owner,
      review,
    ],
    ...decidedIn(risk.decidedIn),
    actions: lock ? [] : actions(risk, context),
  };
}

function actions({ id, code, version, state }: RiskLineFragment, { mutations }: EntryContext): readonly Action[] {
  const reopen = async (reason: string, newer = version) =>
    acted(
      await mutations.send(ReopenRiskDocument, { input: { id, version: newer, reason } }, (data) => data.reopenRisk),
    );
  if (state === 'CLOSED') {
    return [
      {
        label: 'Reopen',
        icon: 'rotate-ccw',
        ask: { kind: 'words', label: 'Reason to reopen it' },
        done: `${code} is open again`,
        run: reopen,
      },
    ];
  }
  return [
    {
      label: 'Close',
      icon: 'check',
      ask: { kind: 'words', label: 'Reason to close it' },
      done: `${code} is closed`,
      run: async (reason) =>
        acted(await mutations.send(CloseRiskDocument, { input: { id, version, reason } }, (data) => data.closeRisk)),
      undo: async (newer) => (await reopen('Closed by mistake', newer)).outcome,
    },
    {
      label: 'It came about',
      icon: 'triangle-alert',
      ask: { kind: 'words', label: 'What happened' },
      done: `${code} came about, and goes on as an issue`,
      run: async (reason) =>
        acted(
          await mutations.send(RiskHappenedDocument, { input: { id, version, reason } }, (data) => data.riskHappened),
        ),
    },
  ];
}

/** The short form of a new risk. */
export function newRisk({ project, people, today, mutations }: EntryContext): EntryForm {
  const read = (drafts: Drafts) => {
    const current = levelOf(drafts['current']);
    const controls = text(drafts, 'controls');
    return {
      title: drafts['title'] ?? '',
      description: text(drafts, 'description'),
      // Before a cell is chosen the lowest stands in for it, so that the other fields are checked meanwhile.
      currentLikelihood: current?.likelihood ?? 1,
      currentConsequence: current?.consequence ?? 1,
      controls,
      controlState: oneOf(CONTROL_STATES, text(drafts, 'controlState')) ?? 'NONE',
      response: oneOf(RISK_RESPONSES, text(drafts, 'response')),
      proximity: oneOf(PROXIMITIES, text(drafts, 'proximity')),
      ownerId: text(drafts, 'ownerId'),
      reviewOn: day(drafts, 'reviewOn', today),
    };
  };
  return {
    type: 'Risk',
    title: 'New risk',
    submit: 'Add risk',
    fields: [
      { field: 'title', label: 'Title', kind: 'text', hint: 'What may happen, and what follows.' },
      { field: 'current', label: 'Likelihood and consequence', kind: 'matrix' },
      { field: 'controls', label: 'Controls', kind: 'lines', optional: true },
      {
        field: 'controlState',
        label: 'They work',
        kind: 'select',
        options: optionsOf(CONTROL_STATES, controlWords),
        first: 'NONE',
      },
      {
        field: 'response',
        label: 'Response',
        kind: 'select',
        options: optionsOf(RISK_RESPONSES, responseWords),
        first: 'TREAT',
      },
      {
        field: 'proximity',
        label: 'Proximity',
        kind: 'select',
        options: optionsOf(PROXIMITIES, proximityWords),
        optional: true,
      },
      { field: 'ownerId', label: 'Owner', kind: 'select', options: people, optional: true },
      { field: 'reviewOn', label: 'Review on', kind: 'date', optional: true },
    ],
    check: (drafts) => {
      const input = read(drafts);
      return {
        ...wrongOf(decideNewRisk(input)),
        ...wrongDays(drafts, ['reviewOn'], today),
        ...(!levelOf(drafts['current']) && { current: 'Choose how likely it is and how much would follow.' }),
      };
    },
    save: (drafts) =>
      mutations.save(AddRiskDocument, { input: { projectId: project.id, ...read(drafts) } }, (data) => data.addRisk),
  };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
