/** A role held in a place, limited to a group or an organisation where one is named. */
export interface ActorGrant {
  readonly role: string;
  readonly groupId: string | null;
  readonly organisationId: string | null;
}

/** The person a request acts for, and the place it acts in. Every read and every unit of work names one. */
export interface Actor {
  readonly personId: string;
  readonly personName: string;
  readonly placeId: string;
  /** The session or personal token that was presented. */
  readonly holderId: string;
  readonly sessionId: string | null;
  readonly grants: readonly ActorGrant[];
  readonly expiresAt: Date;
}

/** One request: who asks, and the id that its log lines, audit rows and events share. */
export interface RequestScope {
  readonly actor: Actor;
  readonly requestId: string;
  /** The business date in Europe/London, ISO 8601. */
  readonly today: string;
  /** Set where the settings fix the business date: what is done now then carries an instant of that date. */
  readonly todayIsFixed?: boolean;
}
