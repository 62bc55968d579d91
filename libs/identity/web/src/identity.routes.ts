import type { Routes } from '@angular/router';

/** People and roles, organisations, the own account. */
export const identityRoutes: Routes = [
  { path: 'people', title: 'People and roles', loadComponent: async () => (await import('./people/people')).People },
  {
    path: 'organisations',
    title: 'Organisations',
    loadComponent: async () => (await import('./organisations/organisations')).Organisations,
  },
  { path: 'account', title: 'Your account', loadComponent: async () => (await import('./account/account')).Account },
];
