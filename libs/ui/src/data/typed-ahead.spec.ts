import { TypedAhead } from './typed-ahead';

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.body.dispatchEvent(event);
  return event;
};

describe('what is typed ahead of a field', () => {
  it('is kept, letter by letter, and works nothing else on the page', () => {
    const heard: string[] = [];
    const listener = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listener);
    const ahead = new TypedAhead();
    ahead.listen();
    for (const key of ['h', 'j', 'Backspace', 'o', 'm', 'e', ' ', 'Enter'])
      expect(press(key).defaultPrevented).toBe(true);
    press('k', { ctrlKey: true });
    expect(ahead.take()).toEqual({ text: 'home ', entered: true, cancelled: false });
    press('x');
    expect(heard).toEqual(['k', 'x']);
    document.removeEventListener('keydown', listener);
  });

  it('is taken back by Escape, and begins anew', () => {
    const ahead = new TypedAhead();
    ahead.listen();
    press('h');
    press('Escape');
    expect(ahead.take().cancelled).toBe(true);
    ahead.listen();
    expect(ahead.take()).toEqual({ text: '', entered: false, cancelled: false });
  });
});
