import type { Routes } from '@angular/router';

/** The Better Care Fund. */
export const fundingRoutes: Routes = [
  { path: '', title: 'Better Care Fund', loadComponent: async () => (await import('./plan/plan-page')).PlanPage },
  {
    path: 'grid',
    title: 'Better Care Fund by month',
    loadComponent: async () => (await import('./grid/grid-page')).GridPage,
  },
  {
    path: 'outturn',
    title: 'Better Care Fund outturn',
    loadComponent: async () => (await import('./outturn/outturn-page')).OutturnPage,
  },
  {
    path: 'rules',
    title: 'Rules of the Better Care Fund',
    loadComponent: async () => (await import('./rules/rules-page')).RulesPage,
  },
  {
    path: 'extracts',
    title: 'Ledger extracts',
    loadComponent: async () => (await import('./extracts/extracts-page')).ExtractsPage,
  },
  {
    path: 'virements',
    title: 'Better Care Fund virements',
    loadComponent: async () => (await import('./virements/virements-page')).VirementsPage,
  },
  {
    path: 'returns/:year/:period',
    title: 'Better Care Fund return',
    loadComponent: async () => (await import('./returns/return-page')).ReturnPage,
  },
];
