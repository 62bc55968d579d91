import { TestKey } from '@angular/cdk/testing';
import { show } from '@weft/ui/testing';
import { RiskMatrixHarness } from './registers.harness';
import { RiskMatrix } from './risk-matrix';

/** A matrix that keeps what is chosen, as a form does. */
async function matrix(inputs: Readonly<Record<string, unknown>> = {}) {
  const { fixture, piece } = await show(RiskMatrix, { label: 'Score', ...inputs });
  const chosen: string[] = [];
  fixture.componentInstance.choose.subscribe((cell) => {
    chosen.push(cell);
    fixture.componentRef.setInput('value', cell);
  });
  return { chosen, piece: await piece(RiskMatrixHarness) };
}

describe('the matrix of a risk', () => {
  it('says in words what the cell that was chosen means', async () => {
    const { piece, chosen } = await matrix();
    expect(await piece.told()).toContain('Choose a cell');
    await piece.choose('Likely × Major');
    expect(await piece.told()).toBe('Likely × Major = 16, Extreme');
    expect(chosen).toEqual(['4×4']);
  });

  it('is scored by arrows alone: up is more likely, right is more severe', async () => {
    const { piece } = await matrix();
    expect(await piece.entered()).toBe('Rare × Negligible = 1, Low');
    await piece.press(TestKey.UP_ARROW, TestKey.UP_ARROW, TestKey.RIGHT_ARROW);
    expect(await piece.told()).toBe('Possible × Minor = 6, Moderate');
    await piece.press(TestKey.DOWN_ARROW, TestKey.LEFT_ARROW);
    expect(await piece.told()).toBe('Unlikely × Negligible = 2, Low');
  });

  it('does not leave its edges', async () => {
    const { piece, chosen } = await matrix({ value: '5×5' });
    await piece.press(TestKey.UP_ARROW, TestKey.RIGHT_ARROW);
    expect(chosen).toEqual([]);
    expect(await piece.entered()).toBe('Almost certain × Catastrophic = 25, Extreme');
  });

  it('names the bands as the place has set them', async () => {
    const { piece } = await matrix({ value: '4×4', banding: { lowTo: 4, moderateTo: 9, highTo: 16 } });
    expect(await piece.told()).toBe('Likely × Major = 16, High');
  });
});
