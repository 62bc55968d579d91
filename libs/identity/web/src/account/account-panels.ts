import { InjectionToken, type Type } from '@angular/core';

/** A panel that a capability adds to a person's own account, fetched with the page. */
export type AccountPanel = () => Promise<Type<unknown>>;

/** What other capabilities let a person set for themselves. The application names them. */
export const ACCOUNT_PANELS = new InjectionToken<readonly AccountPanel[]>('panels of the own account');
