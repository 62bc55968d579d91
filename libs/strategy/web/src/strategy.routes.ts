import type { Routes } from '@angular/router';

/** Frameworks, an edition, and two editions side by side. */
export const strategyRoutes: Routes = [
  { path: '', title: 'Strategy', loadComponent: async () => (await import('./frameworks/frameworks')).Frameworks },
  { path: 'editions/:id', title: 'Edition', loadComponent: async () => (await import('./edition/edition')).Edition },
  {
    path: 'compare',
    title: 'Compare editions',
    loadComponent: async () => (await import('./compare/compare')).Compare,
  },
  { path: ':code', title: 'Strategy', loadComponent: async () => (await import('./framework/framework')).Framework },
];
