/** Reading workbooks and tables in a thread of its own, within limits. For programs of threads: it stands on nothing else. */
export { tooManyRows } from './check-archive';
export { isArchive, keptSheets, readSheets, refuseOtherKinds, type SheetLimits } from './read-sheets';
export { answerThread, inThread, type Tell, type ThreadProgram } from './threads';
export { UnfitFile } from './unfit-file';
