import { PlatformModule, readSettings } from '@weft/platform';
import { root } from '@weft/testing';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { format } from 'sql-formatter';
import { capabilities } from './capabilities';

const FOLDER = join(root, 'libs/portfolio/api/src/queries/sql');

/** The web application's most frequent operations, with variables as a page sends them. */
const HOT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Overview: { since: '2025-10-01' },
  OverviewMoney: {},
  ProjectList: {
    filter: { notStage: ['CLOSED'] },
    orderBy: { field: 'RATING', direction: 'ASC' },
    groupBy: 'LEAD',
  },
  ProjectRows: { ids: ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'] },
  ProjectPage: { code: 'PI-04' },
  WorkstreamPage: { code: 'PI' },
  TrailPage: { filter: { subjectType: ['Milestone'], from: '2025-10-01', until: '2025-11-05' }, first: 50 },
  SearchPage: { text: 'project 12', each: 5, first: 100, ofOneKind: false },
};

interface Compiler {
  compileQuery(
    selections: SelectionSetNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly sql: string; readonly params: readonly unknown[] };
}

const settings = readSettings({ WEFT_DATABASE_URL: 'postgresql://weft_app:none@127.0.0.1/none' });
const { providers = [] } = PlatformModule.forRoot(settings, join(root, 'apps/web'), capabilities);

/** What the composition root puts together, without a server around it. */
function provided<Value>(name: string): Value {
  const found = providers.find(
    (provider) =>
      typeof provider === 'object' && typeof provider.provide === 'function' && provider.provide.name === name,
  );
  if (!found || !('useValue' in found)) throw new Error(`The platform provides no ${name}.`);
  return found.useValue as Value;
}

describe('the SQL of the hot pages', () => {
  const schema = provided<GraphQLSchema>('GraphQLSchema');
  const compiler = provided<Compiler>('ReadCompiler');
  const documents = Object.values(
    JSON.parse(readFileSync(join(root, 'apps/web/trusted-documents.json'), 'utf8')) as Record<string, string>,
  ).map((text) => parse(text));

  const readable = (name: string, variables: Readonly<Record<string, unknown>>): string => {
    for (const { definitions } of documents) {
      const operation = definitions.find(
        (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
      );
      if (!operation) continue;
      const fragments = new Map(
        definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
      );
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      expect(errors).toBeUndefined();
      const { sql, params } = compiler.compileQuery(operation.selectionSet, fragments, coerced ?? {});
      const values = params.map((value, n) => `--   $${n + 1} ${JSON.stringify(value)}`);
      return [
        `-- The one statement that answers the page '${name}', as it is sent to PostgreSQL. Written by the read compiler;`,
        `-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:`,
        ...values,
        '',
        `${format(sql, { language: 'postgresql', keywordCase: 'lower', expressionWidth: 120 })};`,
        '',
      ].join('\n');
    }
    throw new Error(`The web application has no operation ${name}.`);
  };

  it.each(Object.entries(HOT))('%s is committed as it runs (WEFT_UPDATE=1 prints it anew)', (name, variables) => {
    const file = join(FOLDER, `${name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.sql`);
    const text = readable(name, variables);
    if (process.env['WEFT_UPDATE'] === '1') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is all that is committed there', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))).toHaveLength(Object.keys(HOT).length);
  });
});
