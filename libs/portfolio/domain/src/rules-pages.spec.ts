import { printStateTable, printTable } from '@weft/kernel';
import { assumptionTable } from './assumption';
import { changeRequestTable } from './change-request';
import { portfolioRules } from './computed/computed-rating';
import type { RatingRule } from './computed/rating-signal';
import { THRESHOLD_NAMES, thresholdMeanings, type ThresholdMeaning } from './computed/rating-thresholds';
import { deliverableTable } from './deliverable';
import { dependencyTable } from './dependency';
import { UNSETTLED_WITHIN_DAYS } from './dependency-float';
import { issueTable } from './issue';
import { dimensionWords, ratingWords } from './rating';
import { controlWords, CONTROL_STATES, riskTable } from './risk';
import { bandRange, bandWords, consequenceWords, likelihoodWords, RISK_BANDS, SCORES } from './risk-score';
import { stageTable } from './stage';
import { printedPage } from './testing/printed-page';

const printed = (...files: readonly string[]) =>
  `Printed from ${files.map((file) => `\`libs/portfolio/domain/src/${file}\``).join(', ')};
\`WEFT_UPDATE=1 npx jest libs/portfolio/domain\` prints it anew.`;

const scores = SCORES.map((score) => [String(score), likelihoodWords[score], consequenceWords[score]]);
const bands = RISK_BANDS.map((band) => {
  const { from, to } = bandRange(band);
  return [bandWords[band], `${from} to ${to}`];
});

const graded = ({ grade }: RatingRule): string =>
  'threshold' in grade ? `by threshold ${grade.threshold}` : ratingWords[grade.rating];
const rules = portfolioRules.map((rule) => [
  dimensionWords[rule.dimension],
  rule.id,
  rule.when,
  graded(rule),
  rule.watermelon ? 'yes' : '',
]);
const thresholds = THRESHOLD_NAMES.map((name) => {
  const { label, unit, min, max, standard, source }: ThresholdMeaning = thresholdMeanings[name];
  return [name, label, unit, String(standard.amber), String(standard.red), `${min} to ${max}`, source];
});

const pages: readonly (readonly [string, string])[] = [
  [
    'project-stages.md',
    `# Stages of a project

Printed from \`libs/portfolio/domain/src/stage.ts\`; \`WEFT_UPDATE=1 npx jest libs/portfolio/domain\` prints it anew.
Being a place administrator lets nobody pass a gate.

${printStateTable(stageTable)}`,
  ],
  [
    'registers.md',
    `# Risks, issues, assumptions, deliverables, decisions

${printed('risk.ts', 'issue.ts', 'assumption.ts', 'deliverable.ts', 'decision.ts')}
Who may change a project may change its registers, unless a row says otherwise.

## Risk

${printStateTable(riskTable)}
## Issue

${printStateTable(issueTable)}
## Assumption

${printStateTable(assumptionTable)}
## Deliverable

${printStateTable(deliverableTable)}
## Decision

The log is only added to. A decision is put right by a later one that supersedes it, once.
`,
  ],
  [
    'risk-bands.md',
    `# Scores and bands of risks

${printed('risk-score.ts', 'risk.ts')}
A risk scores likelihood × consequence, 1 to 25, before its controls (inherent), with them (current), and where it is to
be (target).

${printTable(['Score', 'Likelihood', 'Consequence'], scores)}
The bands, unless a place sets its own; they cover 1 to 25, ascending, and a score can fall into each.

${printTable(['Band', 'Scores'], bands)}
Controls are judged together: ${CONTROL_STATES.map((state) => controlWords[state]).join(', ')}.
`,
  ],
  [
    'dependencies.md',
    `# Dependencies

${printed('dependency.ts', 'dependency-circle.ts', 'dependency-float.ts')}
The giver delivers, the receiver waits. For a side, its project's lead, its SRO, the lead of its workstream, or the PMO
agrees. A dependency on itself or in a circle is refused, and the circle is named.

${printStateTable(dependencyTable)}
While it waits it is at risk where the promise, or the forecast of the giver's milestone, is later than the need; where
the need or the promise has gone by; and where it is needed within ${UNSETTLED_WITHIN_DAYS} days and not agreed. Float is
counted from the expected date (the later of promise and forecast, today at the earliest) to the date of need, in calendar
and in working days.
`,
  ],
  [
    'change-requests.md',
    `# Change requests

${printed('change-request.ts')}
A baseline is moved by an approved change request and by nothing else. Forecast, actual date and every slip stay as they
are, and the first baseline stays known. A milestone that is done, or whose baseline has moved since, is refused.

${printStateTable(changeRequestTable)}`,
  ],
  [
    'computed-rating.md',
    `# The computed rating

${printed('computed/')}
Computed from data, in three points, beside what people declare. A dimension is as bad as its worst reason, the project as
its worst dimension; where there is nothing to compute from, it is not rated and says why. Ideas and closed projects are
not rated. Cost and benefits are computed once other capabilities give their signals. A declared half rating is the same
as either of the two points that it lies between.

${printTable(['Dimension', 'Rule', 'When', 'Rating', 'Watermelon'], rules)}
A watermelon is Green outside and red inside: a declaration of Green or Amber/Green is challenged by each of these rules,
with its evidence.

## Thresholds

A place sets its own within the range; Amber and Red start at the value given.

${printTable(['Threshold', 'Measures', 'Unit', 'Amber', 'Red', 'Range', 'Source of the standard'], thresholds)}`,
  ],
];

it.each(pages)('docs/rules/%s is what is in force', (name, text) => {
  expect(printedPage(name, text)).toBe(text);
});
