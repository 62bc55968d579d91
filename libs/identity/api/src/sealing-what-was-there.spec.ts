import { migrate } from '@weft/platform';
import { startWeft, type Weft } from '@weft/testing';
import { Client } from 'pg';
import { identity } from './identity';

const place = '018e96f4-a800-7001-8102-0304050607ff';

describe('the migration that seals names', () => {
  let weft: Weft;
  let url: URL;
  let name: string;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 0 });
    url = new URL(weft.ownerUrl);
    name = `${url.pathname.slice(1)}_before`;
    url.pathname = `/${name}`;
    await weft.superuser(`create database ${name} owner weft_owner`);
  });
  afterAll(async () => {
    await weft.superuser(`drop database ${name} with (force)`);
    await weft.stop();
  });

  it('seals those who belonged before, as an owner who is no superuser, and the trail holds', async () => {
    const password = decodeURIComponent(new URL(weft.appUrl).password);
    const upTo = (most: number): Promise<void> =>
      migrate(url.href, password, [{ ...identity, migrations: identity.migrations.slice(0, most) }], () => undefined);
    const owner = new Client({ connectionString: url.href });
    await upTo(1);
    await owner.connect();
    try {
      await owner.query(`select set_config('weft.place_id', '${place}', false)`);
      await owner.query(
        `insert into place (id, code, name) values ('${place}', 'OLD', 'An old place');
         insert into person (id, name, email) values ('${place}', 'Here Before', 'before@old.example');
         insert into membership (place_id, person_id) values ('${place}', '${place}')`,
      );
      await upTo(2);
      const { rows } = await owner.query<{ text: string; sealed: string | null; summary: string }>(
        `select audit::text as text, after ->> 'personal_sealed' as sealed, summary from audit order by id`,
      );
      expect(rows.map(({ sealed, summary }) => [summary, sealed === null])).toEqual([
        ['insert Person', true],
        ['sealed name and address under a key of the person', false],
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/here before|before@old/i);
      expect((await owner.query(`select * from verify_trail('[]')`)).rows).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
