import { change, freePort, soon, startWeft, type Weft } from '@weft/testing';
import { PgBoss } from 'pg-boss';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what arrives. `answer` decides what becomes of each mail after all of it has come. */
interface MailServer {
  readonly port: number;
  readonly arrived: Email[];
  answer: (mail: Email) => Promise<Error | null>;
  to(role: string): Email[];
  stop(): Promise<void>;
}

async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const kept: MailServer = {
    port,
    arrived: [],
    answer: () => Promise.resolve(null),
    to: (role) => kept.arrived.filter(({ to }) => to?.[0]?.address === `${role}@demo.weft.example`),
    stop: () => new Promise((done) => server.close(() => done())),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then(async (mail) => {
          kept.arrived.push(mail);
          done(await kept.answer(mail));
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return kept;
}

/** The job as the clock would start it. */
async function morning(weft: Weft, times = 1): Promise<void> {
  const boss = new PgBoss({
    connectionString: weft.appUrl,
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  for (let n = 0; n < times; n += 1) await boss.send('daily-mail', null);
  await boss.stop({ graceful: false });
}

const states = (weft: Weft): Promise<{ state: string; n: number }[]> =>
  weft.superuser(
    `select state, count(*)::int as n from daily_mail where day = '2025-11-05' group by state order by state`,
  );
const settled = async (weft: Weft): Promise<boolean> => {
  const [{ n }] = (await weft.superuser(
    `select count(*)::int as n from membership m where m.active and not exists (select from daily_mail d where d.person_id = m.person_id and d.day = '2025-11-05')
       and not exists (select from notification_switch s where s.person_id = m.person_id and s.kind = 'DAILY_MAIL' and not s.by_mail)`,
  )) as [{ n: number }];
  return n === 0;
};

describe('the daily mail', () => {
  let mails: MailServer;
  beforeEach(async () => {
    mails = await startMailServer();
  });
  afterEach(() => mails.stop());

  const start = (replicas = 1): Promise<Weft> =>
    startWeft({
      replicas,
      env: {
        WEFT_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
        WEFT_MAIL_FROM: 'Weft <weft@example.org>',
        WEFT_PUBLIC_URL: 'https://weft.example.org',
      },
    });

  it('says to each person once what waits for them, from two servers that are told twice', async () => {
    const weft = await start(2);
    try {
      await morning(weft, 2);
      expect(await soon(() => settled(weft), true, 30_000)).toBe(true);
      await morning(weft);
      const quiet = async (): Promise<boolean> => (await states(weft)).every(({ state }) => state !== 'LEAVING');
      expect(await soon(quiet, true, 15_000)).toBe(true);
      const addresses = mails.arrived.map(({ to }) => to?.[0]?.address);
      expect(addresses.length).toBeGreaterThan(10);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(mails.to('viewer')).toEqual([]);
      expect(mails.to('auditor')).toEqual([]);

      const [mail] = mails.to('project-lead');
      expect(mail?.from?.address).toBe('weft@example.org');
      expect(mail?.subject).toMatch(/^Tower Hamlets Together, 5 Nov 2025: \d+ overdue/);
      expect(mail?.text).toContain('Good morning Tanvir Rahman');
      expect(mail?.text).toContain(
        'Critical milestone: “Pathway 1 contract live” of PI-04, 13 Oct 2025, 23 days late.',
      );
      expect(mail?.text).toMatch(/https:\/\/weft\.example\.org\/projects\/PI-04\?milestone=/);
      expect(mail?.text).toContain('Priya Osei opened the November review');
      expect(mail?.html).toContain('<html lang="en-GB">');
      expect(mail?.html).toContain('href="https://weft.example.org/account#notifications"');
      expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
        '<https://weft.example.org/account#notifications>',
      );
      for (const server of weft.servers) {
        expect(server.log()).not.toMatch(/demo\.weft\.example|Tanvir|Rahman/);
      }
    } finally {
      await weft.stop();
    }
  });

  it('leaves out what a person switched off, and does not come to who wants none', async () => {
    const weft = await start();
    try {
      const [lead, pmo] = await Promise.all([weft.as('project-lead'), weft.as('pmo')]);
      await change(pmo, 'switchNotification', { kind: 'DAILY_MAIL', inApp: true, byMail: false });
      await change(lead, 'switchNotification', { kind: 'DUE', inApp: true, byMail: false });
      await change(lead, 'switchNotification', { kind: 'RATING_DECLARED', inApp: true, byMail: false });
      await morning(weft);
      expect(await soon(() => settled(weft), true, 30_000)).toBe(true);
      expect(mails.to('pmo')).toEqual([]);
      const [mail] = mails.to('project-lead');
      expect(mail?.text ?? '').not.toMatch(/^Overdue/m);
      expect(mail?.text ?? '').not.toContain('opened the November review');
    } finally {
      await weft.stop();
    }
  });

  it('that cannot be made for one person comes to everybody else', async () => {
    const weft = await start();
    try {
      const [{ id }] = (await weft.superuser<{ id: string }>(
        `select min(person_id::text) as id from membership where active`,
      )) as [{ id: string }];
      await weft.superuser(
        `create function refuse_mail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
      );
      await weft.superuser(
        `create trigger refuse_mail before insert on daily_mail for each row when (new.person_id = '${id}') execute function refuse_mail()`,
      );
      await morning(weft);
      const others = async (): Promise<number> =>
        (
          await weft.superuser(
            `select from membership m where m.active and m.person_id <> '${id}'
               and not exists (select from daily_mail d where d.person_id = m.person_id and d.day = '2025-11-05')
               and not exists (select from notification_switch s where s.person_id = m.person_id and s.kind = 'DAILY_MAIL' and not s.by_mail)`,
          )
        ).length;
      expect(await soon(others, 0, 30_000)).toBe(0);
      expect(mails.arrived.length).toBeGreaterThan(10);
    } finally {
      await weft.stop();
    }
  });

  it('is tried again where the mail server refused it, and is never sent twice where a server died sending it', async () => {
    const weft = await start(2);
    try {
      let refused = false;
      let killed = '';
      mails.answer = async (mail) => {
        const address = mail.to?.[0]?.address ?? '';
        if (!refused) {
          refused = true;
          return Object.assign(new Error('try later'), { responseCode: 451 });
        }
        if (!killed) {
          killed = address;
          // Whichever of them is sending has handed the mail over and does not live to hear that it arrived.
          await Promise.all(weft.servers.map((server) => server.kill()));
        }
        return null;
      };
      await morning(weft);
      const died = async (): Promise<boolean> => (await states(weft)).length > 0 && killed !== '';
      expect(await soon(died, true, 30_000)).toBe(true);
      await weft.addServer();
      expect((await states(weft)).map(({ state }) => state)).toEqual(expect.arrayContaining(['FAILED', 'LEAVING']));
      await morning(weft);
      // The one that nobody knows the end of stays as it is.
      const done = async (): Promise<boolean> => {
        const counted = Object.fromEntries((await states(weft)).map(({ state, n }) => [state, n]));
        return (await settled(weft)) && counted['LEAVING'] === 1 && counted['FAILED'] === undefined;
      };
      expect(await soon(done, true, 30_000)).toBe(true);
      const addresses = mails.arrived.map(({ to }) => to?.[0]?.address);
      // The one that was refused came twice, and every other once: the one that a server died over as well.
      expect(addresses.filter((address) => address === addresses[0])).toHaveLength(2);
      expect(new Set(addresses).size).toBe(addresses.length - 1);
    } finally {
      await weft.stop();
    }
  });

  it('does not leave, and the server says so, where no mail server is set', async () => {
    const weft = await startWeft();
    try {
      await morning(weft);
      const said = (): Promise<boolean> =>
        Promise.resolve(weft.server(0).log().includes('no daily mail leaves: WEFT_SMTP_URL is not set'));
      expect(await soon(said, true, 15_000)).toBe(true);
      expect(await states(weft)).toEqual([]);
    } finally {
      await weft.stop();
    }
  });
});
