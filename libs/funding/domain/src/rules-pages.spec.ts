import { formatPounds, printStateTable, printTable, readPence } from '@weft/kernel';
import { printedPage } from '../../../portfolio/domain/src/testing/printed-page';
import { OFF_PROFILE, offProfileMeaning } from './forecast/off-profile-signal';
import { ENTRY_KINDS } from './ledger/entry';
import { STANDARD_LIMITS, virementTable } from './ledger/virement';
import { KNOWN_PACKS } from './packs/known-packs';
import type { LineCondition, PackRule } from './packs/pack-rule';
import type { Needed, RulePack } from './packs/rule-pack';
import { y2025 } from './testing/tower-hamlets';
import { sectionWords } from './packs/section';
import { monthsToDate, periodWords, RETURN_PERIODS, RETURN_RULES, returnStateWords, returnTable } from './returns';

const printed = (...files: readonly string[]) =>
  `Printed from ${files.map((file) => `\`libs/funding/domain/src/${file}\``).join(', ')};
\`WEFT_UPDATE=1 npx jest libs/funding/domain\` prints it anew.`;

const neededWords: Readonly<Record<Needed, string>> = {
  ALWAYS: 'always',
  OPTIONAL: 'no',
  WHERE_SUB_TYPES: 'where the type has sub-types',
  WHERE_OTHER: 'where type or sub-type is Other',
  WHERE_JOINT: 'where the commissioner is Joint',
  WHERE_UNIT: 'where the type has a unit',
};

const conditionWords = (condition: LineCondition): string =>
  'is' in condition
    ? `${condition.field} is ${condition.is.join(' or ')}`
    : `${condition.field} is not ${condition.isNot.join(' or ')}`;
const countsWords = (rule: PackRule): string =>
  rule.kind === 'FLOOR'
    ? `${rule.counts.map(conditionWords).join('; ')}${rule.joint === 'NHS_SHARE' ? '; Joint at its NHS share' : ''}`
    : '';
const list = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name).join('; ');

const packPage = (pack: RulePack): string => {
  const { sources, conditions, metrics, schemeTypes, fields, rules, signOffs, layout } = pack;
  const sourceRows = sources.map(({ id, name, contribution, paidBy, follows = [] }) => [
    name,
    contribution === 'REQUIRED' ? 'required minimum' : 'voluntary',
    paidBy,
    follows.join(', '),
    id,
  ]);
  const metricRows = metrics.map(({ name, unit, better, years }) => [
    name,
    unit,
    better.toLowerCase(),
    (years ?? pack.years).join(', '),
  ]);
  const fieldRows = fields.map(({ label, needed, choices }) => [label, neededWords[needed], list(choices ?? [])]);
  const ruleRows = rules.map((rule) => [sectionWords[rule.section], rule.id, rule.says, countsWords(rule)]);
  const layoutRows = layout.map(({ name, columns, yearEndOnly }) => [
    name,
    yearEndOnly ? 'year end' : 'every return',
    columns.map(({ heading }) => heading).join('; '),
  ]);
  const typeRows = schemeTypes.map(({ name, subTypes, unit }) => [name, list(subTypes), unit ?? '']);
  return `# ${pack.title}

${printed(`packs/pack-${pack.id}.ts`)}
Years ${pack.years.join(' and ')}; ${pack.status.toLowerCase()}. ${pack.basis}

## Sources of funding

${printTable(['Source', 'Contribution', 'Paid by', 'Follows', 'Id'], sourceRows)}
Virements across sources are ${pack.virement.acrossSources.toLowerCase()}.

## Rules

A finding names the rule, the line and field, the figure, the required figure, what is short and which lines count. A
section without findings is Complete, and so is the plan whose sections are.

${printTable(['Section', 'Rule', 'Asks', 'Lines that count'], ruleRows)}
## A line

${printTable(['Field', 'Needed', 'Choices'], fieldRows)}
${printTable(['Type', 'Sub-types', 'Unit of outputs'], typeRows)}
## Conditions, metrics, signatures

${conditions.map(({ id, text }) => `- ${id}: ${text}.`).join('\n')}

${printTable(['Metric', 'Unit', 'Better', 'Years'], metricRows)}
Signed by: ${signOffs.map(({ name, signs }) => `${name} (${signs === 'BOTH' ? 'plan and returns' : signs.toLowerCase()})`).join('; ')}.

## The return

${printTable(['Sheet', 'In', 'Columns'], layoutRows)}`;
};

const typed = [
  '£1,234.56',
  '1234.5',
  '(1,200.00)',
  '1,200.00 CR',
  '-3',
  '£ -',
  '1.500',
  '1.2k',
  '0.005',
  '1.234,56',
  '12%',
];
const amounts = typed.map((text) => {
  const read = readPence(text, 'amount');
  if (read.ok) return [text, formatPounds(read.value), ''];
  const [broken] = read.refusal.kind === 'validation' ? read.refusal.fields : [];
  return [text, `refused: ${broken?.rule}`, broken?.message ?? ''];
});

