import type { Routes } from '@angular/router';

/** Overview, workstreams and projects. */
export const portfolioRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Overview',
    loadComponent: async () => (await import('./overview/overview')).Overview,
  },
  { path: 'projects', title: 'Projects', loadComponent: async () => (await import('./projects/projects')).Projects },
  {
    path: 'projects/new',
    title: 'New project',
    loadComponent: async () => (await import('./new-project/new-project')).NewProject,
  },
  {
    path: 'projects/import',
    title: 'Import a tracker',
    loadComponent: async () => (await import('./import/import-page')).ImportPage,
  },
  {
    path: 'projects/:code',
    title: ({ paramMap }) => paramMap.get('code') ?? 'Project',
    loadComponent: async () => (await import('./project/project')).Project,
  },
  {
    path: 'timeline',
    title: 'Timeline',
    loadComponent: async () => (await import('./timeline/timeline')).Timeline,
  },
  {
    path: 'settings',
    title: 'Place settings',
    loadComponent: async () => (await import('./settings/settings')).Settings,
  },
  {
    path: 'workstreams/:code',
    title: ({ paramMap }) => paramMap.get('code') ?? 'Workstream',
    loadComponent: async () => (await import('./workstream/workstream')).Workstream,
  },
];
