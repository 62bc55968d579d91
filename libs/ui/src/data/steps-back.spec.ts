import { stepsAmong } from './steps-back';

const at = (query: string) => `https://weft.example/projects${query}`;

describe('how far back a panel was opened', () => {
  it.each([
    ['the page beneath is the same without it', [at('?tab=overdue'), at('?tab=overdue&panel=PI-04')], 1],
    ['the parts stand in another order', [at('?q=home&tab=overdue'), at('?panel=PI-04&tab=overdue&q=home')], 1],
    ['one panel was opened from another', [at(''), at('?panel=PI-04'), at('?panel=PI-05')], 2],
    ['a filter was chosen beside it', [at(''), at('?panel=PI-04'), at('?panel=PI-04&stage=DELIVER')], 0],
    ['another page is beneath', ['https://weft.example/', at('?panel=PI-04')], 0],
    ['the address was opened as it is', [at('?panel=PI-04')], 0],
    ['it is not open', [at('?tab=overdue'), at('')], 0],
    ['it is not open, and the page beneath is the same', [at(''), at('')], 0],
  ])('%s', (_, addresses, steps) => {
    expect(stepsAmong(addresses, ['panel'])).toBe(steps);
  });
});