const pages: readonly (readonly [string, string])[] = [
  ...KNOWN_PACKS.map((pack) => [`better-care-fund-${pack.id}.md`, packPage(pack)] as const),
  [
    'ledger.md',
    `# The ledger

${printed('ledger/')}
Money is whole pence. An entry is immutable and balances in each book by itself: budget, commitments, actuals. A mistake is
put right by another entry, a correction or a reversal, each once; a closed month takes neither. Months are closed in order
by the BCF lead or a finance lead of the whole place, and the last one is opened again by the BCF lead. An edit of an actual posts
the difference from what stands. Actuals are of months that have begun, everything of a line is of months of its plan. An entry is
undone while its months stand as it left them, and no longer once another figure was entered there. Kinds of entries: ${ENTRY_KINDS.map((kind) => kind.toLowerCase().replace(/_/g, ' ')).join(', ')}.

What a line can give is its budget less what is spent, promised, and held by virements that are not decided or not posted;
never more than its budget, though money came back to it.

One line is allocated what its plan spends and the ledger does not have yet, from the pool of its source over the open months.
What it can give goes to another line by a virement, back to who paid it in, or into the year after: then it leaves the line in
March, stands in April in the pool of the source that follows, and is income of that year's plan. Each says why. What went back
does not come in once more when the rest of the plan is allocated, until the plan was lowered by it; what it gets then is new income.
Nothing goes back in a month that has not begun. What was carried is undone with its income, while no line has it. A promise beyond
what a line has left waits until a person says that it is meant.

## A virement

${printStateTable(virementTable)}
Within a scheme the finance lead of the giving line approves, up to ${formatPounds(STANDARD_LIMITS.FINANCE_LEAD)}; across schemes, and beyond it, the
BCF lead does too; beyond ${formatPounds(STANDARD_LIMITS.BCF_LEAD)} both name the decision of the board. Two approvals are two people's. A place sets its own
limits. Across sources there is no virement unless the pack allows it. It is asked for by who keeps the money of the giving line.
It is posted into open months, by the phasing of the giving line, while the limits that hold then need no other approval.

## Amounts as people type them

${printTable(['Typed', 'Read as', 'What is said'], amounts)}`,
  ],
  [
    'returns.md',
    `# The quarterly and the year-end return

${printed('returns/')}
A return is put together from the plan and the ledger; people add what only they know. It counts from April on:
${RETURN_PERIODS.map((period) => `${periodWords[period]} ${monthsToDate(y2025, period).length} months`).join(', ')}.
It comes out in the sheets of the round, and a figure that is read back from them is the ledger's, to the penny.

## What it must say

${printTable(
  ['Part', 'Rule', 'Asks'],
  RETURN_RULES.map(({ part, id, says }) => [part.toLowerCase().replace(/_/g, ' '), id, says]),
)}
## Signing

States: ${Object.values(returnStateWords).join(', ')}. From the first signature on nothing changes; from the last one on, for good.

${printStateTable(returnTable)}`,
  ],
  [
    'forecast.md',
    `# Forecast and variance

${printed('forecast/')}
A forecast keeps every actual and adds up to its outturn. By a straight line the year goes on as the months so far did, on
average. By profile it goes on as the plan does, over or under it as so far, once a twentieth of the plan has come. By hand
somebody gives the outturn and a reason. What somebody typed of a single month to come holds, and the method speaks of the
others. A place administrator chooses profile or straight line for the place.

To date: actual less plan. At outturn: forecast less budget. Both are positive where more is spent. Every view, by line,
scheme, source, area of spend, provider, workstream or project, adds up to the same total; a line that serves several
projects is split by its shares, and what serves none is a row of its own.

## Money in the computed rating

${printTable(
  ['Dimension', 'Rule', 'When', 'Measures', 'Unit', 'Amber', 'Red', 'Range', 'Watermelon', 'Source of the standard'],
  [
    [
      'Cost',
      OFF_PROFILE.id,
      OFF_PROFILE.when,
      offProfileMeaning.label,
      offProfileMeaning.unit,
      String(offProfileMeaning.standard.amber),
      String(offProfileMeaning.standard.red),
      `${offProfileMeaning.min} to ${offProfileMeaning.max}`,
      OFF_PROFILE.watermelon ? 'yes' : '',
      offProfileMeaning.source,
    ],
  ],
)}`,
  ],
];

it.each(pages)('docs/rules/%s is what is in force', (name, text) => {
  expect(printedPage(name, text)).toBe(text);
});
