import {
  getArgumentValues,
  GraphQLObjectType,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isId } from '@weft/kernel';
import { collectFields, type AskedField } from './collect-fields';
import { Derivations, selected } from './derivations';
import { decodeCursor, orderName, type Page, pageOf } from './page';
import { ArgumentError, type FieldScope, type FieldSource, type OrderKey, type Rows } from './shape';
import type { ShapeRegistry } from './shape-registry';

/** Alias of a row on its way to JSON: no response key can be equal to it, for GraphQL has no such name. */
const row = '"~"';

/** What a shape joined, by the name of the join and the arguments that it was asked with. */
type Joined = Map<string, { readonly alias: string; readonly sql: string }>;

/** One statement that answers one text, the JSON of `data`. */
export interface CompiledRead {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** What is left to do with the text, where some of its fields are derived from what was read. */
  readonly finish?: ((text: string) => string | Promise<string>) | undefined;
}

/**
 * Turns a selection into one SQL statement that returns the JSON which the selection asks for, response keys and all.
 * The database builds the answer; nothing is hydrated only to be printed again.
 */
export class ReadCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly shapes: ShapeRegistry,
  ) {}

  /** The whole of a query operation. */
  compileQuery(
    selectionSet: SelectionSetNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledRead {
    const run = new Compilation(this.schema, this.shapes, fragments, variables);
    return run.read(run.object('Query', [selectionSet], { from: '(select 1) q' }, 'q'));
  }

  /** One object by its id, for the answer of a mutation; null where the selection asks nothing of the type. */
  compileObject(
    type: string,
    selectionSets: readonly SelectionSetNode[],
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
    rows: (to: string, scope: FieldScope) => Rows,
  ): CompiledRead {
    const run = new Compilation(this.schema, this.shapes, fragments, variables);
    const t = run.alias();
    return run.read(run.object(type, selectionSets, rows(t, run.scope({})), t));
  }
}

class Compilation {
  readonly params: unknown[] = [];
  private readonly derivations = new Derivations();
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly shapes: ShapeRegistry,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  scope(args: Readonly<Record<string, unknown>>): FieldScope {
    return {
      args,
      bind: (value, sqlType) => {
        checkId(value, sqlType);
        this.params.push(value ?? null);
        return `$${this.params.length}::${sqlType}`;
      },
    };
  }

  /** The whole statement around the select of its object. */
  read(body: string): CompiledRead {
    const sql = `select row_to_json(${row})::text as data from (${body}) ${row}`;
    return { sql, params: this.params, finish: this.derivations.finish };
  }

  /** `select … from …` with one column for each response key. */
  object(type: string, selectionSets: readonly SelectionSetNode[], rows: Rows, t: string): string {
    const joins: Joined = new Map();
    const columns = this.columns(type, selectionSets, t, joins);
    return (
      `select ${columns.join(', ')} from ${rows.from}${joinSql(joins)}` +
      (rows.where ? ` where ${rows.where}` : '') +
      (rows.orderBy ? ` order by ${rows.orderBy}` : '') +
      (rows.limit ? ` limit ${rows.limit}` : '')
    );
  }

  private columns(type: string, selectionSets: readonly SelectionSetNode[], t: string, joins: Joined): string[] {
    return collectFields(type, selectionSets, this.fragments, this.variables).map((asked) => {
      if (asked.name === '__typename') {
        return `'${type}' as ${quote(asked.key)}`;
      }
      return `${this.value(type, asked, t, joins)} as ${quote(asked.key)}`;
    });
  }

  private value(type: string, asked: AskedField, t: string, joins: Joined): string {
    const source = this.shapes.field(type, asked.name);
    const scope = this.scope(this.argumentsOf(type, asked));
    const at = (join: string | undefined): string => {
      if (!join) {
        return t;
      }
      const key = join + JSON.stringify(scope.args);
      const joined = joins.get(key) ?? this.joined(type, join, t, scope);
      joins.set(key, joined);
      return joined.alias;
    };
    switch (source.kind) {
      case 'scalar':
        return source.sql(at(source.join), scope);
      case 'same-row': {
        const inner = this.columns(source.type, asked.selections, at(source.join), joins);
        return `(select row_to_json(${row}) from (select ${inner.join(', ')}) ${row})`;
      }
      case 'derived':
        return this.derivations.add(source.rows(t, scope), {
          derive: source.derive,
          select: (value) => this.selected(type, asked, value),
        });
      case 'one': {
        const to = this.alias();
        return `(select row_to_json(${row}) from (${this.object(source.type, asked.selections, source.rows(t, to, scope), to)}) ${row})`;
      }
      case 'many': {
        const to = this.alias();
        return `(select coalesce(json_agg(${row}), '[]'::json) from (${this.object(source.type, asked.selections, source.rows(t, to, scope), to)}) ${row})`;
      }
      case 'connection':
        return this.connection(source, asked, t, scope);
    }
  }

