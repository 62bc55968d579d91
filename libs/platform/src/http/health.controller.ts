import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { SchemaLevel } from '../database/schema-level';

collectDefaultMetrics({ prefix: 'weft_' });

/** Whether the process lives, whether it can serve, and what it measures. */
@Controller()
export class HealthController {
  /** Set when the process is told to stop: a proxy then sends no further requests. */
  static stopping = false;

  constructor(private readonly level: SchemaLevel) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    if (HealthController.stopping) {
      response.status(503).json({ status: 'stopping' });
      return;
    }
    try {
      const problem = await this.level.problem();
      response
        .status(problem ? 503 : 200)
        .json(problem ? { status: 'wrong schema', reason: problem } : { status: 'ready' });
    } catch {
      response.status(503).json({ status: 'database away' });
    }
  }

  @Get('metrics')
  @Header('content-type', register.contentType)
  async metrics(): Promise<string> {
    return register.metrics();
  }
}
