import type { Routes } from '@angular/router';

/** Overview, workstreams and projects. */
export const portfolioRoutes: Routes = [];
