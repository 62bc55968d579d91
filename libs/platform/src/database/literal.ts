import { escapeLiteral } from 'pg';

/** Text that no text column can hold. */
export class UnstorableText extends Error {
  constructor() {
    super('Text cannot hold the NUL character (U+0000): leave it out.');
  }
}

/**
 * Writes a value as an SQL literal. One message to PostgreSQL then carries settings, statements and values together,
 * which saves the round trips that a transaction otherwise costs (docs/decisions/0003).
 */
export function literal(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  switch (typeof value) {
    case 'string':
      // PostgreSQL cannot store the NUL character in text; a message that held one would be cut short there.
      if (value.includes('\0')) {
        throw new UnstorableText();
      }
      return value.length > LONG ? longLiteral(value) : escapeLiteral(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return `'${value}'`;
    case 'number':
      if (!Number.isFinite(value)) {
        throw new RangeError(`${value} cannot be stored`);
      }
      return `'${value}'`;
    default:
      return objectLiteral(value as object);
  }
}

/** Texts longer than this are escaped whole: letter by letter, one of megabytes would hold everybody up. */
const LONG = 4096;

/** As `escapeLiteral` writes it. */
function longLiteral(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return text.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}

function objectLiteral(value: object): string {
  if (value instanceof Date) {
    return `'${value.toISOString()}'`;
  }
  if (Buffer.isBuffer(value)) {
    return `'\\x${value.toString('hex')}'`;
  }
  if (Array.isArray(value)) {
    return literal(arrayText(value));
  }
  return literal(JSON.stringify(value));
}

/** An array as PostgreSQL reads it from text: without a type of its own, so that it becomes an array of whatever is asked for. */
function arrayText(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (value === null || value === undefined) {
      return 'null';
    }
    const text =
      value instanceof Date
        ? value.toISOString()
        : Buffer.isBuffer(value)
          ? `\\x${value.toString('hex')}`
          : String(value);
    return `"${text.replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}

/** Puts values in the place of `$1`, `$2` …; statement texts hold no other dollar signs. */
export function inline(sql: string, params: readonly unknown[]): string {
  return sql.replace(/\$(\d+)/g, (_, n: string) => literal(params[Number(n) - 1]));
}
