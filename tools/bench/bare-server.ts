/** The limit as a server: node:http and pg, each operation one prepared statement. Ends when its input closes. */
import { createServer } from 'node:http';
import { Pool } from 'pg';
import { bare } from './bare.sql.ts';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { operation, params } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operation: keyof typeof bare;
      params: string[];
    };
    pool
      .query<{ data: unknown }>({
        name: operation,
        text: bare[operation].replace(' as data from', '::text as data from'),
        values: params,
      })
      .then(({ rows }) => {
        response.setHeader('content-type', 'application/json');
        response.end(`{"data":${String(rows[0]?.data)}}`);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
