import type { Routes } from '@angular/router';

/** Overview, workstreams and projects. */
export const portfolioRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Overview', loadComponent: async () => (await import('./overview/overview')).Overview },
  { path: 'projects', title: 'Projects', loadComponent: async () => (await import('./projects/projects')).Projects },
];
