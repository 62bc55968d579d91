import type { Session } from './session.ts';

/** What `POST /files` answers. */
export interface Brought {
  readonly status: number;
  readonly id: string;
  readonly code: string | undefined;
  readonly rule: string | undefined;
  readonly message: string | undefined;
}

/** Brings a file of a kind as this person. */
export async function bringFile(
  person: Session,
  kind: string,
  bytes: Buffer | string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Brought> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const response = await person.fetch('/files', { method: 'POST', body: form, headers: { ...headers } });
  const body = (await response.json()) as {
    file?: { id: string };
    errors?: { message: string; extensions: { code: string; rule?: string } }[];
  };
  const [error] = body.errors ?? [];
  const { code, rule } = error?.extensions ?? {};
  return { status: response.status, id: body.file?.id ?? '', code, rule, message: error?.message };
}