  private selected(type: string, { name, selections }: AskedField, value: unknown): unknown {
    const parent = this.schema.getType(type);
    const field = parent instanceof GraphQLObjectType ? parent.getFields()[name] : undefined;
    return field && selected(field.type, selections, this.fragments, this.variables, value);
  }

  /**
   * A connection reads one row more than the page, so that it knows whether there is a next one. A cursor holds the
   * order's keys and the id of its row (keyset), so that rows which come or go meanwhile shift nothing.
   */
  private connection(
    source: FieldSource & { kind: 'connection' },
    asked: AskedField,
    t: string,
    scope: FieldScope,
  ): string {
    const to = this.alias();
    const rows = source.rows(t, to, scope);
    const page = pageOf(scope.args);
    const keys: OrderKey[] = [...source.order(to, scope), { sql: `${to}.id`, type: 'uuid', descending: false }];
    const fields = collectFields(`${source.type}Connection`, asked.selections, this.fragments, this.variables);
    const edgeFields = new Map(
      fields
        .filter((field) => field.name === 'edges')
        .map((field) => [field, collectFields(`${source.type}Edge`, field.selections, this.fragments, this.variables)]),
    );
    const wantsRows = fields.some((field) => ['nodes', 'edges', 'pageInfo'].includes(field.name));
    // Each `nodes` and each `node` has a column of its own, so that aliases of one hold what each of them asks for.
    const nodeColumns = new Map(
      [
        ...fields.filter((field) => field.name === 'nodes'),
        ...[...edgeFields.values()].flat().filter((field) => field.name === 'node'),
      ].map((field, n) => [field, `"__node${n + 1}"`]),
    );
    const cursor = `translate(encode(convert_to(json_build_array('${orderName(keys, to)}', ${keys.map((key) => `(${key.sql})::text`).join(', ')})::text, 'UTF8'), 'base64'), E'\\n', '')`;
    const where = [rows.where, this.keyset(keys, page, orderName(keys, to))].filter(Boolean).join(' and ');
    const columns = [
      `${cursor} as "__cursor"`,
      ...[...nodeColumns].map(
        ([field, name]) =>
          `(select row_to_json(${row}) from (${this.nodeSelect(source.type, field.selections, to)}) ${row}) as ${name}`,
      ),
    ];
    const body =
      `select *, row_number() over () as "__row" from (select ${columns.join(', ')} from ${rows.from}` +
      `${where ? ` where ${where}` : ''} order by ${orderBy(keys, page.backwards)} limit ${page.size + 1}) ordered`;
    const total = `(select count(*)::int from ${rows.from}${rows.where ? ` where ${rows.where}` : ''})`;
    const inPage = `"__row" <= ${page.size}`;
    const sorted = page.backwards ? 'order by "__row" desc' : 'order by "__row"';
    const answers = fields.map((field) => {
      switch (field.name) {
        case '__typename':
          return `'${source.type}Connection' as ${quote(field.key)}`;
        case 'totalCount':
          return `${total} as ${quote(field.key)}`;
        case 'nodes':
          return `(select coalesce(json_agg(${nodeColumns.get(field)} ${sorted}) filter (where ${inPage}), '[]'::json) from page) as ${quote(field.key)}`;
        case 'edges': {
          const parts = (edgeFields.get(field) ?? []).map((edge) =>
            edge.name === '__typename'
              ? `'${source.type}Edge' as ${quote(edge.key)}`
              : `${edge.name === 'cursor' ? '"__cursor"' : nodeColumns.get(edge)} as ${quote(edge.key)}`,
          );
          return `(select coalesce(json_agg((select row_to_json(${row}) from (select ${parts.join(', ')}) ${row}) ${sorted}) filter (where ${inPage}), '[]'::json) from page) as ${quote(field.key)}`;
        }
        default:
          return `${this.pageInfo(field, page, sorted, inPage)} as ${quote(field.key)}`;
      }
    });
    const withPage = wantsRows ? `with page as materialized (${body}) ` : '';
    return `(${withPage}select row_to_json(${row}) from (select ${answers.join(', ')}) ${row})`;
  }

