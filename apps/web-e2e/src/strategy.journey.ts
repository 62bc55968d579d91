import { expect, test } from './support/fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';

test.use({ ownSystem: true });

test('a place administrator drafts an edition, fills an awaited slot, compares and publishes it', async ({
  pageAs,
}) => {
  const page = await pageAs('place-admin');
  await page.goto('/strategy');
  await page.getByRole('link', { name: /Presentation of the partnership/ }).click();
  await expect(page.getByText(/await/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Draft from this' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Code' }).fill('2026');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Edition of 2026');
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByRole('button', { name: /^Title: Edition of 2026/ })).toBeVisible();

  const slot = page.getByRole('button', { name: /I statement 6/ });
  await slot.click();
  await page.getByRole('textbox').last().fill('I know who to turn to when my plans change.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('I know who to turn to when my plans change.').first()).toBeVisible();
  await expectAccessible(page);

  const place = page.getByRole('button', { name: /^What Priorities 1 takes the place of/ });
  await expect(place).toHaveAccessibleName(/Priorities 1 in Presentation of the partnership/);
  await place.click();
  await page.getByRole('option', { name: /Priorities 2 in Presentation/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(place).toHaveAccessibleName(/Priorities 2 in Presentation of the partnership/);
  await page.getByRole('button', { name: 'History of Priorities 1', exact: true }).click();
  await expect(page.getByRole('complementary')).toContainText('said which earlier statement this one supersedes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close the panel' }).click();

  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Presentation of the partnership' });
  await expect(page.getByRole('heading', { name: 'Compare editions' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'reworded' })).toBeVisible();
  await expect(page.getByText('Takes the place of Priorities 1, Priorities 2')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('button', { name: 'Draft from this' })).toBeVisible();
});

test('the two editions of the partnership differ as their documents do', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.goto('/strategy');
  await page.getByRole('link', { name: 'Compare editions' }).click();
  await expect(
    page
      .locator('del')
      .filter({ hasText: 'bed-based' })
      .or(page.locator('ins').filter({ hasText: 'hospitals' }))
      .first(),
  ).toBeVisible();
});
