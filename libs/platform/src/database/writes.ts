import { Bounded } from '../bounded';
import type { Statement } from './batch';

type Verb = 'insert' | 'update' | 'delete';

interface Part extends Statement {
  readonly verb: Verb;
  readonly table: string;
}

/** A combined write of more parts than this hardly comes again in the same form: it is not prepared. */
const mostPartsPrepared = 8;

/**
 * The writes of one use case in their order. Those that cannot meet in a row leave as one statement, since each statement
 * costs about as much as the row that it writes: rows of different tables, and new rows of one table.
 */
export class Writes {
  /** Statements in order: one of a capability's own, or parts that become one. */
  private readonly ordered: (Statement | Part[])[] = [];

  add(verb: Verb, table: string, statement: Statement): void {
    const last = this.ordered.at(-1);
    const part = { verb, table, ...statement };
    if (Array.isArray(last) && last.every((other) => apart(other, part))) {
      last.push(part);
    } else {
      this.ordered.push([part]);
    }
  }

  /** A statement that stays by itself: what it reads and writes is not known here. */
  addWhole(statement: Statement): void {
    this.ordered.push(statement);
  }

  /** @param summary the words that the trail keeps with each row; '' for none. */
  statements(summary: string): Statement[] {
    const [first] = this.ordered;
    if (summary && Array.isArray(first)) {
      // Triggers run when their statement is through: the first statement brings its own words.
      return this.ordered.map((item, n) => (Array.isArray(item) ? together(item, n === 0 ? summary : '') : item));
    }
    const all = this.ordered.map((item) => (Array.isArray(item) ? together(item, '') : item));
    return summary ? [{ sql: `select ${words(1)}`, params: [summary] }, ...all] : all;
  }
}

/** Whether two writes never touch the same row, so that it does not matter which comes first. */
function apart(one: Part, other: Part): boolean {
  return one.table !== other.table || (one.verb === 'insert' && other.verb === 'insert');
}

/** One statement of several writes; each update must meet exactly one row, or everything is taken back. */
function together(parts: readonly Part[], summary: string): Statement {
  const params = parts.flatMap((part) => part.params);
  const key = `${summary && 'with words'}${parts.map(({ verb, sql }) => `\n${verb}\n${sql}`).join('')}`;
  const sql = combined.get(key) ?? combine(parts, summary !== '');
  combined.set(key, sql, sql.length);
  return { sql, params: summary ? [...params, summary] : params, once: parts.length > mostPartsPrepared };
}

/** Texts of combined writes by those of their parts: a use case writes the same ones again and again. */
const combined = new Bounded<string>(2_000_000);

function combine(parts: readonly Part[], withWords: boolean): string {
  let before = 0;
  const named = parts.map(({ sql, params, verb }, n) => {
    const from = before;
    before += params.length;
    const moved = sql.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + from}`);
    return `w${n} as (${moved}${verb === 'update' ? ' returning 1' : ''})`;
  });
  const checks = parts.flatMap(({ verb }, n) =>
    verb === 'update' ? [exactly(`(select count(*) from w${n})`, '1')] : [],
  );
  return `with ${named.join(', ')} select ${[...checks, ...(withWords ? [words(before + 1)] : [])].join(', ')}`;
}

/** Takes everything back where `count` is not what was expected; the function is called in that case alone. */
export function exactly(count: string, expected: string): string {
  return `case when ${count} <> ${expected} then weft_exactly_one(0) end`;
}

function words(param: number): string {
  return `set_config('weft.summary', $${param}::text, true)`;
}
