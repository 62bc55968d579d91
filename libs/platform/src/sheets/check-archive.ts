import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnfitFile } from './unfit-file';

/** Most bytes of an archive's parts, all together, once they are inflated. */
const MOST_INFLATED = 120 * 1024 * 1024;
/** Parts of a workbook; real ones have a few dozen. */
const MOST_PARTS = 2_000;
/** How many times larger a part may be than it is packed, once it is large at all: sheets reach 50, a bomb 1,000. */
const MOST_RATIO = 150;
const LARGE = 4 * 1024 * 1024;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

const BOMB = 'The workbook unpacks to far more than such a file holds, as a zip bomb does. It was not read.';
const OUTSIDE = 'A part of the workbook names a path outside it. Save it anew in Excel, and try again.';

/**
 * Looks through an archive before anything reads it: how many parts it has and how far they inflate, paths that lead
 * outside, document types and entities, links to other files, data from elsewhere, and how many rows hold anything.
 * Answers how many bytes its sheets are, unpacked.
 * @throws UnfitFile with what would be right
 */
export async function checkArchive(
  bytes: Buffer,
  mostRows: number,
  tell: (share: number) => void = () => undefined,
): Promise<number> {
  const archive = await openArchive(bytes);
  let inflated = 0;
  let read = 0;
  let rows = 0;
  let ofSheets = 0;
  let types = '';
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted())
        throw new UnfitFile('encrypted', 'The workbook is locked with a password. Save it without one.');
      const name = entry.fileName.toLowerCase();
      if (name === 'xl/connections.xml') {
        throw new UnfitFile(
          'reaches-outside',
          `The workbook takes data from elsewhere (Data → Queries & Connections). Remove the connections, and try again.`,
        );
      }
      const watch = watcherOf(name);
      let size = 0;
      for await (const chunk of await streamOf(archive, entry)) {
        size += (chunk as Buffer).length;
        inflated += (chunk as Buffer).length;
        if (inflated > MOST_INFLATED || (size > LARGE && size > entry.compressedSize * MOST_RATIO)) {
          throw new UnfitFile('zip-bomb', BOMB);
        }
        watch.see(chunk as Buffer);
        if (rows + watch.rows > mostRows) throw tooManyRows(mostRows);
      }
      rows += watch.rows;
      if (SHEET.test(name)) ofSheets += size;
      read += entry.compressedSize;
      tell(Math.min(1, read / bytes.length));
      if (name.endsWith('.rels')) checkLinks(entry.fileName, watch.text);
      if (name === '[content_types].xml') types = watch.text;
    }
  } catch (error) {
    throw error instanceof UnfitFile ? error : damaged(error);
  } finally {
    archive.close();
  }
  if (!/spreadsheetml|ms-excel/.test(types)) {
    throw new UnfitFile('not-a-workbook', 'The file is an archive, but no Excel workbook. Save it as .xlsx or .csv.');
  }
  return ofSheets;
}

export function tooManyRows(mostRows: number): UnfitFile {
  const most = mostRows.toLocaleString('en-GB');
  return new UnfitFile(
    'too-many-rows',
    `The file has more than ${most} rows, the most that one import takes. Remove what does not belong to it, or bring it in parts.`,
  );
}

async function openArchive(bytes: Buffer): Promise<ZipFile> {
  let archive: ZipFile;
  try {
    archive = await fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
      autoClose: false,
    });
  } catch (error) {
    throw damaged(error);
  }
  if (archive.entryCount > MOST_PARTS) {
    archive.close();
    throw new UnfitFile(
      'zip-bomb',
      `The workbook has ${archive.entryCount.toLocaleString('en-GB')} parts, as a zip bomb does. It was not read.`,
    );
  }
  return archive;
}

function streamOf(archive: ZipFile, entry: Entry): Promise<Readable> {
  return archive.openReadStreamPromise(entry);
}

/** What the archive's reader finds wrong. */
function damaged(error: unknown): UnfitFile {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|characters in fileName/i.test(message))
    return new UnfitFile('reaches-outside', OUTSIDE);
  if (/too many bytes|not enough bytes/i.test(message)) return new UnfitFile('zip-bomb', BOMB);
  return new UnfitFile(
    'damaged',
    'The workbook is damaged and cannot be read. Open it in Excel, save it anew, and try again.',
  );
}

interface Watcher {
  /** Rows of a sheet that hold something. */
  readonly rows: number;
  /** The whole text, of small parts that are looked into. */
  readonly text: string;
  see(chunk: Buffer): void;
}

/** Looks at the XML of a part as it is inflated, without keeping it. */
function watcherOf(name: string): Watcher {
  const xml = /\.(?:xml|rels|vml)$/.test(name);
  const sheet = SHEET.test(name);
  const kept = /\.rels$/.test(name) || name === '[content_types].xml';
  let before = '';
  let rowHolds = true;
  let rows = 0;
  let text = '';
  return {
    get rows() {
      return rows;
    },
    get text() {
      return text;
    },
    see(chunk) {
      if (!xml) return;
      // Latin letters are the same in every encoding that XML of a workbook comes in, but for UTF-16 with its zeros.
      const now = before + chunk.toString('latin1').replace(/\0/g, '');
      if (/<!(?:DOCTYPE|ENTITY)/i.test(now)) {
        throw new UnfitFile(
          'reaches-outside',
          'The workbook declares entities, which could reach outside it. Save it anew in Excel, and try again.',
        );
      }
      if (sheet) {
        // The last letters are looked at again with the next chunk.
        const until = now.length - 10;
        for (const { 1: tag, index } of now.matchAll(/<(?:\w+:)?(row|v|is|t)[\s>/]/g)) {
          if (index >= until) break;
          if (tag === 'row') rowHolds = false;
          else if (!rowHolds) {
            rowHolds = true;
            rows += 1;
          }
        }
      }
      before = now.slice(-10);
      if (kept && text.length < 1_000_000) text += chunk.toString('utf8');
    },
  };
}

/** Refuses relations that lead out of the workbook; addresses that cells link to are text like any other. */
function checkLinks(part: string, rels: string): void {
  for (const [relation] of rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(relation)?.[1] ?? '';
    if (/\/hyperlink$/.test(attribute('Type'))) continue;
    const target = attribute('Target');
    if (attribute('TargetMode') === 'External' || /^[a-z][a-z0-9+.-]*:|^\\\\/i.test(target)) {
      const message = `The workbook takes values from another file (${target.slice(0, 80)}). In Excel choose Data → Edit Links → Break Link, save, and try again.`;
      throw new UnfitFile('reaches-outside', message);
    }
    const folder = posix.dirname(posix.dirname(part));
    const path = target.startsWith('/')
      ? posix.normalize(target.slice(1))
      : posix.normalize(posix.join(folder, target));
    if (path.startsWith('..')) throw new UnfitFile('reaches-outside', OUTSIDE);
  }
}
