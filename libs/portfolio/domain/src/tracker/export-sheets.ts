import { cellText, isIsoDate, type SheetCells, type SheetValue } from '@weft/kernel';
import { ratingWords, type Rating } from '../rating';
import { controlWords, riskStateWords, type ControlState, type RiskState } from '../risk';
import { stageWords, type Stage } from '../stage';
import { fieldOf, templateSheets, type FieldKey, type TrackerRecord } from './fields';
import { labelsOf } from './people-labels';
import { readTrackerText, safeCellText, trackerText } from './safe-cell-text';
import type { TrackerWorkbook } from './cell-mends';
import type { TrackerPlace } from './tracker-place';

/** The empty template: three sheets with their heads, as an export writes them and an import reads them. */
export function templateWorkbook(): TrackerWorkbook {
  return { dateSystem: '1900', sheets: templateSheets.map(({ name, fields }) => sheetOf(name, fields, [])) };
}

/** Everything of a place in the form of the template. Read again, it changes nothing. */
export function exportWorkbook(place: TrackerPlace): TrackerWorkbook {
  const names = namesOf(place);
  const codes = new Map(place.projects.map(({ id, code }) => [id, code]));
  const under = (one: { readonly projectId: string }) => ({ ...one, 'project.code': codes.get(one.projectId) ?? '' });
  const items: Readonly<Record<TrackerRecord, readonly object[]>> = {
    PROJECT: place.projects,
    MILESTONE: place.milestones.map(under),
    RISK: place.risks.map(under),
  };
  const sheets = templateSheets.map(({ name, record, fields }) => {
    const rows = items[record].map((item) => {
      const values = new Map<string, unknown>(Object.entries(item));
      return fields.map((key) => written(key, values.get(key) ?? values.get(fieldOf(key).name) ?? null, names));
    });
    return sheetOf(name, fields, rows);
  });
  return { dateSystem: '1900', sheets };
}

function sheetOf(name: string, fields: readonly FieldKey[], rows: readonly (readonly SheetValue[])[]): SheetCells {
  return { name, rows: [fields.map((key) => fieldOf(key).head), ...rows] };
}

/** Names by id, of everybody and everything that a tracker names. */
export function namesOf({ homes, people, organisations }: TrackerPlace): ReadonlyMap<string, string> {
  return new Map([...[...homes, ...organisations].map(({ id, name }) => [id, name] as const), ...labelsOf(people)]);
}

/** A planned value in the words of a reader: '31 Mar 2026', 'Amber', 'Tanvir Rahman'; null where nothing is said. */
export function shownValue(key: FieldKey, value: unknown, names: ReadonlyMap<string, string>): string | null {
  const cell = written(key, value, names);
  return cell === null ? null : readTrackerText(cellText(cell));
}

/** A value as it is written into a cell: what could run as a formula is written as text. */
function written(key: FieldKey, value: unknown, names: ReadonlyMap<string, string>): SheetValue {
  if (value === null || value === undefined) return null;
  switch (fieldOf(key).reads) {
    case 'HOME':
    case 'PERSON':
    case 'ORGANISATION':
      return safeCellText(names.get(String(value)) ?? '');
    case 'START':
    case 'END':
      return isIsoDate(value) ? { date: value } : null;
    case 'RATING':
      return value === 'NOT_RATED' ? null : ratingWords[value as Rating];
    case 'STAGE':
      return stageWords[value as Stage];
    case 'CONTROL_STATE':
      return value === 'NONE' ? null : controlWords[value as ControlState];
    case 'RISK_STATE':
      return riskStateWords[value as RiskState];
    case 'SCORE':
      return Number(value);
    case 'YES_NO':
      return value === true ? 'Yes' : 'No';
    case 'CODE':
      return safeCellText(String(value));
    case 'LINE':
    case 'LINES':
      return trackerText(String(value));
  }
}
