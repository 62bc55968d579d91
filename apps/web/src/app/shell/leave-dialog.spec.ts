import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeptHere } from '@weft/ui';
import { beforeLeaving } from './leave-dialog';

const nadia = { personId: 'nadia', placeId: 'th' };
const GRID = '/better-care-fund/grid';
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
const leaving = () => beforeLeaving(nadia, TestBed.inject(Injector));
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('signing out', () => {
  beforeEach(() => localStorage.clear());

  it('asks nothing where nothing waits, or what waits is of somebody else', async () => {
    new KeptHere({ ...nadia, personId: 'omar' }, GRID).keep('1', '{}');
    expect(await leaving()).toBe('leave');
    expect(localStorage.length).toBe(1);
  });

  it.each([
    ['Send first', { goTo: GRID }, 2],
    ['This computer is mine: keep and sign out', 'leave', 2],
    ['Remove and sign out', 'leave', 0],
  ])('says what waits and lets the person choose: %s', async (name, answer, left) => {
    const kept = new KeptHere(nadia, GRID);
    kept.keep('1', '{}');
    new KeptHere({ ...nadia, placeId: 'hackney' }, GRID).keep('2', '{}');
    const asked = leaving();
    await settle();
    expect(document.body.textContent).toContain('2 changes are not sent yet');
    expect(document.body.textContent).toContain('whoever uses it next can read the figures');
    press(name);
    expect([await asked, localStorage.length]).toEqual([answer, left]);
  });

  it('stays where the question is closed, and sends nothing of another place from here', async () => {
    new KeptHere({ ...nadia, placeId: 'hackney' }, GRID).keep('2', '{}');
    const asked = leaving();
    await settle();
    expect(document.body.textContent).toContain('1 change is not sent yet');
    expect(document.body.textContent).not.toContain('Send first');
    document.querySelector('.cdk-overlay-backdrop')?.dispatchEvent(new MouseEvent('click'));
    expect([await asked, localStorage.length]).toEqual([null, 1]);
  });
});
