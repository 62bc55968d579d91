import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'standard', 'relaxed'] as const;
export type DensityChoice = (typeof DENSITIES)[number];

const read = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
  const kept = localStorage.getItem(key);
  return allowed.find((value) => value === kept) ?? otherwise;
};

/** Light or dark, and how dense: a person's choice, kept in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly choice = signal<ThemeChoice>(read('weft.theme', THEMES, 'system'));
  readonly density = signal<DensityChoice>(read('weft.density', DENSITIES, 'standard'));

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => {
      localStorage.setItem('weft.theme', this.choice());
      localStorage.setItem('weft.density', this.density());
      if (this.choice() === 'system') root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', this.choice());
      root.setAttribute('data-density', this.density());
    });
  }
}
