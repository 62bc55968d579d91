import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../overlay/toasts';
import { Copying } from './copying';

describe('copying', () => {
  const older = { copy: jest.fn<boolean, [string]>() };
  const said = jest.fn();
  const clipboard = (writeText: () => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  beforeEach(() => {
    jest.resetAllMocks();
    TestBed.configureTestingModule({
      providers: [
        { provide: Clipboard, useValue: older },
        { provide: Toasts, useValue: { show: said } },
      ],
    });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const copy = (): Promise<void> => TestBed.inject(Copying).copy('a token', 'It is copied.');

  it('says that it is there', async () => {
    clipboard(() => Promise.resolve());
    await copy();
    expect(said).toHaveBeenCalledWith({ tone: 'done', text: 'It is copied.' });
    expect(older.copy).not.toHaveBeenCalled();
  });

  it('goes the older way where the page has no clipboard, or may not write to it', async () => {
    older.copy.mockReturnValue(true);
    await copy();
    clipboard(() => Promise.reject(new Error('denied')));
    await copy();
    expect(older.copy.mock.calls).toEqual([['a token'], ['a token']]);
    expect(said).toHaveBeenLastCalledWith({ tone: 'done', text: 'It is copied.' });
  });

  it('says what to do instead where neither way is open', async () => {
    older.copy.mockReturnValue(false);
    await copy();
    expect(said).toHaveBeenCalledWith(
      expect.objectContaining({ tone: 'wrong', text: expect.stringContaining('by hand') }),
    );
  });
});
