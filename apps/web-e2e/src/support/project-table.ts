/** The project table, in the terms of who works in it. */
import type { Page } from './fixtures.ts';

export const grid = (page: Page) => page.getByRole('grid', { name: 'Projects' });
export const row = (page: Page, code: string) => grid(page).getByRole('row').filter({ hasText: code });
export const cell = (page: Page, code: string, column: string) => row(page, code).locator(`[data-column=${column}]`);
/** What changes the selected rows. */
export const bar = (page: Page) => page.getByRole('toolbar', { name: 'Change the selected projects' });
export const dialog = (page: Page) => page.getByRole('dialog');
/** How many projects the view has. */
export const count = (page: Page) => page.getByRole('status').filter({ hasText: /projects?$/ });
export const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });

/** The forecasts of the first rows that are drawn, as they are written. */
export const forecasts = async (page: Page, rows: number): Promise<string[]> =>
  (await grid(page).locator('.row [data-column=forecast]').allInnerTexts()).slice(0, rows).map((text) => text.trim());
