import { fundingRoutes } from '../funding.routes';
import { GridPage } from './grid-page';

/** The page with so many cells that wait. */
const pageWith = (waiting: number) =>
  Object.assign(Object.create(GridPage.prototype) as GridPage, { saves: { cellsWaiting: () => waiting } });

describe('leaving the grid', () => {
  it('asks while edits wait, and only then', () => {
    const asked = jest.spyOn(globalThis, 'confirm').mockReturnValue(false);
    expect([pageWith(0).mayLeave(), asked.mock.calls.length]).toEqual([true, 0]);
    expect(pageWith(2).mayLeave()).toBe(false);
    expect(asked.mock.calls[0]?.[0]).toContain('2 cells are not saved yet');
    expect(fundingRoutes.find(({ path }) => path === 'grid')?.canDeactivate).toHaveLength(1);
  });
});
