/** What may be known of an installation before signing in. */
export interface Installation {
  readonly demonstration: boolean;
  readonly placeName: string;
  /** Whether mail leaves it; true where it does not say. */
  readonly mail: boolean;
}

/** Asks the server; nothing when it does not say. */
export async function askInstallation(): Promise<Installation | undefined> {
  const response = await fetch('/auth/info', { headers: { accept: 'application/json' } }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) return undefined;
  return {
    demonstration: Reflect.get(answer, 'demonstration') === true,
    placeName: String(Reflect.get(answer, 'placeName') ?? 'Weft'),
    mail: Reflect.get(answer, 'mail') !== false,
  };
}
