import { idFrom } from '@weft/kernel';
import { Client } from 'pg';
import type { Capability, DemonstrationLoader } from '../capability';
import { literal } from './wire-text';
import { set } from './scope-settings';

/** Random bytes are of no use where the same seed must give the same place. */
const placeId = idFrom(Date.UTC(2024, 3, 1), 1, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));

/**
 * Loads the demonstration place into a database that holds no place yet, in one transaction, as the database's owner.
 * Answers false, and changes nothing, where there is a place already.
 */
export async function loadDemonstration(
  url: string,
  capabilities: readonly Capability[],
  say: (line: string) => void,
): Promise<boolean> {
  const owner = new Client({
    connectionString: url,
    application_name: 'weft-demonstration',
    options: '-c timezone=UTC',
  });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ n: string }>('select count(*) as n from place');
    if (rows[0]?.n !== '0') {
      return false;
    }
    await owner.query('begin');
    await owner.query(`select ${set('place_id', placeId)}, ${set('request_id', 'demonstration')}`);
    await owner.query(
      `insert into place (id, code, name, demonstration) values ($1, 'THT', 'Tower Hamlets Together', true)`,
      [placeId],
    );
    const loader = loaderFor(owner);
    for (const part of capabilities.flatMap(({ demonstration }) => demonstration)) {
      say(`Loading ${part.name}.`);
      await part.load(loader);
    }
    await owner.query('commit');
    await owner.query('analyze');
    return true;
  } finally {
    await owner.end();
  }
}

function loaderFor(owner: Client): DemonstrationLoader {
  const trailed = async (trail: Parameters<DemonstrationLoader['insert']>[2]): Promise<void> => {
    await owner.query(
      `select ${set('at', trail?.at ?? '')}, ${set('actor_id', trail?.actorId ?? '')}, ${set('summary', trail?.summary ?? '')}`,
    );
  };
  return {
    seed: 2025,
    placeId,
    insert: async (table, rows, trail) => {
      if (rows.length === 0) {
        return;
      }
      await trailed(trail);
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await owner.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${literal(JSON.stringify(rows))}::jsonb)`,
      );
    },
    query: async (sql, params, trail) => {
      await trailed(trail);
      await owner.query(sql, [...(params ?? [])]);
    },
  };
}
