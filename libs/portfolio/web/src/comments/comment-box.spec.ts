import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import type { SaveOutcome } from '@weft/ui';
import { answering, show, signedInAs } from '@weft/ui/testing';
import { Choices } from '../shared/choices';
import { CommentBox } from './comment-box';

/** A box for comments on something, and what became of them. */
async function box(where: string, more: { body?: string; outcome?: SaveOutcome } = {}) {
  const { fixture } = await show(CommentBox, {
    label: 'Comment',
    where,
    cancellable: true,
    body: more.body ?? '',
    send: () => Promise.resolve(more.outcome ?? { kind: 'saved' }),
  });
  const host: HTMLElement = fixture.nativeElement;
  const field = host.querySelector('textarea');
  if (!field) throw new Error('There is no field');
  const press = async (name: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { type, press, text: () => field.value };
}

describe('the box of a comment', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    const { providers } = answering({ Session: () => signedInAs('PMO'), Choices: () => ({}) });
    TestBed.configureTestingModule({ providers: [providers, Choices] });
    await TestBed.inject(Session).load();
  });

  it('holds half a comment for who comes back, and for nothing else', async () => {
    await (await box('comment on p1')).type('Half a thought');
    expect((await box('comment on p1')).text()).toBe('Half a thought');
    expect((await box('comment on p2')).text()).toBe('');
  });

  it('is empty again once the comment is sent', async () => {
    const first = await box('comment on p1');
    await first.type('A whole thought');
    await first.press('Comment');
    expect([first.text(), (await box('comment on p1')).text(), sessionStorage.length]).toEqual(['', '', 0]);
  });

  it('holds what could not be sent', async () => {
    const first = await box('comment on p1', { outcome: { kind: 'refused', message: 'Nothing was saved.' } });
    await first.type('A whole thought');
    await first.press('Comment');
    expect((await box('comment on p1')).text()).toBe('A whole thought');
  });

  it('shows a comment as it stands once its edit is given up', async () => {
    const first = await box('comment c1', { body: 'As it stands' });
    await first.type('As it might');
    expect((await box('comment c1', { body: 'As it stands' })).text()).toBe('As it might');
    await first.press('Cancel');
    expect((await box('comment c1', { body: 'As it stands' })).text()).toBe('As it stands');
  });
});
