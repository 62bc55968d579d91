import { escapeLiteral } from 'pg';

/** Text that no text column can hold. */
export class UnstorableText extends Error {
  constructor() {
    super('Text cannot hold the NUL character (U+0000): leave it out.');
  }
}

/** A value as PostgreSQL reads it from text, or null. It travels beside the statement and is never part of its text. */
export function wireText(value: unknown): string | null {
  if (value === null || value === undefined) {
    return null;
  }
  switch (typeof value) {
    case 'string':
      // PostgreSQL cannot store the NUL character in text.
      if (value.includes('\0')) {
        throw new UnstorableText();
      }
      return value;
    case 'number':
      if (!Number.isFinite(value)) {
        throw new RangeError(`${value} cannot be stored`);
      }
      return String(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return textOfObject(value as object);
  }
}

/** A text as an SQL literal, for the few statements that take no values (`alter role … password`). */
export function literal(text: string): string {
  return escapeLiteral(text);
}

function textOfObject(value: object): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (Buffer.isBuffer(value)) {
    return `\\x${value.toString('hex')}`;
  }
  return wireText(Array.isArray(value) ? arrayText(value) : JSON.stringify(value)) ?? '';
}

/** An array without a type of its own, so that it becomes an array of whatever is asked for. */
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
