import type { Routes } from '@angular/router';
import { identityRoutes } from '@weft/identity/web';
import { signedIn } from './signed-in';

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: async () => (await import('./sign-in/sign-in')).SignIn },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', loadChildren: async () => (await import('@weft/portfolio/web')).portfolioRoutes },
      { path: 'my-work', loadChildren: async () => (await import('@weft/my-work/web')).myWorkRoutes },
      { path: 'strategy', loadChildren: async () => (await import('@weft/strategy/web')).strategyRoutes },
      { path: 'trail', loadChildren: async () => (await import('@weft/audit/web')).auditRoutes },
      { path: 'search', title: 'Search', loadComponent: async () => (await import('./search/search')).Search },
      ...identityRoutes,
      { path: '**', title: 'Not found', loadComponent: async () => (await import('./not-found/not-found')).NotFound },
    ],
  },
];
