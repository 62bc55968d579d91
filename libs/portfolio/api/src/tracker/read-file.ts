import { isArchive, keptSheets, readSheets, refuseOtherKinds } from '@weft/platform/sheets';
import { readTaskPlan } from './read-task-plan';
import { MOST_ROWS, type TrackerRead } from './tracker-jobs';

const LIMITS = {
  mostRows: MOST_ROWS,
  whatIsRead: 'Bring a workbook (.xlsx), a table (.csv) or a plan saved from MS Project as XML.',
};

/**
 * Reads a tracker by what it is, not by what it is called.
 * @param tell how much of it is read, 0 to 1.
 * @throws UnfitFile
 */
export async function readFile(
  name: string,
  bytes: Buffer,
  tell: (share: number) => void = () => undefined,
): Promise<TrackerRead> {
  refuseOtherKinds(bytes, LIMITS);
  const form = formOf(bytes);
  const workbook = form === 'TASKS' ? readTaskPlan(bytes) : await readSheets(name, bytes, LIMITS, tell);
  return { form, cells: keptSheets(workbook, LIMITS) };
}

function formOf(bytes: Buffer): TrackerRead['form'] {
  if (isArchive(bytes)) return 'WORKBOOK';
  const start = bytes
    .subarray(0, 400)
    .toString('latin1')
    .replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/g, '')
    .trimStart();
  return /^<(?:\?xml|!DOCTYPE|Project\b)/i.test(start) ? 'TASKS' : 'DELIMITED';
}