  private nodeSelect(type: string, selections: readonly SelectionSetNode[], t: string): string {
    const joins: Joined = new Map();
    const columns = this.columns(type, selections, t, joins);
    return `select ${columns.join(', ')} from (select 1) one_row${joinSql(joins)}`;
  }

  private joined(type: string, name: string, t: string, scope: FieldScope): { alias: string; sql: string } {
    const join = this.shapes.get(type).joins?.[name];
    if (!join) throw new Error(`the shape of ${type} has no join ${name}`);
    const alias = this.alias();
    return { alias, sql: join(t, alias, scope) };
  }

  private pageInfo(field: AskedField, page: Page, sorted: string, inPage: string): string {
    const more = `exists (select from page where "__row" > ${page.size})`;
    const opposite = page.cursor === null ? 'false' : 'true';
    const first = `(select (array_agg("__cursor" ${sorted}) filter (where ${inPage}))[1] from page)`;
    const last = `(select (array_agg("__cursor" ${sorted.endsWith('desc') ? 'order by "__row"' : 'order by "__row" desc'}) filter (where ${inPage}))[1] from page)`;
    const values: Record<string, string> = {
      __typename: `'PageInfo'`,
      hasNextPage: page.backwards ? opposite : more,
      hasPreviousPage: page.backwards ? more : opposite,
      startCursor: first,
      endCursor: last,
    };
    const parts = collectFields('PageInfo', field.selections, this.fragments, this.variables);
    return `(select row_to_json(${row}) from (select ${parts.map((part) => `${values[part.name]} as ${quote(part.key)}`).join(', ')}) ${row})`;
  }

  /**
   * The rows after (or before) a cursor: greater in the first key, or equal there and greater in the next, and so on.
   * That the first key is not smaller is said apart, so that an index over it begins at the cursor.
   */
  private keyset(keys: readonly OrderKey[], page: Page, order: string): string {
    if (page.cursor === null) {
      return '';
    }
    const scope = this.scope({});
    const values = decodeCursor(
      page.cursor,
      order,
      keys.map(({ type }) => type),
      page.backwards ? 'before' : 'after',
    );
    const bound = keys.map((key, n) => scope.bind(values[n], key.type));
    const beyond = (key: OrderKey): string => (key.descending !== page.backwards ? '<' : '>');
    const alternatives = keys.map((key, n) => {
      const equal = keys.slice(0, n).map((before, m) => `${before.sql} = ${bound[m]}`);
      return `(${[...equal, `${key.sql} ${beyond(key)} ${bound[n]}`].join(' and ')})`;
    });
    const begins = keys.slice(0, 1).map((key) => `${key.sql} ${beyond(key)}= ${bound[0]}`);
    return [...begins, `(${alternatives.join(' or ')})`].join(' and ');
  }

  private argumentsOf(type: string, asked: AskedField): Record<string, unknown> {
    const parent = this.schema.getType(type);
    const definition = parent instanceof GraphQLObjectType ? parent.getFields()[asked.name] : undefined;
    return definition && definition.args.length > 0 ? getArgumentValues(definition, asked.node, this.variables) : {};
  }
}

function joinSql(joins: Joined): string {
  return [...joins.values()].map(({ sql }) => ` ${sql}`).join('');
}

function orderBy(keys: readonly OrderKey[], backwards: boolean): string {
  return keys.map((key) => `${key.sql}${key.descending !== backwards ? ' desc' : ''}`).join(', ');
}

function checkId(value: unknown, sqlType: string): void {
  if (!sqlType.startsWith('uuid') || value === null || value === undefined) {
    return;
  }
  const wrong = [value].flat().find((id) => !isId(id));
  if (wrong !== undefined) {
    throw new ArgumentError('id', `'${String(wrong)}' is not an id: give one that this API answered.`);
  }
}

function quote(key: string): string {
  return `"${key}"`;
}
