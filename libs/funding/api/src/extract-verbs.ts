import type { Verbs } from '@weft/platform';
import { forgetCoding } from './use-cases/extract/forget-coding';
import { forgetExtractFile } from './use-cases/extract/forget-extract-file';
import { importExtract } from './use-cases/extract/import-extract';
import { mapCoding } from './use-cases/extract/map-coding';
import { takeBackExtract } from './use-cases/extract/take-back-extract';

/** What can be done with extracts of ledgers. */
export const extractVerbs: Verbs = { importExtract, takeBackExtract, mapCoding, forgetCoding, forgetExtractFile };
