import { InjectionToken, type Type } from '@angular/core';

/** A card that a capability adds to the settings of the place, fetched with them. */
export type SettingsCard = () => Promise<Type<unknown>>;

/** What other capabilities let a place set for itself. The application names them. */
export const SETTINGS_CARDS = new InjectionToken<readonly SettingsCard[]>('cards of the place settings');
