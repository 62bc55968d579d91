import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ ownSystem: true });

test('a place administrator adds a person, grants a role and takes it back', async ({ pageAs }) => {
  const page = await pageAs('place-admin');
  await page.goto('/people');
  await page.getByRole('button', { name: 'Person', exact: true }).click();
  await page.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Name' }).fill('Amina Hussain');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('amina.hussain@demo.weft.example');
  await page.getByLabel('First password').fill('a long first phrase');
  await page.getByRole('button', { name: 'Add person' }).click();

  const panel = page.getByRole('complementary', { name: 'Amina Hussain' });
  await expect(panel).toBeVisible();
  await panel.getByRole('combobox', { name: 'Grant a role' }).selectOption({ label: 'Workstream lead' });
  await panel.getByRole('combobox', { name: 'For' }).selectOption({ label: 'Living Well' });
  await panel.getByRole('button', { name: 'Grant', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Take back Workstream lead' })).toBeVisible();
  await panel.getByRole('button', { name: 'Take back Workstream lead' }).click();
  await expect(panel.getByText('No role: reads, and changes nothing.')).toBeVisible();
});

test('a place administrator erases who has left, after typing the name', async ({ pageAs }) => {
  const page = await pageAs('place-admin');
  await page.goto('/people?q=Grace');
  await page.getByRole('row', { name: /Grace Adekunle/ }).click();
  const panel = page.getByRole('complementary', { name: 'Grace Adekunle' });
  await expect(panel.getByRole('button', { name: 'Erase personal data …' })).toBeHidden();
  await panel.getByRole('button', { name: 'Mark as left' }).click();
  await panel.getByRole('button', { name: 'Erase personal data …' }).click();
  const question = panel.getByRole('form', { name: 'Erase personal data' });
  await question.getByLabel('Type the name to confirm').fill('Grace');
  await question.getByLabel('Reason').fill('Asked to be forgotten');
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(question.getByLabel('Type the name to confirm')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await question.getByLabel('Type the name to confirm').fill('Grace Adekunle');
  await question.getByRole('button', { name: 'Erase for good' }).click();

  const erased = page.getByRole('complementary', { name: /^Erased person \w{6}$/ });
  await expect(erased).toBeVisible();
  await expect(erased.getByText('erased the name and address of a person')).toBeVisible();
  await expect(erased.getByText('a name, erased since')).not.toHaveCount(0);
  await expect(erased.getByRole('button', { name: 'Bring back' })).toBeHidden();
  await page.goto('/people');
  await expect(page.getByText('Colin Hartley')).toBeVisible();
  await expect(page.getByText('Adekunle')).toHaveCount(0);
});

test('a token is shown once; whose session is ended signs in over the page, and what was typed is still there', async ({
  pageAs,
}) => {
  const page = await pageAs('viewer');
  await page.goto('/account');
  await page.getByRole('textbox', { name: 'Name' }).fill('Nightly export');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByText('Copy it now: it is shown this once')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nightly export')).toBeVisible();
  await expect(page.getByText('Copy it now')).toBeHidden();

  await page.getByRole('textbox', { name: 'Name' }).fill('Half a na');

  const admin = await pageAs('place-admin');
  await admin.goto('/people?q=Grace');
  await admin.getByRole('row', { name: /Grace Adekunle/ }).click();
  await admin.getByRole('button', { name: 'End all sessions' }).click();
  await expect(admin.getByText(/Every session and token of Grace Adekunle is ended/)).toBeVisible();

  const again = page.getByRole('dialog', { name: 'Your session has ended.' });
  await expect(again).toBeVisible({ timeout: 15_000 });
  await expect(again.getByLabel('E-mail address')).toHaveValue('viewer@demo.weft.example');
  await expectAccessible(page);
  await again.getByLabel('Password').fill('not-this-one');
  await again.getByLabel('Password').press('Enter');
  await expect(again.getByRole('alert')).toBeVisible();
  await again.getByLabel('Password').fill('weft-demo-only');
  await again.getByLabel('Password').press('Enter');
  await expect(again).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a na');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByText('Copy it now: it is shown this once')).toBeVisible();
});

test('an auditor verifies the trail', async ({ pageAs }) => {
  const page = await pageAs('auditor');
  await page.goto('/trail');
  await expect(page.getByText('The trail is whole')).toBeVisible();
});

test('an auditor follows a change to who made it and to the record, and narrows the trail by the address', async ({
  pageAs,
}) => {
  const page = await pageAs('auditor');
  await page.goto('/trail');
  const changes = page.getByRole('table', { name: 'Changes, latest first' });
  const lines = changes.getByRole('row');
  await expect(lines).toHaveCount(51);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(lines).toHaveCount(101);
  await expect(page.getByText(/The latest 100 of [\d,]+ changes/)).toBeVisible();

  await page.getByRole('button', { name: 'Kind of record' }).click();
  await page.getByRole('option', { name: 'Milestone', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /First day/ }).click();
  await page.getByRole('textbox', { name: /First day/ }).fill('1 Oct 2025');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=Milestone/);
  await expect(page).toHaveURL(/from=2025-10-01/);
  const moved = lines.filter({ hasText: 'New store lease signed' }).first();
  await expect(moved).toContainText('Tanvir Rahman');
  await expect(moved).toContainText('30 Jan 2026');
  await expect(lines.filter({ hasText: 'declared' })).toHaveCount(0);
  await page.reload();
  await moved.getByRole('link', { name: /New store lease signed/ }).click();
  await expect(page).toHaveURL(/projects\/PI-09/);
  await expect(page.getByRole('complementary')).toContainText('New store lease signed');
});
