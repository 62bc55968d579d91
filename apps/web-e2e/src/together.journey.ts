import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';

test.use({ ownSystem: true });

const PROJECT = '/projects/PI-04';
const LEAD = 'Tanvir Rahman';
/** Whoever signs in as workstream lead. */
const NEXT = 'Farida Begum';
const card = (page: Page, name: string) => page.getByRole('region', { name });
const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ });
const comments = (page: Page) => page.getByRole('list', { name: /^Comments on Home First/ });
const box = (page: Page) => page.getByRole('textbox', { name: /^Comment on Home First/ });

test('people keep partners and places of a project, talk about it, and are called by name in another browser', async ({
  pageAs,
}) => {
  test.slow();
  const pmo = await pageAs('pmo');
  await pmo.goto(PROJECT);

  // A partner and a locality, in place and by keyboard.
  await pressOn(pmo, card(pmo, 'Partners and people').getByRole('button', { name: /^New partner/ }));
  await pmo.getByRole('option', { name: 'Healthwatch Tower Hamlets' }).click();
  const part = card(pmo, 'Partners and people').getByRole('button', { name: /^Part of Healthwatch: Delivers/ });
  await expect(part).toBeVisible();
  await pressOn(pmo, part);
  await pmo.getByRole('option', { name: 'Advises' }).click();
  await expect(
    card(pmo, 'Partners and people').getByRole('button', { name: /^Part of Healthwatch: Advises/ }),
  ).toBeVisible();
  await pressOn(pmo, card(pmo, 'Partners and people').getByRole('button', { name: /^Works in/ }));
  await pmo.getByRole('option', { name: 'South West' }).click();
  await pressOn(pmo, pmo.getByRole('button', { name: 'Save' }));
  await expect(card(pmo, 'Partners and people').getByRole('button', { name: /^Works in: .*South West/ })).toBeVisible();

  // A link says where it leads; one without https is refused beside its field.
  await card(pmo, 'Links').getByRole('button', { name: 'Add a link' }).click();
  await pmo.getByLabel('Title', { exact: true }).fill('Board paper');
  await pmo.getByLabel('Address').fill('http://www.towerhamlets.gov.uk/paper');
  await card(pmo, 'Links').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card(pmo, 'Links')).toContainText('begins with https://');
  await pmo.getByLabel('Address').fill('https://www.towerhamlets.gov.uk/paper');
  await card(pmo, 'Links').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card(pmo, 'Links')).toContainText('towerhamlets.gov.uk');

  // A comment that mentions the lead: their bell lights up in another browser, and leads to it.
  const lead = await pageAs('project-lead');
  await bell(lead).click();
  await lead.getByRole('menuitem', { name: 'Mark all as read' }).click();
  await expect(bell(lead)).not.toHaveAccessibleName(/unread/);
  await tabTo(pmo, box(pmo));
  await pmo.keyboard.type('@tanv');
  await expect(pmo.getByRole('option', { name: new RegExp(LEAD) })).toBeVisible();
  await pmo.keyboard.press('Enter');
  await pmo.keyboard.type('when is the contract signed?');
  await expect(box(pmo)).toHaveValue(`@${LEAD} when is the contract signed?`);
  await expectAccessible(pmo);
  await pmo.keyboard.press('ControlOrMeta+Enter');
  await expect(comments(pmo)).toContainText('when is the contract signed?');
  await expect(bell(lead)).toHaveAccessibleName(/1 unread/, { timeout: 15_000 });
  await bell(lead).click();
  await expectAccessible(lead);
  await lead.getByRole('menuitem', { name: /Priya Osei mentioned you in a comment on PI-04/ }).click();
  await expect(lead).toHaveURL(/\/projects\/PI-04\?comment=/);
  await expect(comments(lead).getByText('when is the contract signed?')).toBeInViewport();
  await expect(bell(lead)).not.toHaveAccessibleName(/unread/);

  // The answer is there at once; what was said too early is taken away and leaves a trace.
  await box(lead).fill('Next week.');
  await lead.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(comments(pmo)).toContainText('Next week.');
  await comments(lead)
    .getByRole('button', { name: /^Take away/ })
    .last()
    .click();
  await expect(comments(pmo)).toContainText('Taken away');
  await expect(comments(pmo)).not.toContainText('Next week.');
});

