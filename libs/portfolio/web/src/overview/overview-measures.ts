import { InjectionToken, type Type } from '@angular/core';

/** What a capability measures workstreams by on the overview. */
export interface OverviewMeasure {
  /** Over the column. */
  readonly heading: string;
  /** Of a workstream, which it takes by its input `code`. */
  readonly cell: Type<unknown>;
  /** Over the figure of the whole place in the summary. */
  readonly title: string;
  readonly figure: Type<unknown>;
}

/** What other capabilities measure workstreams by, fetched with the overview. The application names them. */
export const OVERVIEW_MEASURES = new InjectionToken<readonly (() => Promise<OverviewMeasure>)[]>(
  'measures of the overview',
);
