import { accept, type Result } from '@weft/kernel';
import busboy from 'busboy';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { RequestScope } from '../actor';
import { brokenConstraint } from '../database/broken-constraint';
import type { Database } from '../database/database';
import { UnitOfWork } from '../database/unit-of-work';
import { Refused, SignedOut } from '../failures';
import { isUnexpected, publicErrors } from '../graphql/errors';
import type { WeftRequest } from './request';

/** A file as it came, whole and within its limit. */
export interface BroughtFile {
  /** As the browser named it, without folders. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** How far the reading of a file has come, for a progress bar. */
export interface FileProgress {
  readonly step: string;
  /** Which step it is, from 1, and of how many. */
  readonly done: number;
  readonly of: number;
  /** How much of this step is done, 0 to 1; left out where that cannot be told. */
  readonly within?: number;
}

/** What people may bring by `POST /files`, as the form's field `kind` names it. */
export interface FileKind {
  readonly name: string;
  readonly mostBytes: number;
  /** Told before the body is read. */
  mayBring(scope: RequestScope): Result<unknown>;
  /** Reads what was brought, outside any transaction; answers how it is kept. */
  read(file: BroughtFile, tell: (progress: FileProgress) => void, scope: RequestScope): Promise<Result<KeepFile>>;
}

/** Keeps what was read of a file, and answers what the caller gets. */
export type KeepFile = (work: UnitOfWork, tell: (progress: FileProgress) => void) => Promise<Result<object>>;

/** A file that people take along, by `GET /files/<path>`. */
export interface FileOut {
  readonly path: string;
  readonly contentType: string;
  /** The name that the browser saves it under. */
  name(scope: RequestScope): string;
  /** Reads what goes into it, in one transaction; answers how it is made of that. */
  read(work: UnitOfWork): Promise<() => Promise<Uint8Array>>;
}

/** Longest time for a body to come in. */
const SECONDS = 25;

class Unfit extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * `POST /files`: a form of one field `kind` and one field `file`, in this order. Answers 201 with what became of it, or
 * an error with a code that names what would be right; nothing is left of what was refused. Where the caller accepts
 * `application/x-ndjson`, the answer is 200 and a line for each step of progress, then one with `file` or `errors`.
 */
export function bringFile(kinds: readonly FileKind[], database: Database, logger: Logger): RequestHandler {
  return (request, response) => {
    const weft = request as WeftRequest;
    const answer = new FileAnswer(request, response);
    receive(weft, kinds)
      .then(async ({ kind, file, scope }) => {
        const tell = (progress: FileProgress): void => answer.tell(progress);
        const keep = settled(await kind.read(file, tell, scope));
        answer.end(201, { file: await inTransaction((work) => keep(work, tell), scope, database) });
      })
      .catch((error: unknown) => {
        const { status, errors } = fileErrors(error, weft.requestId);
        if (status >= 500 && isUnexpected(error))
          logger.error({ err: error, requestId: weft.requestId }, 'file failed');
        answer.end(status, { errors });
      });
  };
}

/** `GET /files/<path>`: a file made for whoever is signed in. */
export function takeFile(files: readonly FileOut[], database: Database, logger: Logger): RequestHandler {
  return (request, response, next) => {
    const weft = request as WeftRequest;
    const file = files.find(({ path }) => `/${path}` === request.path);
    if (!file || request.method !== 'GET') return next();
    const make = async (): Promise<void> => {
      const { scope } = weft.weft;
      if (!scope) throw new SignedOut();
      const made = await inTransaction(async (work) => accept(await file.read(work)), scope, database);
      const bytes = await made();
      response.setHeader('content-type', file.contentType);
      response.setHeader('content-disposition', `attachment; filename="${file.name(scope)}"`);
      response.setHeader('cache-control', 'no-store');
      response.end(Buffer.from(bytes));
    };
    make().catch((error: unknown) => {
      const { status, errors } = fileErrors(error, weft.requestId);
      if (status >= 500) logger.error({ err: error, requestId: weft.requestId }, 'file failed');
      response.status(status).json({ errors });
    });
  };
}

/** A body, or lines of progress before it. */
class FileAnswer {
  private readonly lines: boolean;

  constructor(
    private readonly request: Request,
    private readonly response: Response,
  ) {
    this.lines = (request.headers.accept ?? '').includes('application/x-ndjson');
  }

  tell(progress: FileProgress): void {
    if (!this.lines) return;
    if (!this.response.headersSent) {
      this.response.status(200).setHeader('content-type', 'application/x-ndjson; charset=utf-8');
      this.response.setHeader('cache-control', 'no-store');
    }
    this.response.write(`${JSON.stringify({ progress })}\n`);
  }

  end(status: number, body: object): void {
    if (this.request.complete) {
      this.send(status, body);
      return;
    }
    // What is still on its way is let go by first, for a while: a browser that sends into a closed connection sees no answer.
    if (!this.response.headersSent) this.response.setHeader('connection', 'close');
    let sent = false;
    const once = (): void => {
      if (!sent) this.send(status, body);
      sent = true;
    };
    this.request.once('end', once).once('close', once).resume();
    setTimeout(once, 2_000).unref();
  }

