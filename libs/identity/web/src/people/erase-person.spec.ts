import { TestBed } from '@angular/core/testing';
import { answering, show } from '@weft/ui/testing';
import type { PersonLineFragment } from '../generated/graphql';
import { ErasePerson } from './erase-person';

const PERSON: PersonLineFragment = {
  __typename: 'Person',
  id: 'p1',
  name: 'Amina Hussain',
  initials: 'AH',
  email: 'amina.hussain@demo.weft.example',
  jobTitle: null,
  active: false,
  erased: false,
  organisation: null,
  grants: [],
  version: 4,
};

/** Fills the question in, sends it, and gives what is then said; `done` counts how often it closed. */
async function erase(answer: object, name: string, reason: string) {
  const { providers, sent } = answering({ ErasePerson: () => ({ erasePerson: answer }) });
  TestBed.configureTestingModule({ providers });
  const { fixture } = await show(ErasePerson, { person: PERSON });
  let done = 0;
  fixture.componentInstance.done.subscribe(() => (done += 1));
  const element = fixture.nativeElement as HTMLElement;
  const type = (id: string, text: string): void => {
    const box = element.querySelector<HTMLInputElement>(id);
    if (!box) throw new Error(`There is no ${id}`);
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  type('#erase-name', name);
  type('#erase-reason', reason);
  element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await fixture.whenStable();
  return { sent, done, said: element.textContent, wrong: element.querySelectorAll('[aria-invalid=true]').length };
}

describe('the question before a person is erased', () => {
  it('sends the name and the reason with the version that was seen, and closes', async () => {
    const erased = { ...PERSON, name: 'Erased person 000001', erased: true, version: 5 };
    const { sent, done } = await erase(erased, 'Amina Hussain', 'Asked to be forgotten');
    expect(sent).toEqual([
      {
        operation: 'ErasePerson',
        variables: {
          input: { personId: 'p1', version: 4, name: 'Amina Hussain', reason: 'Asked to be forgotten' },
        },
      },
    ]);
    expect(done).toBe(1);
  });

  it('says beside the field what is wrong, and stays', async () => {
    const message = "Type the person's name as it stands here.";
    const { said, wrong, done } = await erase(
      {
        __typename: 'ValidationFailed',
        message,
        fields: [{ __typename: 'InvalidField', field: 'name', rule: 'name-differs', message }],
      },
      'Amina',
      'Asked to be forgotten',
    );
    expect(said).toContain(message);
    expect({ wrong, done }).toEqual({ wrong: 1, done: 0 });
  });

  it('says what must be handed over first', async () => {
    const message = 'Hand over first what this person still is: lead of PI-04 Home First.';
    const { said, done } = await erase({ __typename: 'NotAllowed', message }, 'Amina Hussain', 'Asked for it');
    expect(said).toContain(message);
    expect(done).toBe(0);
  });

  it('says that somebody changed the person meanwhile', async () => {
    const { said, done } = await erase(
      { __typename: 'Conflict', message: 'Julie changed this.', currentVersion: 5, fields: [] },
      'Amina Hussain',
      'Asked for it',
    );
    expect(said).toContain('Someone changed this person meanwhile.');
    expect(done).toBe(0);
  });
});
