import { businessDate, isoDate } from '@weft/kernel';
import { resolve } from 'node:path';
import type { RequestScope } from './actor';

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
  /** Which proxies are believed when they say whom they ask for, as express takes it; false for none. */
  readonly trustProxy: boolean | number | string;
  /** How mail leaves, or null where none does. */
  readonly mail: MailSettings | null;
}

/** How mail leaves: all of it is set, or none. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Where people reach the web application, without a slash at its end: links in mails begin with it. */
  readonly publicUrl: string;
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
    trustProxy: proxies(env['WEFT_TRUST_PROXY'] ?? ''),
    mail: mailSettings(env),
  };
}

/** The business date: the fixed one, or the clock's in Europe/London. */
export function todayOf(settings: Settings): string {
  return settings.fixedToday ?? businessDate(new Date());
}

/** The instant of something done now; where the business date is fixed, on that date at London's time of day. */
export function nowOn({ today, todayIsFixed }: Pick<RequestScope, 'today' | 'todayIsFixed'>, now = new Date()): Date {
  if (!todayIsFixed) {
    return now;
  }
  // The same for a whole hour of the clock, and asked for every write.
  const hour = Math.floor(now.getTime() / hourMs);
  if (shift?.today !== today || shift.hour !== hour) {
    shift = { today, hour, ms: onThatDate(today, now).getTime() - now.getTime() };
  }
  return new Date(now.getTime() + shift.ms);
}

const hourMs = 3_600_000;
let shift: { readonly today: string; readonly hour: number; readonly ms: number } | undefined;

function onThatDate(today: string, now: Date): Date {
  const time = londonTime.format(now);
  const summer = new Date(`${today}T${time}+01:00`);
  return londonTime.format(summer) === time ? summer : new Date(`${today}T${time}Z`);
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Half a setting would be a mail that leads nowhere: it is refused. */
function mailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const names = ['WEFT_SMTP_URL', 'WEFT_MAIL_FROM', 'WEFT_PUBLIC_URL'] as const;
  const [smtpUrl, from, publicUrl] = names.map((name) => env[name] ?? '') as [string, string, string];
  if (smtpUrl === '') {
    return null;
  }
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new SettingsError(
      `WEFT_SMTP_URL is set, and ${missing.join(' and ')} not: mail leaves with all three, or none.`,
    );
  }
  // The address may hold a password: it is not repeated.
  if (!/^smtps?:$/.test(protocolOf(smtpUrl))) {
    throw new SettingsError('WEFT_SMTP_URL is no address such as smtps://name:password@mail.example.org:465.');
  }
  if (!/^https?:$/.test(protocolOf(publicUrl))) {
    throw new SettingsError(
      `WEFT_PUBLIC_URL is '${publicUrl}': give the address that people use, https://weft.example.org.`,
    );
  }
  if (!/^[^@\s<>]+@[^@\s<>]+$|<[^@\s<>]+@[^@\s<>]+>$/.test(from)) {
    throw new SettingsError(`WEFT_MAIL_FROM is '${from}': give an address, Weft <weft@example.org>.`);
  }
  return { smtpUrl, from, publicUrl: publicUrl.replace(/\/+$/, '') };
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '');

/** A number of proxies, `true`, `false`, or the networks of proxies, separated by commas. */
function proxies(text: string): boolean | number | string {
  if (['', 'true', 'false'].includes(text)) {
    return text === 'true';
  }
  return /^\d+$/.test(text) ? Number(text) : text;
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
