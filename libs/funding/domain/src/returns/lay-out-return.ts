import { formatMonth, type IsoDate, type Pence } from '@weft/kernel';
import type { ReturnPart } from '../packs/return-layout';
import { valueOf } from '../plan/plan';
import type { RulePack } from '../packs/rule-pack';
import { progressWords } from './answers';
import type { AssembledReturn } from './assemble-return';
import { monthsToDate, periodWords } from './period';

/** A cell of a sheet. */
export type ReturnCell =
  | { readonly kind: 'TEXT'; readonly value: string }
  | { readonly kind: 'NUMBER'; readonly value: number }
  | { readonly kind: 'PENCE'; readonly value: Pence }
  | { readonly kind: 'DATE'; readonly value: IsoDate }
  | null;

export interface LaidOutSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReturnCell[])[];
}

/** What stands on the cover. */
export interface ReturnCover {
  readonly place: string;
  readonly completedBy: string | null;
  readonly email: string | null;
  /** Everybody who signed, with their role. */
  readonly signedOffBy: string | null;
  /** When the last one did. */
  readonly signedOffOn: IsoDate | null;
}

type Fields = Readonly<Record<string, ReturnCell>>;

const text = (value: string | null): ReturnCell => (value === null ? null : { kind: 'TEXT', value });
const money = (value: Pence): ReturnCell => ({ kind: 'PENCE', value });
const figure = (value: number | null): ReturnCell => (value === null ? null : { kind: 'NUMBER', value });
const date = (value: IsoDate | null): ReturnCell => (value === null ? null : { kind: 'DATE', value });

/** A column that no round asks for: the cover says what nobody has confirmed. */
const PROVISIONAL = { field: 'provisional', heading: 'Provisional' };

/**
 * The return in the layout of its round: a sheet with a row of headings, and a row for each thing that it is about. The cover
 * of a round whose rules are provisional says so.
 */
export function layOutReturn(pack: RulePack, assembled: AssembledReturn, cover: ReturnCover): readonly LaidOutSheet[] {
  return assembled.layout.map((sheet) => {
    const says = sheet.part === 'COVER' && pack.status === 'PROVISIONAL';
    const columns = says ? [...sheet.columns, PROVISIONAL] : sheet.columns;
    return {
      name: sheet.name,
      headings: columns.map(({ heading }) => heading),
      rows: rowsOf[sheet.part](pack, assembled, cover).map((fields) =>
        columns.map(({ field }) => fields[field] ?? null),
      ),
    };
  });
}

type Rows = (pack: RulePack, assembled: AssembledReturn, cover: ReturnCover) => readonly Fields[];

const rowsOf: Readonly<Record<ReturnPart, Rows>> = {
  COVER: (pack, { year, period }, { place, completedBy, email, signedOffBy, signedOffOn }) => [
    {
      place: text(place),
      round: text(pack.title),
      period: text(`${periodWords[period]} ${year}, to ${formatMonth(monthsToDate(year, period).at(-1) as IsoDate)}`),
      completedBy: text(completedBy),
      email: text(email),
      signedOffBy: text(signedOffBy),
      signedOffOn: date(signedOffOn),
      provisional: text(`The rules of ${pack.title} are not confirmed: a working copy`),
    },
  ],
  CONDITIONS: (_, { conditions }) =>
    conditions.map(({ condition, answer: { met, reason, expectedOn } }) => ({
      condition: text(`${condition.id}: ${condition.text}`),
      met: text(met === null ? null : met ? 'Yes' : 'No'),
      reason: text(reason),
      expectedOn: date(expectedOn),
    })),
  METRICS: (_, { metrics }) =>
    metrics.map(({ metric, answer }) => ({
      metric: text(`${metric.name} (${metric.unit})`),
      ambition: figure(answer.ambition),
      actual: figure(answer.actual),
      onTrack: text(answer.progress && progressWords[answer.progress]),
      challenges: text(answer.challenges),
      achievements: text(answer.achievements),
    })),
  SPEND: (pack, { lines, year }) =>
    lines.map(({ line, scheme, planned, spent, unit, plannedOutputs, answer }) => ({
      ...Object.fromEntries(pack.fields.map(({ field }) => [field, text(wordOf(pack, field, valueOf(line, field)))])),
      code: text(line.code),
      schemeCode: text(scheme?.code ?? null),
      schemeName: text(scheme?.name ?? null),
      year: text(year),
      expenditure: money(planned),
      actualToDate: money(spent),
      unit: text(unit),
      outputs: figure(plannedOutputs),
      outputsToDate: figure(answer.outputs),
      issues: text(answer.issues),
      comments: text(answer.comments),
    })),
  INCOME: (_, { income }) =>
    income.map((row) => ({
      source: text(row.source.name),
      planned: money(row.plannedIncome),
      actualIncome: money(row.income),
      plannedExpenditure: money(row.plannedExpenditure),
      actualExpenditure: money(row.expenditure),
      reason: text(row.answer.reason),
    })),
  YEAR_END: (_, { feedback }) =>
    feedback.map(({ kind, number, title, detail }) => ({
      kind: text(`${kind === 'SUCCESS' ? 'Success' : 'Challenge'} ${number}`),
      title: text(title),
      detail: text(detail),
    })),
};

/** What the pack calls a choice; other texts as they are. */
function wordOf(pack: RulePack, field: string, value: string | number | null): string | null {
  if (value === null) return null;
  const of = (choices: readonly { readonly id: string; readonly name: string }[] | undefined) =>
    choices?.find(({ id }) => id === value)?.name ?? String(value);
  if (field === 'source') return of(pack.sources);
  if (field === 'schemeType') return of(pack.schemeTypes);
  if (field === 'subType') return of(pack.schemeTypes.flatMap(({ subTypes }) => subTypes));
  return of(pack.fields.find((one) => one.field === field)?.choices);
}
