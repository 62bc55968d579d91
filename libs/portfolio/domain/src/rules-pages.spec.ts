import {
  dateOf,
  type DateReading,
  formatDate,
  type IsoDate,
  printStateTable,
  printTable,
  readDate,
  type Reading,
} from '@weft/kernel';
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
import { fieldOf, templateSheets } from './tracker/fields';
import { SHEET_NAME_ENDS } from './tracker/name-directory';
import { readRating, type TypedRating } from './tracker/typed-words';

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

const how: DateReading = { today: dateOf('2025-11-05'), dateSystem: '1900', edge: 'END', quarters: 'CALENDAR' };
const dateSaid = (reading: Reading<IsoDate>) =>
  reading.kind === 'VALUE' ? formatDate(reading.value) : reading.kind === 'EMPTY' ? 'nothing said' : 'refused';
const typedDates = [
  '31/3/26',
  '31.03.2026',
  'Mar-26',
  'mid March 2026',
  'Q2',
  'Q2 2026',
  'Q2 2026/27',
  'w/c 3 Nov',
  '3 Jan',
];
const dates = [...typedDates, '31/3/26 (was 28/2/26)', 'TBC', '03/31/2026', 'soon'].map((typed) => [
  typed,
  dateSaid(readDate(typed, how)),
  dateSaid(readDate(typed, { ...how, edge: 'START' })),
]);
const ratingSaid = (reading: Reading<TypedRating>) => {
  if (reading.kind !== 'VALUE') return reading.kind === 'EMPTY' ? 'nothing said' : 'refused';
  return reading.value.complete ? 'complete, without a rating' : ratingWords[reading.value.rating];
};
const typedRatings = ['A/G', 'amber', 'on track', 'At risk', 'R', '3 - Red', 'Blue', 'Not started', '2', 'Purple'];
const ratings = typedRatings.map((typed) => [typed, ratingSaid(readRating(typed))]);
const columns = templateSheets.map(({ name, fields }) => [name, fields.map((key) => fieldOf(key).head).join(', ')]);

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
  [
    'tracker-import.md',
    `# Reading a tracker

${printed('tracker/')}
Dates are read day first. What names no day falls due at its end (a month on its last day, a week on its Friday, a quarter
on its last day) and begins at its start; it is noted with the day that it was taken for. A quarter is of the calendar
unless the person says on the screen that it is of the financial year; where no year is typed, it is of this one. What is
said is remembered for the place, as are the row of the head and the fields of its columns. Every field of a date, and what is
pasted into the table, is read the same way, with quarters of the calendar. Read on 5 Nov 2025:

${printTable(['Typed', 'As an end, a forecast, a baseline', 'As a start'], dates)}
Ratings:

${printTable(['Typed', 'Read as'], ratings)}
The template, which an export has too; other heads are guessed, and what a person chooses is remembered:

${printTable(['Sheet', 'Columns'], columns)}
A project's workstream is what its cell says; else what its code begins with ('PI-04'); else what its sheet is named after, by
the code or the name of a workstream or programme. Excel cuts the name of a sheet after ${SHEET_NAME_ENDS} letters: one that long names the
workstream whose name begins so, if there is one alone. What only the sheet says parts no project from one that is there.

A row of milestones or risks names its project by its code, or by its name where the code belongs.

A blank cell changes nothing. An import never moves a baseline or a stage, never changes what has happened, and leaves
code and home of a project as they are. It does nothing that the person may not do one by one, and names nobody who has
left. A start that it moves later leaves no open milestone before it, whether the file speaks of that milestone or not; this
is judged again when it is imported. It is done as a whole or not at all, and taken back as a whole; where somebody changed a record since, or something
refers to it now, all others are taken back, or none.

A plan of MS Project is read as a sheet: a summary task at the top of its outline is a project, and the tasks marked as
milestones under it are its milestones; where none is marked, all tasks are that have none of their own. A plan without a
summary task at its top is one project under its own title. The baseline is the first one; what is fully complete without an
actual finish was finished as planned; the first resource of a task owns it; the plan's category names the workstream.
Links between tasks, and tasks beside the milestones, are not imported; the preview says how many there are.
`,
  ],
];

it.each(pages)('docs/rules/%s is what is in force', (name, text) => {
  expect(printedPage(name, text)).toBe(text);
});
