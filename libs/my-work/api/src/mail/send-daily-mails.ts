import { dailyMail, type DailyMail } from '@weft/my-work/domain';
import { type CapabilityJob, type JobContext, type MyWorkSource, nobody, todayOf } from '@weft/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { mailContent, type Addressed } from './mail-content';

/** A mail that a server refused is tried again this often on its day. */
const MOST_TRIES = 3;

/** Every morning, again and again for what could not leave: each person has one mail a day, or none. */
export function sendDailyMails(sources: readonly MyWorkSource[]): CapabilityJob {
  return {
    name: 'daily-mail',
    cron: '*/15 7-9 * * *',
    run: async (at) => {
      const { mail } = at.settings;
      if (!mail) {
        at.logger.info('no daily mail leaves: WEFT_SMTP_URL is not set');
        return;
      }
      const transport = createTransport(mail.smtpUrl, { from: mail.from });
      try {
        for (const { id } of await at.database.rows<{ id: string }>('select every_place() as id')) {
          try {
            await new PlaceMails(at, sources, transport, id, mail.publicUrl).send();
          } catch (error) {
            at.logger.error({ err: error, placeId: id }, 'the daily mails of a place stopped; the other places go on');
          }
        }
      } finally {
        transport.close();
      }
    },
  };
}

/** The mails of one place on one day. */
class PlaceMails {
  private readonly today: string;
  private readonly counted = { sent: 0, empty: 0, failed: 0 };

  constructor(
    private readonly at: JobContext,
    private readonly sources: readonly MyWorkSource[],
    private readonly transport: Transporter,
    private readonly placeId: string,
    private readonly publicUrl: string,
  ) {
    this.today = todayOf(at.settings);
  }

  async send(): Promise<void> {
    for (const personId of await this.waiting()) {
      try {
        await this.sendTo(personId);
      } catch (error) {
        // One person's mail must not keep everybody else's.
        this.counted.failed += 1;
        this.at.logger.error({ err: error, placeId: this.placeId }, 'a daily mail could not be made');
      }
    }
    this.at.logger.info({ placeId: this.placeId, ...this.counted }, 'daily mails');
  }

  /** Whoever wants the mail and had none today. */
  private async waiting(): Promise<readonly string[]> {
    const people = await this.rows<{ id: string }>(
      `select m.person_id as id from membership m
       where m.place_id = weft_place() and m.active and m.erased_at is null
         and not exists (select from notification_switch s where s.place_id = m.place_id and s.person_id = m.person_id
           and s.kind = 'DAILY_MAIL' and not s.by_mail)
         and not exists (select from daily_mail d where d.place_id = m.place_id and d.person_id = m.person_id
           and d.day = weft_today() and (d.state <> 'FAILED' or d.tries >= ${MOST_TRIES}))
       order by m.person_id`,
    );
    return people.map(({ id }) => id);
  }

  private async sendTo(personId: string): Promise<void> {
    const { placeId, today } = this;
    const addressed = await mailContent(this.at.database, this.sources, { placeId, personId, today });
    const mail = addressed && dailyMail(addressed.content, this.publicUrl);
    if (!addressed || !mail) {
      await this.claim(personId, 'EMPTY');
      this.counted.empty += 1;
    } else if (await this.claim(personId, 'LEAVING')) {
      await this.hand(personId, addressed, mail);
    }
  }

  /**
   * Takes the mail of the day, before it leaves and for good: whoever comes second, another server or this one after a
   * crash, sends none. What a server plainly refused is taken again.
   */
  private async claim(personId: string, state: 'LEAVING' | 'EMPTY'): Promise<boolean> {
    const taken = await this.rows(
      `insert into daily_mail as d (place_id, person_id, day, state) values (weft_place(), $1::uuid, weft_today(), $2)
       on conflict (place_id, person_id, day) do update set state = excluded.state, tries = d.tries + 1, changed_at = clock_timestamp()
       where d.state = 'FAILED' and d.tries < ${MOST_TRIES} returning 1`,
      [personId, state],
    );
    return taken.length > 0;
  }

  private async hand(personId: string, { address, newsIds }: Addressed, mail: DailyMail): Promise<void> {
    const settings = `${this.publicUrl}/account#notifications`;
    try {
      await this.transport.sendMail({
        ...mail,
        to: address,
        messageId: `<${this.today}.${personId}.${this.placeId}@${new URL(this.publicUrl).hostname}>`,
        headers: { 'auto-submitted': 'auto-generated', 'list-unsubscribe': `<${settings}>` },
      });
    } catch (error) {
      this.counted.failed += 1;
      const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
      // What a mail server says may hold an address: only its number is kept.
      this.at.logger.warn({ code, responseCode, command }, 'a daily mail did not leave');
      // Where the connection broke after the mail was handed over nobody knows whether it left: it stays as leaving.
      if (responseCode !== undefined || command !== 'DATA') {
        await this.settle(personId, 'FAILED');
      }
      return;
    }
    this.counted.sent += 1;
    await this.settle(personId, 'SENT', newsIds);
  }

  /** Notes what became of a mail, and which news left with it, as one. */
  private async settle(personId: string, state: 'SENT' | 'FAILED', newsIds: readonly string[] = []): Promise<void> {
    await this.rows(
      `with mailed as (update notification set mailed_at = clock_timestamp() where place_id = weft_place() and id = any ($3::uuid[]))
       update daily_mail set state = $2, changed_at = clock_timestamp()
       where place_id = weft_place() and person_id = $1::uuid and day = weft_today()`,
      [personId, state, newsIds],
    );
  }

  private rows<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.at.database.rows<Row>(sql, params, nobody(this.placeId, this.today));
  }
}
