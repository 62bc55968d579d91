import { bringFile, change, type Anything, type Session } from '@weft/testing';
import { YEAR } from './ledger-people';

export type Coded = readonly [costCentre: string, account: string, period: string, amount: string];

/** An extract as a ledger saves it, with a row of its total beneath. */
export function extractOf(rows: readonly Coded[], total: string | null = null): string {
  return [
    'Cost centre,Account,Period,Amount,Description',
    ...rows.map((cells) => [...cells.map((cell) => `"${cell}"`), 'Paid'].join(',')),
    ...(total === null ? [] : [`Total,,,"${total}",`]),
  ].join('\r\n');
}

/** How an extract of `extractOf` is read. */
export const readingOf = (organisationId: string, more: object = {}) => ({
  organisationId,
  financialYear: YEAR,
  sheet: 'ledger',
  headRow: 1,
  columns: { costCentre: 0, account: 1, period: 2, amount: 3, text: 4 },
  mode: 'ADDS',
  ...more,
});

const PREVIEW = `problems { field rule message } problemCount rows statedTotal total toLines inSuspense
  codings { costCentre account amount rows lineId everyAccount } changes { lineId coding month before inExtract after } importedBefore like { id same rows }
  periods { count by because asked months { typed month rows } } seen`;

/** Brings an extract; gives its id. */
export async function bringExtract(person: Session, bytes: Buffer | string, name = 'ledger.csv'): Promise<string> {
  const brought = await bringFile(person, 'extract', bytes, name);
  if (brought.status !== 201) throw new Error(`${brought.status}: ${brought.message}`);
  return brought.id;
}

/** What importing it would do. */
export async function previewExtract(person: Session, id: string, reading: object): Promise<Anything> {
  const { extractFile } = await person.query(
    `query ($id: ID!, $reading: ExtractReadingInput!) { extractFile(id: $id) { preview(reading: $reading) { ${PREVIEW} } } }`,
    { id, reading },
  );
  return extractFile?.preview;
}

export const EXTRACT = `id name version mode periods total toLines inSuspense stillInSuspense rows firstMonth lastMonth takenBackAt
  entry { id kind postings { book account of month amount line { id } } } content { number costCentre account month amount line { id } }`;

interface Importing {
  readonly organisationId: string;
  readonly total?: number | string;
  readonly name?: string;
  readonly seen?: string;
  readonly otherThan?: readonly string[];
  readonly reading?: object;
}

/** Brings an extract, looks at its preview and imports what was seen. */
export async function importText(
  person: Session,
  text: Buffer | string,
  { organisationId, total, name = 'ledger.csv', seen, otherThan, reading: more = {} }: Importing,
): Promise<Anything> {
  const reading = readingOf(organisationId, more);
  const fileId = await bringExtract(person, text, name);
  const preview = await previewExtract(person, fileId, reading);
  const statedTotal = total ?? preview.statedTotal;
  const input = { fileId, reading, statedTotal, seen: seen ?? preview.seen, ...(otherThan && { otherThan }) };
  return change(person, 'importExtract', input, EXTRACT);
}

export const takeBack = (person: Session, { id, version }: Anything): Promise<Anything> =>
  change(person, 'takeBackExtract', { id, version }, EXTRACT);

export const mapTo = (person: Session, organisationId: string, lineId: string, coding: string): Promise<Anything> => {
  const [costCentre, account = null] = coding.split('/');
  const input = { organisationId, financialYear: YEAR, costCentre, account, lineId };
  return change(person, 'mapCoding', input, 'cleared entry { id kind reason } coding { id version line { id } }');
};

/** What waits in suspense, by coding. */
export async function suspenseOf(person: Session): Promise<Readonly<Record<string, number>>> {
  const { ledger } = await person.query(
    `{ ledger { suspense(financialYear: "${YEAR}") { costCentre account amount } } }`,
  );
  return Object.fromEntries(
    ledger.suspense.map(({ costCentre, account, amount }: Anything) => [`${costCentre}/${account}`, amount]),
  );
}
