import type { Routes } from '@angular/router';
import { identityRoutes } from '@weft/identity/web';
import { signedIn } from './signed-in';

/** Projects, with what other capabilities say of them. */
async function portfolio(): Promise<Routes> {
  const { OVERVIEW_MEASURES, portfolioRoutes, PROJECT_PANELS, SETTINGS_CARDS } = await import('@weft/portfolio/web');
  const panels = [async () => (await import('@weft/funding/web')).projectMoneyPanel()];
  const cards = [async () => (await import('@weft/funding/web')).fundingSettingsCard()];
  const measures = [async () => (await import('@weft/funding/web')).overviewMoney()];
  const providers = [
    { provide: OVERVIEW_MEASURES, useValue: measures },
    { provide: PROJECT_PANELS, useValue: panels },
    { provide: SETTINGS_CARDS, useValue: cards },
  ];
  return [{ path: '', providers, children: portfolioRoutes }];
}

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: async () => (await import('./sign-in/sign-in')).SignIn },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', loadChildren: portfolio },
      { path: 'my-work', loadChildren: async () => (await import('@weft/my-work/web')).myWorkRoutes },
      { path: 'strategy', loadChildren: async () => (await import('@weft/strategy/web')).strategyRoutes },
      { path: 'better-care-fund', loadChildren: async () => (await import('@weft/funding/web')).fundingRoutes },
      { path: 'trail', loadChildren: async () => (await import('@weft/audit/web')).auditRoutes },
      { path: 'search', title: 'Search', loadComponent: async () => (await import('./search/search')).Search },
      ...identityRoutes,
      { path: '**', title: 'Not found', loadComponent: async () => (await import('./not-found/not-found')).NotFound },
    ],
  },
];
