/** The requests around a session. Each answers nothing, or the sentence that says why it was refused. */
const AWAY = 'The server cannot be reached just now. Nothing is lost; try again in a moment.';

async function post(path: string, body: unknown, otherwise: string): Promise<string | undefined> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) return AWAY;
  if (response.ok) return undefined;
  const answer: { readonly error?: { readonly message?: unknown } } | null = await response.json().catch(() => null);
  const message = answer?.error?.message;
  return typeof message === 'string' ? message : response.status >= 500 ? AWAY : otherwise;
}

export const signIn = (email: string, password: string): Promise<string | undefined> =>
  post('/auth/sign-in', { email, password }, 'E-mail address and password do not fit together.');

export const signOut = (): Promise<string | undefined> => post('/auth/sign-out', {}, 'Signing out was refused.');

export const switchPlace = (placeId: string): Promise<string | undefined> =>
  post('/auth/switch-place', { placeId }, 'You do not belong to this place.');
