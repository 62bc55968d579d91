import type { Routes } from '@angular/router';
import { signedIn } from './signed-in';

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: async () => (await import('./sign-in/sign-in')).SignIn },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', loadChildren: async () => (await import('@weft/portfolio/web')).portfolioRoutes },
      { path: '**', title: 'Not found', loadComponent: async () => (await import('./not-found/not-found')).NotFound },
    ],
  },
];
