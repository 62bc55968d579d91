import {
  cellText,
  EMPTY,
  quoted,
  read,
  type Reading,
  refuseLong,
  saysNothing,
  type SheetValue,
  unclear,
} from '@weft/kernel';
import { RATINGS, ratingWords, type Rating } from '../rating';
import type { ControlState, RiskState } from '../risk';
import { isScore, type Score } from '../risk-score';
import { STAGES, stageWords, type Stage } from '../stage';
import { plainWords } from './reading';

/** A rating as it is typed; trackers say 'complete' or blue for what is done. */
export interface TypedRating {
  readonly rating: Rating;
  readonly complete: boolean;
}

const ratingForms: readonly (readonly [Rating, RegExp])[] = [
  ['AMBER_GREEN', /^(?:a ?g|g ?a|amber green|green amber|a minus|ag rated)$/],
  ['AMBER_RED', /^(?:a ?r|r ?a|amber red|red amber)$/],
  ['GREEN', /^(?:g|gr|grn|green|on track|on target|on schedule|on plan|as planned|no issues|no concerns|good)$/],
  [
    'AMBER',
    /^(?:a|amb|amber|ambre|yellow|y|orange|at risk|some (?:issues|concerns|delays?)|minor (?:issues|delays?)|slight(?:ly)? delay(?:ed)?|needs attention)$/,
  ],
  [
    'RED',
    /^(?:r|red|off track|off target|off schedule|critical|major (?:issues|delays?)|significant(?:ly)? delay(?:ed)?|serious(?:ly)? delay(?:ed)?|delayed|blocked|failing)$/,
  ],
];

const COMPLETE = /^(?:b|blue|c|complete|completed|done|closed|finished|delivered)$/;
const NOT_RATED = /^(?:grey|gray|not rated|not started|not due|not yet (?:started|rated|due)|on hold|paused)$/;
const SYMBOLS: Readonly<Record<string, string>> = {
  '🟢': 'green',
  '🟡': 'amber',
  '🟠': 'amber',
  '🔴': 'red',
  '🔵': 'blue',
  '⚪': 'grey',
};

/**
 * Reads a rating: 'A/G', 'amber', 'on track', 'R', '3 - Red', 'Amber (was Green)', 'complete'. What is complete has no
 * rating any more. A number by itself could mean either end of a scale, and is refused.
 */
export function readRating(value: SheetValue | undefined): Reading<TypedRating> {
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  if (saysNothing(typed)) return EMPTY;
  const withWords = [...typed].map((sign) => SYMBOLS[sign] ?? sign).join('');
  const bare = withWords.replace(/\([^()]*\)/g, ' ').replace(/^(?:rag|brag)(?: status| rating)?\s*[:=-]\s*/i, '');
  const words = plainWords(bare.replace(/[↑↓→↔▲▼◄►⬆⬇➡]/g, ' '));
  const plain = words
    .replace(/^\d+ (?=\p{L})/u, '')
    .replace(/(?<=\p{L}) \d+$/u, '')
    .replace(/^(.+) \1$/, '$1');
  const note = plain === plainWords(typed) ? null : `the rest of ${quoted(typed)} is left out`;
  for (const [rating, form] of ratingForms) if (form.test(plain)) return read({ rating, complete: false }, note);
  if (COMPLETE.test(plain)) return read({ rating: 'NOT_RATED', complete: true }, note);
  if (NOT_RATED.test(plain)) return read({ rating: 'NOT_RATED', complete: false }, note);
  const known = RATINGS.map((rating) => ratingWords[rating]).slice(0, 5);
  return unclear('not-a-rating', `${quoted(typed)} is no rating. Write one of ${known.join(', ')}.`);
}

const stageForms: readonly (readonly [Stage, RegExp])[] = [
  ['IDEA', /^(?:ideas?|concept|pipeline|proposal|proposed|discovery|mandate|pre project)$/],
  [
    'CASE',
    /^(?:(?:business |outline |full |strategic )?(?:business )?case|obc|fbc|soc|scoping|feasibility|options? appraisal|initiation)$/,
  ],
  ['PLAN', /^(?:plan|plans|planning|planned|design|mobilisation|mobilising|set up|setup|development|definition)$/],
  [
    'DELIVER',
    /^(?:deliver|delivery|delivering|in (?:progress|delivery|flight)|implement(?:ation|ing)?|execution|live|active|underway|under way|started|open|ongoing)$/,
  ],
  [
    'EMBED',
    /^(?:embed|embedding|embedded|bau|business as usual|transition|sustain(?:ing)?|evaluation|benefits(?: realisation)?|handover)$/,
  ],
  ['CLOSED', /^(?:close|closed|closure|closing|complete|completed|done|finished|ended|stopped|cancelled|withdrawn)$/],
];

