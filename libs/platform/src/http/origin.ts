import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that could change something comes from our own pages or from a program. Browsers name the origin of
 * the page on every POST and on every socket's upgrade; programs name none.
 */
export function fromAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (allowed.includes(origin)) {
    return true;
  }
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
