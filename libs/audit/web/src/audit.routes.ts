import type { Routes } from '@angular/router';

/** The verification of the trail. Histories stand beside what they tell of. */
export const auditRoutes: Routes = [
  { path: '', title: 'Trail', loadComponent: async () => (await import('./trail/trail')).Trail },
];
