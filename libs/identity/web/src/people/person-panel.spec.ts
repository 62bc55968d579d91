import { TestBed } from '@angular/core/testing';
import { answering, show } from '@weft/ui/testing';
import type { PersonLineFragment } from '../generated/graphql';
import { PersonPanel } from './person-panel';

const person = (id: string, name: string): PersonLineFragment => ({
  __typename: 'Person',
  id,
  name,
  initials: name.slice(0, 2),
  email: `${id}@demo.weft.example`,
  jobTitle: null,
  active: true,
  erased: false,
  organisation: null,
  grants: [{ __typename: 'RoleGrant', id: `g-${id}`, role: 'PMO', group: null, organisation: null }],
  version: 1,
});

it('what was refused of one person is not said of the next, who begins with nothing chosen', async () => {
  const { providers } = answering({
    IdentityChoices: () => ({ organisations: [], groups: [] }),
    PersonHistory: () => ({ history: [] }),
    RevokeRole: () => ({ revokeRole: { __typename: 'NotAllowed', message: 'The last one stays.', rule: 'last' } }),
  });
  TestBed.configureTestingModule({ providers });
  const { fixture } = await show(PersonPanel, { person: person('p1', 'Amina Hussain'), mayManage: true });
  const element = fixture.nativeElement as HTMLElement;
  const role = (): HTMLSelectElement | null => element.querySelector<HTMLSelectElement>('#grant-role');
  const first = role()?.value;
  const chosen = role();
  if (chosen) {
    chosen.value = 'AUDITOR';
    chosen.dispatchEvent(new Event('change'));
  }
  element.querySelector<HTMLButtonElement>('[aria-label^="Take back"]')?.click();
  await fixture.whenStable();
  expect(element.querySelector('[role=alert]')?.textContent).toContain('The last one stays.');

  fixture.componentRef.setInput('person', person('p2', 'Bea Long'));
  await fixture.whenStable();
  expect(element.querySelector('[role=alert]')).toBeNull();
  expect(role()?.value).toBe(first);
});
