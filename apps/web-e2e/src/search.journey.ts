import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

const PROJECT = 'Home First discharge to assess';

test('everything that says a word is found from the palette on, by the keyboard alone', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('discharge');
  await expect(page.getByRole('option', { name: 'See all results for ‘discharge’' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=discharge$/);

  const projects = page.getByRole('region', { name: 'Projects' });
  await expect(projects.getByRole('link', { name: PROJECT })).toBeVisible();
  await expect(projects.locator('mark').first()).toHaveText(/^discharge$/i);
  const kinds = page.getByRole('navigation', { name: 'Kinds of results' });
  await expect(kinds.getByRole('link', { name: /^All \d+$/ })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('status').filter({ hasText: 'for discharge' })).toHaveText(
    /^\s*\d+ results for discharge$/,
  );
  await expectAccessible(page);

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('home firsts');
  await expect(page).toHaveURL(/q=home(%20|\+)firsts$/);
  await expect(projects.getByRole('link').first()).toContainText(PROJECT);
  await page.keyboard.press('Enter');
  const results = page.locator('a.result');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(`^Name: ${PROJECT}`) })).toBeVisible();
  await page.goBack();
  await expect(projects.getByRole('link').first()).toContainText(PROJECT);
});

test('what is typed while the palette is fetched is in its box, and moves nothing on the page', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.goto('/projects');
  const rows = page.getByRole('grid', { name: 'Projects' });
  await rows.focus();
  await expect(rows).toHaveAttribute('aria-activedescendant', /./);
  const first = await rows.getAttribute('aria-activedescendant');
  await page.keyboard.press('j');
  await expect(rows).not.toHaveAttribute('aria-activedescendant', first ?? '');
  const at = await rows.getAttribute('aria-activedescendant');
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('jx home');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveValue('jx home');
  await page.keyboard.type(' first');
  await expect(page.getByRole('combobox')).toHaveValue('jx home first');
  await page.keyboard.press('Escape');
  expect(await rows.getAttribute('aria-activedescendant')).toBe(at);
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
});

test('a kind is chosen in the address; nothing typed, one letter, and words that nothing says are told apart', async ({
  pageAs,
}) => {
  const page = await pageAs('viewer');
  await page.goto('/search?q=home');
  const kinds = page.getByRole('navigation', { name: 'Kinds of results' });
  await kinds.getByRole('link', { name: /^Milestones \d+$/ }).click();
  await expect(page).toHaveURL(/kind=MILESTONE/);
  await expect(page.getByRole('region')).toHaveCount(1);
  const [, count = ''] = /(\d+)$/.exec((await kinds.locator('[aria-current]').innerText()).trim()) ?? [];
  await expect(page.locator('a.result')).toHaveCount(Number(count));
  await expect(kinds.getByRole('link', { name: /^Projects \d+$/ })).toBeVisible();
  await page.goto('/search?q=home&kind=ORGANISATION');
  await page.getByRole('button', { name: 'Show all kinds' }).click();
  await expect(page.getByRole('region', { name: 'Projects' })).toBeVisible();

  for (const [address, words] of [
    ['/search', 'What are you looking for?'],
    ['/search?q=h', 'One letter finds too much'],
    ['/search?q=quagga', 'Nothing says ‘quagga’'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page);
  }
});
