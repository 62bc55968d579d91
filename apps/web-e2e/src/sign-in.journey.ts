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

test('who tries too often is told so, not that the password is wrong', async ({ page }) => {
  await page.goto('/sign-in');
  for (let tries = 0; tries < 11; tries += 1) {
    await page.getByLabel(/e-?mail/i).fill('nobody-in-particular@demo.weft.example');
    await page.getByLabel(/^password/i).fill(`wrong password ${tries}`);
    const answered = page.waitForResponse('**/auth/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await answered;
  }
  await expect(page.getByRole('alert')).toContainText('Too many attempts');
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
