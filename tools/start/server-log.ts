import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';

const LARGEST = 20 * 1024 * 1024;

/** The file that the server's log goes to when it is started by `npm start`; emptied when it has grown too large. */
export class ServerLog {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    if (existsSync(path) && statSync(path).size > LARGEST) truncateSync(path);
  }

  /** Where the log ends now, in bytes. */
  mark(): number {
    return existsSync(this.path) ? statSync(this.path).size : 0;
  }

  /** The last lines written since a mark; of a structured line, its message. */
  since(mark: number): string {
    const lines = readFileSync(this.path).subarray(mark).toString().trim().split('\n').slice(-12);
    return lines.map(messageOf).join('\n');
  }
}

function messageOf(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}
