import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { isId, newId } from '@weft/kernel';
import { Database, Relay, SETTINGS, type Settings, type WeftRequest } from '@weft/platform';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { hashSecret, newSecret, passwordFits } from './secrets';
import { sessionCookie } from './session-gatekeeper';

/** Failures within a quarter of an hour after which an address, or a network address, waits. */
const mostPerEmail = 10;
const mostPerAddress = 100;
const window = '15 minutes';
const sessionLasts = '12 hours';

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** Signing in and out, over plain HTTP so that a cookie can be set. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What may be known of this installation before anybody is. */
  @Get('info')
  async info(): Promise<{ demonstration: boolean; placeName: string | null; mail: boolean }> {
    const [place] = await this.database.rows<{ name: string }>('select name from demonstration_place()');
    const { production, mail } = this.settings;
    return {
      demonstration: place !== undefined && !production,
      placeName: place?.name ?? null,
      mail: mail !== null,
    };
  }

  @Post('sign-in')
  async signIn(@Body() body: unknown, @Req() request: WeftRequest, @Res() response: Response): Promise<void> {
    const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown };
    for (const [field, value] of Object.entries({ email, password })) {
      if (typeof value !== 'string' || value === '' || value.length > 254 || value.includes('\0')) {
        fail(response, 400, {
          code: 'VALIDATION',
          field,
          message: `Give your ${field === 'email' ? 'e-mail address' : 'password'} as text.`,
        });
        return;
      }
    }
    const [byEmail, byAddress] = [
      subject('email', (email as string).toLowerCase()),
      subject('address', request.ip ?? ''),
    ];
    if ((await this.attempts(byAddress)) >= mostPerAddress || !(await this.takeTry(byEmail))) {
      response.setHeader('retry-after', '900');
      fail(response, 429, {
        code: 'TOO_MANY_ATTEMPTS',
        message: 'Too many attempts. Wait a quarter of an hour, then try again.',
      });
      return;
    }
    const [known] = await this.database.rows<{
      person_id: string;
      password_hash: string;
      demonstration: boolean;
      place_id: string;
    }>('select * from sign_in_lookup($1)', [email]);
    if (!(await passwordFits(known?.password_hash ?? null, password as string)) || !known) {
      await this.database.rows('select sign_in_failed($1::bytea[])', [[byAddress]]);
      fail(response, 401, {
        code: 'WRONG_SIGN_IN',
        message: 'This e-mail address and password do not belong together.',
      });
      return;
    }
    if (known.demonstration && this.settings.production) {
      fail(response, 403, {
        code: 'DEMONSTRATION_ACCOUNT',
        message: 'Demonstration accounts cannot sign in here: this is not a demonstration.',
      });
      return;
    }
    const secret = newSecret('');
    await this.database.rows(
      'select sign_in_succeeded($1::bytea[]), session_open($2::uuid, $3::bytea, $4::uuid, $5::uuid, $6, $7::interval)',
      [
        [byEmail],
        newId(),
        hashSecret(secret),
        known.person_id,
        known.place_id,
        deviceOf(request.headers['user-agent']),
        sessionLasts,
      ],
    );
    response.cookie(sessionCookie, secret, this.cookie(request));
    response.status(200).json({ signedIn: true });
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: WeftRequest, @Res() response: Response): Promise<void> {
    const scope = request.weft.scope;
    if (scope?.actor.sessionId) {
      await this.database.rows('select session_revoke($1::uuid, $2::uuid)', [
        scope.actor.sessionId,
        scope.actor.personId,
      ]);
      this.relay.revoked();
    }
    const { maxAge: _, ...cookie } = this.cookie(request);
    response.clearCookie(sessionCookie, cookie);
    response.json({ signedIn: false });
  }

  @Post('switch-place')
  async switchPlace(@Body() body: unknown, @Req() request: WeftRequest, @Res() response: Response): Promise<void> {
    const scope = request.weft.scope;
    const placeId = (body as { placeId?: unknown } | null)?.placeId;
    if (!scope?.actor.sessionId) {
      fail(response, 401, { code: 'UNAUTHENTICATED', message: 'Sign in first.' });
      return;
    }
    const [switched] = isId(placeId)
      ? await this.database.rows<{ done: boolean }>(
          'select session_switch($1::uuid, $2::uuid) as done',
          [scope.actor.sessionId, placeId],
          scope,
        )
      : [];
    this.relay.revoked();
    if (!switched?.done) {
      fail(response, 404, { code: 'NOT_FOUND', field: 'placeId', message: 'You do not belong to such a place.' });
      return;
    }
    response.status(200).json({ placeId });
  }

  private async attempts(of: Buffer): Promise<number> {
    const [counted] = await this.database.rows<{ n: number }>(
      'select sign_in_attempts($1::bytea[], $2::interval) as n',
      [[of], window],
    );
    return counted?.n ?? 0;
  }

  /**
   * Takes one of the tries that an e-mail address has left, before the password is looked at, so that guesses made at
   * once count too. The right password gives all of them back.
   */
  private async takeTry(of: Buffer): Promise<boolean> {
    const [taken] = await this.database.lastRows<{ left: boolean }>([
      { sql: `select pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 7230010))`, params: [of] },
      {
        sql: `select n < $3::integer as left, case when n < $3::integer then sign_in_failed(array[$1::bytea])::text end
          from sign_in_attempts(array[$1::bytea], $2::interval) n`,
        params: [of, window, mostPerEmail],
      },
    ]);
    return taken?.left === true;
  }

  private cookie(request: WeftRequest): {
    httpOnly: true;
    sameSite: 'lax';
    secure: boolean;
    path: string;
    maxAge: number;
  } {
    return { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/', maxAge: 12 * 3_600_000 };
  }
}

function subject(kind: string, value: string): Buffer {
  return createHash('sha256').update(`${kind}:${value}`).digest();
}

function fail(response: Response, status: number, error: Failure): void {
  response.status(status).json({ error });
}

/** 'Firefox on Windows': enough to know one's own sessions by. */
function deviceOf(agent: string | undefined): string | null {
  const browser = /(Edg|Firefox|Chrome|Safari)\//.exec(agent ?? '')?.[1]?.replace('Edg', 'Edge');
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent ?? '')?.[1]?.replace('Mac OS X', 'macOS');
  return browser ? [browser, system].filter(Boolean).join(' on ') : null;
}
