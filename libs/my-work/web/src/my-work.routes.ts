import type { Routes } from '@angular/router';

/** What waits for the person who is signed in. */
export const myWorkRoutes: Routes = [
  { path: '', title: 'My work', loadComponent: async () => (await import('./my-work/my-work')).MyWork },
];