  private send(status: number, body: object): void {
    if (this.response.headersSent) this.response.end(`${JSON.stringify(body)}\n`);
    else this.response.status(status).setHeader('cache-control', 'no-store').json(body);
  }
}

interface Received {
  readonly kind: FileKind;
  readonly file: BroughtFile;
  readonly scope: RequestScope;
}

/** Takes the body in, within its limits of size and time. */
async function receive(request: WeftRequest, kinds: readonly FileKind[]): Promise<Received> {
  const { scope } = request.weft;
  if (!scope) throw new SignedOut();
  if (!request.is('multipart/form-data')) {
    throw new Unfit(
      415,
      'NOT_A_FORM',
      "Send the file as a form (multipart/form-data) with the fields 'kind' and 'file'.",
    );
  }
  const most = Math.max(...kinds.map(({ mostBytes }) => mostBytes));
  const form = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 4, fieldSize: 100, fileSize: most, parts: 6 },
  });
  return new Promise((resolve, reject) => {
    let named: string | undefined;
    let found: Received | undefined;
    const late = setTimeout(
      () => stop(new Unfit(408, 'TOO_SLOW', `The file did not come within ${SECONDS} seconds. Nothing was kept.`)),
      SECONDS * 1000,
    );
    const stop = (error: Error): void => {
      clearTimeout(late);
      request.unpipe(form);
      form.removeAllListeners();
      form.on('error', () => undefined);
      reject(error);
    };
    form.on('field', (field, value) => {
      if (field === 'kind') named = value;
    });
    form.on('file', (_field, stream, { filename }) => {
      const kind = kinds.find(({ name }) => name === named);
      if (!kind) {
        stream.resume();
        const right = kinds.map(({ name }) => `'${name}'`).join(', ');
        return stop(new Unfit(400, 'UNKNOWN_KIND', `Say what the file is in the field 'kind', before it: ${right}.`));
      }
      const may = kind.mayBring(scope);
      if (!may.ok) {
        stream.resume();
        return stop(Refused.because(may.refusal));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > kind.mostBytes) stop(tooLarge(kind.mostBytes));
        else chunks.push(chunk);
      });
      stream.on('limit', () => stop(tooLarge(kind.mostBytes)));
      stream.on('end', () => {
        const name = (filename || 'file').split(/[\\/]/).at(-1)?.slice(0, 200) || 'file';
        found = { kind, file: { name, bytes: Buffer.concat(chunks) }, scope };
      });
    });
    form.on('error', () =>
      stop(new Unfit(400, 'MALFORMED_FORM', 'The form ends before its file does. Send it again.')),
    );
    form.on('close', () => {
      clearTimeout(late);
      if (!found) reject(new Unfit(400, 'NO_FILE', "The form holds no file: send it in the field 'file'."));
      else if (found.file.bytes.length === 0) reject(new Unfit(400, 'EMPTY_FILE', 'The file is empty.'));
      else resolve(found);
    });
    request.on('aborted', () => stop(new Unfit(400, 'MALFORMED_FORM', 'The form ends before its file does.')));
    request.pipe(form);
  });
}

function tooLarge(mostBytes: number): Unfit {
  return new Unfit(413, 'TOO_LARGE', `The file is larger than ${mostBytes / 1024 / 1024} MB, the most that is taken.`);
}

async function inTransaction<T>(
  action: (work: UnitOfWork) => Promise<Result<T>>,
  scope: RequestScope,
  database: Database,
): Promise<T> {
  return database.use(async (client) => {
    const work = new UnitOfWork(scope, client, database);
    try {
      const done = settled(await action(work));
      await work.commit({ sql: `select '' as data`, params: [] }, false);
      return done;
    } catch (error) {
      await work.rollback(error);
      const reason = error instanceof Refused ? null : await brokenConstraint(error, client);
      throw reason ? new Unfit(409, 'CONFLICT', 'Somebody changed this place meanwhile. Send the file again.') : error;
    }
  });
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw Refused.because(result.refusal);
  return result.value;
}

/** A refusal as its caller sees it: the rule as the code, in capitals. */
function fileErrors(error: unknown, requestId: string): { status: number; errors: readonly object[] } {
  const said = (status: number, code: string, message: string, more: object = {}) => ({
    status,
    errors: [{ message, extensions: { code, ...more } }],
  });
  if (error instanceof Unfit) return said(error.status, error.code, error.message);
  if (error instanceof Refused) {
    const { reason } = error;
    if (reason.kind === 'not-allowed') return said(403, 'NOT_ALLOWED', reason.message, { rule: reason.rule });
    if (reason.kind === 'validation') {
      const [first] = reason.fields;
      return said(422, 'UNFIT_FILE', reason.fields.map(({ message }) => message).join(' '), { rule: first?.rule });
    }
  }
  return publicErrors(error, requestId);
}
