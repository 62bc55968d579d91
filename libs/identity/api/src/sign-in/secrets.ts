import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

/** Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), which are the library's defaults. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Takes as long for an unknown person as for a known one, so that time tells nothing of who exists. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return stored !== null && fits;
}

const nobody = hashPassword(randomBytes(16).toString('hex'));

/** A session's or personal token: 256 random bits. The database has its hash alone. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
