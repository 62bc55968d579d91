import { PgBoss } from 'pg-boss';
import type { CapabilityJob, JobContext } from '../capability';

/** The schema that the queue lives in; made by the migration, used by role weft_app. */
export const queueSchema = 'jobs';

/** pg-boss as role weft_app: it finds its schema made and changes none of it. */
export class Jobs {
  private readonly boss: PgBoss;

  constructor(
    connectionString: string,
    private readonly jobs: readonly CapabilityJob[],
    private readonly context: JobContext,
  ) {
    this.boss = new PgBoss({
      connectionString,
      schema: queueSchema,
      migrate: false,
      createSchema: false,
      max: 2,
      application_name: 'weft-jobs',
    });
    this.boss.on('error', (error) => context.logger.warn({ err: error }, 'jobs wait'));
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const job of this.jobs) {
      await this.boss.work(job.name, async () => {
        await ('sql' in job ? this.context.database.rows(job.sql) : job.run(this.context));
        this.context.logger.info({ job: job.name }, 'job done');
      });
      await this.boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    }
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
