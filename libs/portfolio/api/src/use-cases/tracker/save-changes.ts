import { newId, type IsoDate } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { PlannedRecord, PlannedValue, RiskState, TrackerRecord } from '@weft/portfolio/domain';
import { RiskRow } from '../../persistence/register-rows';
import { MilestoneRow, MilestoneSlipRow, ProjectRow } from '../../persistence/rows';

/** New values of a record that is there, by the names of a tracker's fields; null empties. */
export interface RecordChange {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, PlannedValue>>;
}

/** The columns of records as they are, by id: what a change leaves alone is written as it stands. */
export interface Standing {
  readonly PROJECT: ReadonlyMap<string, Columns>;
  readonly MILESTONE: ReadonlyMap<string, Columns>;
  readonly RISK: ReadonlyMap<string, Columns>;
}
type Columns = Readonly<Record<string, unknown>>;

/** A tracker's field → the property of the row. */
const COLUMNS: Readonly<Record<TrackerRecord, Readonly<Record<string, string>>>> = {
  PROJECT: {
    name: 'name',
    summary: 'summary',
    lead: 'leadId',
    sro: 'sroId',
    organisation: 'organisationId',
    startsOn: 'startsOn',
    endsOn: 'endsOn',
  },
  MILESTONE: {
    title: 'title',
    critical: 'critical',
    baselineOn: 'baselineOn',
    forecastOn: 'forecastOn',
    actualOn: 'actualOn',
    owner: 'ownerId',
  },
  RISK: {
    title: 'title',
    description: 'description',
    inherentLikelihood: 'inherentLikelihood',
    inherentConsequence: 'inherentConsequence',
    currentLikelihood: 'currentLikelihood',
    currentConsequence: 'currentConsequence',
    targetLikelihood: 'targetLikelihood',
    targetConsequence: 'targetConsequence',
    controls: 'controls',
    controlState: 'controlState',
    owner: 'ownerId',
    state: 'state',
  },
};

const TABLES = {
  PROJECT: ['project', ''],
  MILESTONE: ['milestone', ''],
  RISK: ['risk', ', state_reason as "stateReason"'],
} as const;

/** Locks what a plan changes, and reads it. */
export async function standingOf(
  work: UnitOfWork,
  records: readonly (Pick<PlannedRecord, 'record'> & { readonly existing: { readonly id: string } | null })[],
): Promise<Standing> {
  const read = async (record: TrackerRecord): Promise<ReadonlyMap<string, Columns>> => {
    const ids = records.flatMap((one) => (one.record === record && one.existing ? [one.existing.id] : []));
    if (ids.length === 0) return new Map();
    const [table, more] = TABLES[record];
    const columns = Object.values(COLUMNS[record]).map((name) => `${snake(name)} as "${name}"`);
    const rows = await work.rows<Columns & { id: string }>(
      `select id, version, ${columns.join(', ')}${more} from ${table}
       where place_id = weft_place() and id = any ($1::uuid[]) order by id for no key update`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
  // Projects first, then what belongs to them: whoever else changes many rows locks them in this order.
  return { PROJECT: await read('PROJECT'), MILESTONE: await read('MILESTONE'), RISK: await read('RISK') };
}

export function saveProjects(work: UnitOfWork, changes: readonly RecordChange[], { PROJECT }: Standing): void {
  const detailed = changes.filter(({ values }) => Object.keys(values).some((name) => name in COLUMNS.PROJECT));
  work.updateAll(
    ProjectRow,
    detailed.map((change) => ({ ...merged('PROJECT', change, PROJECT), updatedAt: work.now })),
  );
}

/** A forecast that moves joins the slip history. */
export function saveMilestones(
  work: UnitOfWork,
  changes: readonly RecordChange[],
  { MILESTONE }: Standing,
  reason: string,
): void {
  const rows = changes.map((change) => ({
    ...merged('MILESTONE', change, MILESTONE),
    id: change.id,
    version: change.version,
  }));
  work.updateAll(MilestoneRow, rows);
  work.insertAll(
    MilestoneSlipRow,
    rows.flatMap((row) => {
      const fromOn = (MILESTONE.get(row.id)?.['forecastOn'] ?? null) as IsoDate | null;
      const toOn = ((row as Columns)['forecastOn'] ?? null) as IsoDate | null;
      if (fromOn === toOn) return [];
      return [{ id: newId(), milestoneId: row.id, fromOn, toOn, reason, movedBy: work.personId, movedAt: work.now }];
    }),
  );
}

/** A risk that closes or opens again says why. */
export function saveRisks(
  work: UnitOfWork,
  changes: readonly RecordChange[],
  { RISK }: Standing,
  reason: string,
): void {
  work.updateAll(
    RiskRow,
    changes.map((change) => {
      const state = change.values['state'] as RiskState | undefined;
      return {
        ...merged('RISK', change, RISK),
        stateReason: state ? reason : ((RISK.get(change.id)?.['stateReason'] ?? null) as string | null),
      };
    }),
  );
}

function merged(record: TrackerRecord, { id, version, values }: RecordChange, standing: ReadonlyMap<string, Columns>) {
  const now = standing.get(id) ?? {};
  const columns = Object.entries(COLUMNS[record]).map(([field, property]) => [
    property,
    field in values ? emptied(record, field, values[field] ?? null) : now[property],
  ]);
  return { id, version, ...(Object.fromEntries(columns) as Columns) };
}

/** Texts that are never null are emptied by ''. */
function emptied(record: TrackerRecord, field: string, value: PlannedValue): PlannedValue {
  const text = record === 'PROJECT' ? ['summary'] : record === 'RISK' ? ['description', 'controls'] : [];
  return value === null && text.includes(field) ? '' : value;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
