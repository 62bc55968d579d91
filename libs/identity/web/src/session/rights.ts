import { Injectable, computed, inject } from '@angular/core';
import { abilityFor } from '@weft/identity/domain';
import { Session } from './session';

/** What the person may do, by the one rule set: to offer what is allowed. Fetched with the first page that asks. */
@Injectable({ providedIn: 'root' })
export class Rights {
  private readonly session = inject(Session);
  readonly ability = computed(() => abilityFor(this.session.grants(), this.session.me()));
}
