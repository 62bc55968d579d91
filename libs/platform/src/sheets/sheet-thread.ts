/** The thread that reads workbooks and tables as they are: one job, one thread. */
import { keptSheets, readSheets, type SheetLimits } from './read-sheets';
import { answerThread } from './threads';

interface SheetJob extends SheetLimits {
  readonly name: string;
  readonly bytes: Uint8Array;
}

answerThread<SheetJob>(async ({ name, bytes, ...limits }, tell) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return keptSheets(await readSheets(name, buffer, limits, (share) => tell('READ', share)), limits);
});
