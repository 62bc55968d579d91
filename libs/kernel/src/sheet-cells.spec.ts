import { cellLines, cellText } from './sheet-cells';

describe('the text of a cell', () => {
  it.each([
    ['\ufeffpasted\u200b from \u00a0 mail ', 'pasted from mail'],
    ['👩\u200d⚕️', '👩\u200d⚕️'],
    ['র\u200d্যাব', 'র\u200d্যাব'],
  ])('of %j is what is seen of it, with what joins its letters', (value, text) => {
    expect(cellText(value)).toBe(text);
    expect(cellLines(`${text}\r\n${text}`)).toBe(`${text}\n${text}`);
  });
});