test('what looks like an NHS number is asked about before it is saved, in a form and in place', async ({ pageAs }) => {
  const lead = await pageAs('project-lead');
  await lead.goto(PROJECT);
  await tabTo(lead, box(lead));
  await lead.keyboard.type('Mrs B, 943 476 5919, waits.');
  await lead.keyboard.press('ControlOrMeta+Enter');
  const ask = lead.getByRole('alertdialog');
  await expect(ask).toContainText('943 476 5919');
  await expectAccessible(lead);
  await expect(ask.getByRole('button', { name: 'Go back and correct it' })).toBeFocused();
  await lead.keyboard.press('Enter');
  await expect(box(lead)).toHaveValue('Mrs B, 943 476 5919, waits.');
  await expect(comments(lead)).not.toContainText('waits.');
  await typeInto(lead, box(lead), 'A resident waits.');
  await lead.keyboard.press('ControlOrMeta+Enter');
  await expect(comments(lead)).toContainText('A resident waits.');

  // In place: saved deliberately, since it is the number of an order.
  await pressOn(lead, lead.getByRole('button', { name: /^Summary: / }));
  await lead.keyboard.press('ControlOrMeta+a');
  await lead.keyboard.type('Under order 943 476 5919.');
  await lead.keyboard.press('ControlOrMeta+Enter');
  await pressOn(lead, ask.getByRole('button', { name: 'It is not one, save' }));
  await expect(lead.getByRole('button', { name: /^Summary: Under order 943 476 5919/ })).toBeVisible();
});

test('a project is handed over with a note, and shows in the work of whoever leads it from then on', async ({
  pageAs,
}) => {
  test.slow();
  const next = await pageAs('workstream-lead');
  const lead = await pageAs('project-lead');
  await lead.goto(PROJECT);
  await pressOn(lead, lead.getByRole('button', { name: 'Hand over' }));
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toContainText('A note for the new lead is needed.');
  const option = dialog.getByLabel('New lead').locator('option', { hasText: NEXT });
  await dialog.getByLabel('New lead').selectOption((await option.getAttribute('value')) ?? '');
  await dialog.getByLabel('Note').fill('I am on leave until January.');
  await expectAccessible(lead);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(lead.getByText(`is handed over to ${NEXT}`)).toBeVisible();
  await expect(card(lead, 'History')).toContainText('over to another lead');
  await expect(card(lead, 'History')).toContainText('I am on leave until January.');
  await expect(bell(next)).toHaveAccessibleName(/unread/, { timeout: 15_000 });
  await next.goto('/my-work');
  await expect(next.getByRole('main')).toContainText('Pathway 1 contract live');
});

test('a place administrator sets thresholds, bands, localities and cohorts; others read them', async ({ pageAs }) => {
  test.slow();
  const admin = await pageAs('place-admin');
  await admin.getByRole('link', { name: 'Place settings' }).click();
  await expect(admin.getByRole('heading', { name: 'Place settings' })).toBeVisible();
  await expectAccessible(admin);
  const amber = /^Amber: Nothing of the project was updated for: /;
  await pressOn(admin, admin.getByRole('button', { name: amber }));
  await admin.keyboard.type('200');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('alert')).toContainText('Red starts at 200 or more');
  await admin.keyboard.press('ControlOrMeta+a');
  await admin.keyboard.type('30');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: /^Amber: Nothing of the project was updated for: 30/ })).toBeVisible();
  await expect(admin.getByText('standard: 43 and 85')).toBeVisible();
  await pressOn(admin, admin.getByRole('button', { name: /^Highest score of high/i }));
  await admin.keyboard.press('ControlOrMeta+a');
  await admin.keyboard.type('15');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: /^Highest score of high: 15/i })).toBeVisible();

  await admin.getByRole('button', { name: 'Cohort', exact: true }).click();
  await admin.getByLabel('Code').fill('VETS');
  await admin.getByLabel('Name', { exact: true }).fill('Veterans');
  await admin.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.getByRole('button', { name: /^Name of VETS: Veterans/ })).toBeVisible();
  await pressOn(admin, admin.getByRole('button', { name: /^End of PCN-BOW/ }));
  await admin.keyboard.type('31 Mar 2026');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: /^End of PCN-BOW: 31 Mar 2026/ })).toBeVisible();

  const viewer = await pageAs('viewer', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await viewer.goto('/settings');
  await expect(viewer.getByRole('button', { name: /updated for: 30\. Set by the PMO/ })).toBeVisible();
  const width = await viewer.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(width).toBeLessThanOrEqual(0);

  // The list of projects is narrowed by what they carry.
  await admin.goto('/projects?cohort=CARERS&locality=SW');
  await expect(admin.getByRole('button', { name: /Cohort/ }).first()).toContainText('Unpaid carers');
});
