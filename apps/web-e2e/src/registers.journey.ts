import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn, tabTo } from './support/keyboard.ts';

test.use({ ownSystem: true });

const PROJECT = '/projects/PI-04';
const MILESTONE = 'Weekend discharge at both sites';
const panel = (page: Page) => page.getByRole('complementary');
const register = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** Registers that together show every kind of cell. */
const SCANNED = ['risks', 'dependencies'];
/** The other project of the dependency: a workstream lead answers for it. */
const OTHER = 'PI-01';

test('a project lead keeps the registers: a risk by keyboard, a dependency that is agreed, a new baseline that is approved', async ({
  pageAs,
}) => {
  test.slow();
  const lead = await pageAs('project-lead');
  await lead.goto(PROJECT);
  await expect(register(lead, /^Risks and issues 6/)).toBeVisible();

  // A risk, by keyboard alone.
  await pressOn(lead, lead.getByRole('button', { name: 'Add a risk' }));
  await expect(panel(lead).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await lead.keyboard.type('Ward staff do not know the new pathway');
  // Left half written, it is still there.
  await lead.keyboard.press('Escape');
  await expect(panel(lead)).toBeHidden();
  await pressOn(lead, lead.getByRole('button', { name: 'Add a risk' }));
  await expect(panel(lead).getByRole('textbox', { name: 'Title' })).toHaveValue(/^Ward staff do not know/);
  await tabTo(lead, panel(lead).getByRole('radio', { name: /^Rare × Negligible/ }));
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await lead.keyboard.press(key);
  }
  await expect(panel(lead).getByText('Likely × Major = 16, Extreme')).toBeVisible();
  await expectAccessible(lead);
  await pressOn(lead, panel(lead).getByRole('button', { name: 'Add risk' }));
  const row = lead.getByRole('row', { name: /Ward staff do not know/ });
  await expect(row).toContainText('16');
  await expect(row).toContainText('Extreme');
  await expect(register(lead, /^Risks and issues 7/)).toBeVisible();

  // A dependency that the other project's lead agrees to in another browser.
  await register(lead, /^Dependencies/).click();
  await expect(lead).toHaveURL(/register=dependencies/);
  await lead.getByRole('button', { name: 'Propose a dependency' }).first().click();
  await panel(lead).getByRole('combobox', { name: 'Other project' }).fill(OTHER);
  await lead.getByRole('option', { name: new RegExp(OTHER) }).click();
  await panel(lead).getByLabel('What is given').fill('A trained night team');
  await panel(lead).getByLabel('Needed by').fill('31 Mar 2026');
  await panel(lead).getByRole('button', { name: 'Propose' }).click();
  const waits = lead.getByRole('row', { name: /A trained night team/ });
  await expect(waits).toContainText('Proposed');

  const other = await pageAs('workstream-lead');
  await other.goto(`/projects/${OTHER}?register=dependencies`);
  await other.getByRole('button', { name: /A trained night team/ }).click();
  await expect(panel(other)).toContainText(`${OTHER} has not promised a date.`);
  await panel(other).getByRole('button', { name: 'Promise a date' }).click();
  await panel(other).getByLabel('Promised for').fill('1 Mar 2026');
  await expectAccessible(other);
  await panel(other).getByRole('button', { name: 'Promise a date' }).click();
  await expect(waits).toContainText('Agreed');
  await expect(waits).toContainText('30 d to spare');

  // A new baseline that the PMO approves.
  await lead.getByRole('button', { name: `Details and history of ${MILESTONE}` }).click();
  await panel(lead).getByRole('button', { name: 'Ask for a new baseline' }).click();
  await panel(lead).getByLabel('Reason').fill('The second site opens after the winter.');
  await panel(lead).getByRole('button', { name: 'Save draft' }).click();
  await register(lead, /^Change requests/).click();
  const asked = lead.getByRole('button', { name: new RegExp(`New baseline of ${MILESTONE}`) });
  await asked.click();
  await panel(lead).getByRole('button', { name: 'Submit' }).click();
  await expect(panel(lead)).toContainText('never by the one who asked');
  await expect(panel(lead).getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const pmo = await pageAs('pmo');
  await pmo.goto(`${PROJECT}?register=changes`);
  await pmo.getByRole('button', { name: new RegExp(`New baseline of ${MILESTONE}`) }).click();
  await panel(pmo).getByRole('button', { name: 'Approve' }).click();
  await expect(panel(pmo)).toContainText('Approved by');
  await lead.getByRole('button', { name: `Details and history of ${MILESTONE}` }).click();
  await expect(panel(lead)).toContainText('Approved changes of the baseline');
  await expect(panel(lead)).toContainText('At first');
});

test('a decision names what it changed, and each of those leads back to it', async ({ pageAs }) => {
  const lead = await pageAs('project-lead');
  await lead.goto(`${PROJECT}?register=decisions&panel=new:Decision`);
  await panel(lead).getByLabel('Decision', { exact: true }).fill('The contract starts on weekdays alone.');
  await panel(lead).getByLabel('Decided by').fill('Partnership board');
  const changed = panel(lead).getByLabel(/^What it changed \(/);
  await changed.selectOption({ label: `Milestone: ${MILESTONE}` });
  await changed.selectOption({ index: 1 });
  await panel(lead)
    .getByRole('button', { name: 'Remove The project as a whole: Home First discharge to assess' })
    .click();
  // Of other projects too: one as a whole, then single things of it.
  const others = panel(lead).getByLabel('What it changed in other projects');
  await others.fill(OTHER);
  await lead.getByRole('option', { name: new RegExp(OTHER) }).click();
  await expect(panel(lead).getByRole('button', { name: `Remove as a whole of ${OTHER}` })).toBeVisible();
  const single = panel(lead).getByLabel(`What of ${OTHER} it changed`);
  for (const name of [/^Milestone: /, /^R-\d+ /]) {
    const option = single.getByRole('option', { name }).first();
    await single.selectOption((await option.getAttribute('value')) ?? '');
  }
  await expect(
    panel(lead).getByRole('button', { name: new RegExp(`^Remove Milestone: .* of ${OTHER}$`) }),
  ).toBeVisible();
  await expect(panel(lead).getByRole('button', { name: `Remove as a whole of ${OTHER}` })).toHaveCount(0);
  await expectAccessible(lead);
  await panel(lead).getByRole('button', { name: 'Log decision' }).click();
  await lead.getByRole('button', { name: /The contract starts on weekdays alone/ }).click();
  await expect(panel(lead)).toContainText('What it changed');
  await expectAccessible(lead);
  await panel(lead).getByRole('link', { name: MILESTONE }).click();
  await expect(panel(lead)).toContainText('Changed by decisions');
  await panel(lead)
    .getByRole('link', { name: /The contract starts on weekdays alone/ })
    .click();
  await expect(panel(lead)).toContainText('What it changed');
  // The other project's risk tells of it too.
  await panel(lead)
    .getByRole('link', { name: /^R-\d+ / })
    .click();
  await expect(lead).toHaveURL(new RegExp(`/projects/${OTHER}`));
  await panel(lead)
    .getByRole('link', { name: /The contract starts on weekdays alone/ })
    .click();
  await expect(lead).toHaveURL(/\/projects\/PI-04/);
});

test('a dependency is proposed with the milestones of both sides', async ({ pageAs }) => {
  const lead = await pageAs('project-lead');
  await lead.goto(`${PROJECT}?register=dependencies&panel=new:Dependency`);
  await panel(lead).getByRole('combobox', { name: 'Other project' }).fill(OTHER);
  await lead.getByRole('option', { name: new RegExp(OTHER) }).click();
  await panel(lead).getByLabel('What is given').fill('A shared rota');
  await panel(lead).getByLabel('Needed by').fill('31 Mar 2026');
  await panel(lead).getByLabel('Milestone of PI-04').selectOption({ label: MILESTONE });
  const theirs = panel(lead).getByLabel('Their milestone');
  await expect(theirs.getByRole('option').nth(1)).toBeAttached();
  const title = (await theirs.getByRole('option').nth(1).textContent())?.trim() ?? '';
  await theirs.selectOption({ index: 1 });
  await panel(lead).getByRole('button', { name: 'Propose' }).click();
  await lead.getByRole('button', { name: /A shared rota/ }).click();
  await expect(panel(lead).getByRole('button', { name: new RegExp(`^Milestone of ${OTHER}: ${title}`) })).toBeVisible();
  await expect(
    panel(lead).getByRole('button', { name: new RegExp(`^Milestone of PI-04: ${MILESTONE}`) }),
  ).toBeVisible();
});

test('every register is accessible, fits 360 pixels, and is locked with a sentence for who may not', async ({
  pageAs,
}) => {
  test.slow();
  const pmo = await pageAs('pmo');
  const phone = await pageAs('viewer', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const key of ['risks', 'dependencies', 'deliverables', 'decisions', 'assumptions', 'changes']) {
    const address = `${PROJECT}?register=${key}&entries=all`;
    if (SCANNED.includes(key)) {
      await pmo.goto(address);
      await expect(pmo.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
      await expectAccessible(pmo);
    }
    await phone.goto(address);
    await expect(phone.getByRole('tab', { selected: true })).toHaveText(/\d/);
    const width = await phone.evaluate(() => {
      const pages = [document.documentElement, ...document.querySelectorAll('main, .page')];
      return Math.max(...pages.map((page) => page.scrollWidth - page.clientWidth));
    });
    expect(width, key).toBeLessThanOrEqual(0);
  }
  await phone.goto(`${PROJECT}?register=risks`);
  await expect(phone.getByRole('button', { name: 'Add a risk' })).toHaveCount(0);
  await phone.getByRole('button', { name: /^R-118/ }).click();
  await expect(panel(phone)).toContainText('Changed by its lead');
});
