import { Injectable, computed, inject, signal } from '@angular/core';
import { Apollo } from 'apollo-angular';
import type { Grant } from '@weft/identity/domain';
import { firstValueFrom } from 'rxjs';
import type { SessionQuery } from '../generated/graphql';
import { SessionDocument } from '../generated/session.document';

/** Who is signed in, where, what they may do, and the place's business date. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly apollo = inject(Apollo);
  private readonly data = signal<SessionQuery | undefined>(undefined);

  readonly known = computed(() => this.data() !== undefined);
  readonly person = computed(() => this.data()?.viewer.person);
  readonly place = computed(() => this.data()?.place);
  readonly places = computed(() => this.data()?.viewer.places ?? []);
  /** The business date; before it is known, the clock's. */
  readonly today = computed(() => this.data()?.place.today ?? new Date().toISOString().slice(0, 10));
  readonly roles = computed(() => this.data()?.viewer.grants ?? []);
  readonly grants = computed<readonly Grant[]>(() =>
    this.roles().map(({ role, group, organisation }) => ({
      role,
      groupId: group?.id ?? null,
      organisationId: organisation?.id ?? null,
    })),
  );
  readonly me = computed(() => ({ personId: this.person()?.id ?? '' }));

  /** Asks who is signed in. Rejects when nobody is, or when the server cannot be reached. */
  async load(): Promise<void> {
    const { data } = await firstValueFrom(this.apollo.query({ query: SessionDocument, fetchPolicy: 'network-only' }));
    this.data.set(data);
  }

  /** Forgets the person, so that the next page asks again. */
  forget(): void {
    this.data.set(undefined);
  }
}
