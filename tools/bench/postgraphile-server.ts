/** PostGraphile 5 over the same tables, as role weft_app and under the same policies. */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Filters and orders are wanted on columns without an index of their own, too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['public'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    // The place and the person come with the request, as they would from a token.
    context: ({ node }: { node?: { req: { headers: Record<string, string> } } }) => ({
      pgSettings: {
        'weft.place_id': node?.req.headers['x-place'] ?? '',
        'weft.actor_id': node?.req.headers['x-actor'] ?? '',
        'weft.today': '2025-11-05',
      },
    }),
  },
} as Parameters<typeof postgraphile>[0]);

const serving = instance.createServ(grafserv);
const server = createServer();
await serving.addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1');
