import { InjectionToken, type Type } from '@angular/core';

/** A card that a capability adds to a project's page, fetched with it. It takes the project's code as its input `code`. */
export type ProjectPanel = () => Promise<Type<unknown>>;

/** What other capabilities say of a project. The application names them. */
export const PROJECT_PANELS = new InjectionToken<readonly ProjectPanel[]>('panels of a project');
