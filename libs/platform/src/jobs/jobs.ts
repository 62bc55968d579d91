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
      await this.boss.work(job.name, () => this.run(job));
      await this.boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    }
  }

  /** The queue tries again what failed. */
  private async run(job: CapabilityJob): Promise<void> {
    const { database, logger } = this.context;
    try {
      await ('sql' in job ? database.rows(job.sql) : job.run(this.context));
      logger.info({ job: job.name }, 'job done');
    } catch (error) {
      logger.warn({ err: error, job: job.name }, 'a job failed');
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
