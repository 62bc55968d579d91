import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { pressOn, typeInto } from './support/keyboard.ts';

test('a person signs in by keyboard alone and sees the six workstreams', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Sign in/);
  await typeInto(page, page.getByLabel(/e-?mail/i), 'pmo@demo.weft.example');
  await typeInto(page, page.getByLabel(/^password/i), 'weft-demo-only');
  await pressOn(page, page.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

test('the sign-in page is accessible', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel(/^password/i)).toBeVisible();
  await expectAccessible(page);
});

test('the overview is accessible', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expectAccessible(page);
});
