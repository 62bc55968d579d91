import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('the theme', () => {
  beforeEach(() => localStorage.clear());

  it('follows the system until a person chooses, and keeps the choice', async () => {
    const theme = TestBed.inject(Theme);
    TestBed.tick();
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
    theme.choice.set('dark');
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('weft.theme')).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Theme).choice()).toBe('dark');
  });
});
