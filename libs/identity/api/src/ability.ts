import { abilityFor, type Grant, type WeftAbility } from '@weft/identity/domain';
import type { Actor } from '@weft/platform';

/** What the actor may do, by the rule set that the web application uses too. */
export function abilityOf(actor: Actor): WeftAbility {
  return abilityFor(actor.grants as readonly Grant[], { personId: actor.personId });
}
