import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 at A and AA, and what the rules call good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours. All else is the same page in another theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Scans the page as it stands, its colours in light and in dark; fails with each violation and the elements it is on. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // The application has no frames: its one document is looked at where it is, which takes half as long.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)
    ).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      theme: colorScheme,
      rule: `${id}: ${help}`,
      on: nodes.map(({ target, failureSummary }) => `${target.join(' ')} | ${failureSummary ?? ''}`),
    }));
    expect(found, `accessibility of ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Colours fade from one theme to the other, some of them anew while they do: what is scanned is where they arrive. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const fades = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(fades().map(({ finished }) => finished));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    } while (fades().length > 0);
  });
}
