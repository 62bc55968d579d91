import { businessDate, isoDate } from '@weft/kernel';
import { resolve } from 'node:path';

/** What the environment sets for the API; docs/operations.md lists every name. */
export interface Settings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** A fixed business date, or null for the clock's. */
  readonly fixedToday: string | null;
  readonly dataDir: string;
  readonly production: boolean;
  /** Other origins than the server's own from which a browser may write. */
  readonly origins: readonly string[];
  readonly poolSize: number;
  readonly logLevel: string;
  /** Whether answers are kept until the place changes. */
  readonly keepAnswers: boolean;
}

/** Thrown before anything starts: the message is a plain sentence for the person at the console. */
export class SettingsError extends Error {}

/** Reads the settings; throws {@link SettingsError} naming the variable that is wrong and what would be right. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (!env['WEFT_DATABASE_URL']) {
    throw new SettingsError('WEFT_DATABASE_URL is not set: give the connection of the role weft_app.');
  }
  const fixedToday = env['WEFT_TODAY'] || null;
  if (fixedToday !== null && !isoDate(fixedToday).ok) {
    throw new SettingsError(`WEFT_TODAY is '${fixedToday}': give a date such as 2025-11-05, or leave it out.`);
  }
  return {
    databaseUrl: env['WEFT_DATABASE_URL'],
    host: env['HOST'] || '127.0.0.1',
    port: whole(env, 'PORT', 3000, 0, 65_535),
    fixedToday,
    dataDir: resolve(env['WEFT_DATA_DIR'] || '.weft'),
    production: env['NODE_ENV'] === 'production',
    origins: (env['WEFT_ORIGINS'] ?? '').split(',').filter(Boolean),
    poolSize: whole(env, 'WEFT_POOL', 10, 2, 200),
    logLevel: env['WEFT_LOG'] || 'info',
    keepAnswers: env['WEFT_KEEP_ANSWERS'] !== 'no',
  };
}

/** The business date: the fixed one, or the clock's in Europe/London. */
export function todayOf(settings: Settings): string {
  return settings.fixedToday ?? businessDate(new Date());
}

/** The instant of something done now; where the business date is fixed, on that date at the clock's time of day. */
export function nowOn(today: string): Date {
  const now = new Date();
  return businessDate(now) === today ? now : new Date(`${today}${now.toISOString().slice(10)}`);
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (!text) {
    return otherwise;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingsError(`${name} is '${text}': give a whole number from ${least} to ${most}.`);
  }
  return value;
}
