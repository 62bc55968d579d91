import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { GraphQLSchema, printSchema } from 'graphql';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Capability, Verbs } from './capability';
import { connectionOptions, Database } from './database/database';
import { SchemaLevel } from './database/schema-level';
import { Changes } from './events/changes';
import { WhereaboutsOfOthers } from './events/whereabouts';
import { Followers } from './events/followers';
import { Relay } from './events/relay';
import { Sealer } from './audit/sealer';
import { apolloOptions } from './graphql/apollo-options';
import { Mutations } from './graphql/mutations';
import { Queries } from './graphql/queries';
import { ReadCompiler } from './graphql/read-compiler';
import { buildWholeSchema } from './graphql/schema';
import { platformShapes } from './graphql/platform-shapes';
import { searchShape } from './graphql/search-shape';
import { ShapeRegistry } from './graphql/shape-registry';
import { TrustedDocuments } from './graphql/trusted-documents';
import { HealthController } from './http/health.controller';
import { Jobs } from './jobs/jobs';
import { LOGGER, makeLogger } from './log';
import type { Settings } from './settings';

export const SETTINGS = Symbol('settings');
/** All capabilities, for the doors that ask each of them. */
export const CAPABILITIES = Symbol('capabilities');

/** What every capability's api stands on. apps/api gives it the settings, the folder of the web application, the capabilities. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings, webFolder: string, capabilities: readonly Capability[]): DynamicModule {
    const logger = makeLogger(settings.logLevel);
    const schema = buildWholeSchema(capabilities.map((capability) => capability.schema));
    const shapes = new ShapeRegistry([
      ...platformShapes,
      searchShape(capabilities.flatMap(({ searchSources }) => searchSources)),
      ...capabilities.flatMap((capability) => capability.shapes),
    ]);
    const verbs: Verbs = Object.assign({}, ...capabilities.map((capability) => capability.verbs(capabilities)));
    refuseHoles(schema, shapes, verbs);
    const documents = new TrustedDocuments(join(webFolder, 'trusted-documents.json'));
    const providers: Provider[] = [
      { provide: SETTINGS, useValue: settings },
      { provide: CAPABILITIES, useValue: capabilities },
      { provide: LOGGER, useValue: logger },
      { provide: GraphQLSchema, useValue: schema },
      { provide: TrustedDocuments, useValue: documents },
      {
        provide: Database,
        inject: [getDataSourceToken()],
        useFactory: (entities: DataSource) => new Database(entities),
      },
      { provide: ReadCompiler, useValue: new ReadCompiler(schema, shapes) },
      {
        provide: Queries,
        inject: [ReadCompiler, Database],
        useFactory: (compiler: ReadCompiler, database: Database) =>
          new Queries(schema, shapes, compiler, database, settings.keepAnswers),
      },
      {
        provide: Relay,
        inject: [Database],
        useFactory: (database: Database) => new Relay(database, settings.databaseUrl, logger),
      },
      {
        provide: Sealer,
        inject: [Database],
        useFactory: (database: Database) => new Sealer(database, join(settings.dataDir, 'seals'), logger),
      },
      {
        provide: Jobs,
        inject: [Database, Relay],
        useFactory: (database: Database, relay: Relay) =>
          new Jobs(
            settings.databaseUrl,
            capabilities.flatMap(({ jobs }) => jobs),
            { database, settings, logger, wake: () => relay.wake() },
          ),
      },
      {
        provide: Followers,
        inject: [Database, Relay],
        useFactory: (database: Database, relay: Relay) =>
          new Followers(
            capabilities.flatMap(({ followers = [] }) => followers),
            database,
            relay,
            settings,
            logger,
          ),
      },
      Changes,
      WhereaboutsOfOthers,
      Mutations,
      {
        provide: SchemaLevel,
        inject: [Database],
        // Readiness asks over a connection of its own: a server that is busy is not away.
        useFactory: (database: Database) => new SchemaLevel(database.apart()),
      },
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...connectionOptions(
            settings.databaseUrl,
            settings.poolSize,
            capabilities.flatMap(({ entities }) => entities),
          ),
          retryAttempts: 3,
          retryDelay: 500,
        }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Queries, Changes, WhereaboutsOfOthers, Mutations],
          useFactory: (queries: Queries, changes: Changes, whereabouts: WhereaboutsOfOthers, mutations: Mutations) =>
            apolloOptions(printSchema(schema), queries, changes, whereabouts, mutations, verbs, logger),
        }),
      ],
      controllers: [HealthController],
      providers,
      exports: providers,
    };
  }
}

/** A type of the schema that nothing answers, or a mutation that nothing does, is found when the server starts. */
function refuseHoles(schema: GraphQLSchema, shapes: ShapeRegistry, verbs: Verbs): void {
  const missing = shapes.missing(schema);
  if (missing.length > 0) {
    throw new Error(`no shape answers ${missing.join(', ')}`);
  }
  const promised = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const undone = promised.filter((name) => !(name in verbs));
  const unknown = Object.keys(verbs).filter((name) => !promised.includes(name));
  if (undone.length + unknown.length > 0) {
    throw new Error(
      `no use case does ${undone.join(', ') || 'nothing'}; not in the schema: ${unknown.join(', ') || 'none'}`,
    );
  }
}
