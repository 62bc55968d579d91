import { bringFile, type Brought, type Session } from '@weft/testing';
import excel from '@protobi/exceljs';

/** A cell as a spec writes it. */
export type Written = string | number | boolean | Date | null;

/** A workbook with these sheets, as Excel saves it. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
  touch: (workbook: InstanceType<typeof excel.Workbook>) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new excel.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  touch(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Brings a tracker as this person. */
export function bring(
  person: Session,
  bytes: Buffer | string,
  name = 'tracker.xlsx',
  headers: Readonly<Record<string, string>> = {},
): Promise<Brought> {
  return bringFile(person, 'tracker', bytes, name, headers);
}

export const FILE = `id version ready errors warnings mended quarters
  sheets { name record headRow headRows columns { letter head field } }
  counts { record create change same }
  problems { severity sheet row address column field rule message typed key likeCode likeId }
  records { record action row title code fields { field was becomes } }`;

const REFUSED = `... on ValidationFailed { message fields { field rule message } } ... on NotAllowed { rule message }
  ... on NotFound { field } ... on Conflict { currentVersion }`;

/** The preview of a file. */
export async function preview(person: Session, id: string) {
  const { trackerFile } = await person.query(`query ($id: ID!) { trackerFile(id: $id) { ${FILE} } }`, { id });
  return trackerFile;
}

/** Puts cells right, maps, chooses: the answer of `checkTracker`. */
export async function check(person: Session, input: object) {
  const { checkTracker } = await person.query(
    `mutation ($i: CheckTrackerInput!) { checkTracker(input: $i) { __typename ... on TrackerFile { ${FILE} } ${REFUSED} } }`,
    { i: input },
  );
  return checkTracker;
}

/** Imports a file as its preview was seen. */
export async function importFile(person: Session, input: { readonly id: string; readonly version: number }) {
  const { importTracker } = await person.query(
    `mutation ($i: ImportTrackerInput!) { importTracker(input: $i) { __typename
       ... on TrackerImport { id summary counts { record create change same } }
       ... on TrackerFileChanged { message file { ${FILE} } } ${REFUSED} } }`,
    { i: input },
  );
  return importTracker;
}

/** Takes an import back. */
export async function undoImport(person: Session, id: string, step: 'PREVIEW' | 'ALL' | 'ALL_OTHERS' = 'ALL') {
  const { undoTrackerImport } = await person.query(
    `mutation ($i: UndoTrackerImportInput!) { undoTrackerImport(input: $i) { __typename
       ... on TrackerImport { id undoneAt undoneBy { name } }
       ... on TrackerUndoRefused { message removes restores refused { record code title rule message } } ${REFUSED} } }`,
    { i: { id, step } },
  );
  return undoTrackerImport;
}