/** Reads a stage: its name, its number ('4 - Deliver', 'Stage 4'), or what other offices call it. */
export function readStage(value: SheetValue | undefined): Reading<Stage> {
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  const words = plainWords(typed);
  const plain = words.replace(/^(?:stage |phase )?\d (?=\p{L})/u, '').replace(/ (?:stage|phase)$/, '');
  for (const [stage, form] of stageForms) if (form.test(plain)) return read(stage);
  const number = /^(?:(?:stage|phase) )?([1-6])$/.exec(plain);
  const numbered = STAGES[Number(number?.[1]) - 1];
  if (numbered) return read(numbered, `stage ${number?.[1]} read as ${stageWords[numbered]}`);
  if (saysNothing(typed)) return EMPTY;
  return unclear(
    'not-a-stage',
    `${quoted(typed)} is no stage. Write one of ${STAGES.map((one) => stageWords[one]).join(', ')}.`,
  );
}

const scoreForms: readonly (readonly [Score, RegExp])[] = [
  [1, /^(?:rare|remote|very low|vl|negligible|insignificant)$/],
  [2, /^(?:unlikely|low|l|minor)$/],
  [3, /^(?:possible|medium|med|m|moderate)$/],
  [4, /^(?:likely|probable|high|h|major|significant)$/],
  [5, /^(?:almost certain|certain|very high|vh|catastrophic|extreme|severe|critical)$/],
];

/** Reads a likelihood or consequence of 1 to 5: the number, its name, both, or high, medium and low. */
export function readScore(value: SheetValue | undefined): Reading<Score> {
  if (isScore(value)) return read(value);
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  if (saysNothing(typed)) return EMPTY;
  const plain = plainWords(typed);
  const number = /^(\d+)(?: |$)/.exec(plain)?.[1] ?? / (\d+)$/.exec(plain)?.[1];
  if (number !== undefined && typeof value !== 'number') {
    const score = Number(number);
    if (isScore(score)) return read(score);
  }
  for (const [score, form] of scoreForms) {
    if (!form.test(plain)) continue;
    return read(
      score,
      /^(?:h|l|m|high|low|med|medium|vh|vl|very .*)$/.test(plain) ? `${quoted(typed)} read as ${score}` : null,
    );
  }
  return unclear('score-out-of-range', `${quoted(typed)} is no score. Likelihood and consequence go from 1 to 5.`);
}

/** Reads yes or no: 'Y', 'x', a tick, TRUE, 'critical'; what says nothing is no. */
export function readYesNo(value: SheetValue | undefined): Reading<boolean> {
  if (typeof value === 'boolean') return read(value);
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  if (/^[x✓✔☑*]$/i.test(typed)) return read(true);
  if (/^[☐✗✘]$/.test(typed)) return read(false);
  if (saysNothing(typed)) return EMPTY;
  const plain = plainWords(typed);
  if (/^(?:y|yes|true|1|critical|key|major)$/.test(plain)) return read(true);
  if (/^(?:n|no|false|0|normal|not critical|non critical|standard|minor)$/.test(plain)) return read(false);
  return unclear('not-yes-or-no', `${quoted(typed)} is neither yes nor no.`);
}

/** Reads whether a risk is open. */
export function readRiskState(value: SheetValue | undefined): Reading<RiskState> {
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  const plain = plainWords(typed);
  if (/^(?:open|live|active|new|ongoing|monitor(?:ing)?|in progress|escalated|reopened)$/.test(plain))
    return read('OPEN');
  if (/^(?:close|closed|complete|completed|retired|expired|mitigated|realised|no longer)$/.test(plain))
    return read('CLOSED');
  if (saysNothing(typed)) return EMPTY;
  return unclear('not-a-state', `${quoted(typed)} says neither that the risk is open nor that it is closed.`);
}

/** Reads how well controls work. */
export function readControlState(value: SheetValue | undefined): Reading<ControlState> {
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  const plain = plainWords(typed);
  if (/^(?:none|no|no control|inadequate|ineffective|weak)$/.test(plain)) return read('NONE');
  if (saysNothing(typed)) return EMPTY;
  if (/^(?:partial|partial control|partly|partially effective|some|adequate|in part)$/.test(plain))
    return read('PARTIAL');
  if (/^(?:effective|effective control|full|fully effective|good|strong|yes)$/.test(plain)) return read('EFFECTIVE');
  return unclear('not-a-control-state', `${quoted(typed)} is none of No control, Partial control, Effective control.`);
}
