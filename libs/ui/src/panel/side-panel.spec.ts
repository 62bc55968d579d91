import { TestKey } from '@angular/cdk/testing';
import { HistoryPanelHarness, show, SidePanelHarness } from '../testing';
import { HistoryPanel } from './history-panel';
import { SidePanel } from './side-panel';

describe('the side panel', () => {
  beforeEach(() => localStorage.clear());

  const panel = async () => {
    const shown = await show(SidePanel, { label: 'Details of PI-04', code: 'PI-04', stepped: true });
    return { ...shown, harness: await shown.piece(SidePanelHarness) };
  };

  it('is 360 wide, and stays between 320 and 560', async () => {
    const { harness } = await panel();
    expect(await harness.width()).toBe(360);
    await harness.widen(TestKey.LEFT_ARROW);
    expect(await harness.width()).toBe(380);
    for (let step = 0; step < 20; step += 1) await harness.widen(TestKey.LEFT_ARROW);
    expect(await harness.width()).toBe(560);
    for (let step = 0; step < 20; step += 1) await harness.widen(TestKey.RIGHT_ARROW);
    expect(await harness.width()).toBe(320);
  });

  it('keeps the width that a person chose', async () => {
    await (await panel()).harness.widen(TestKey.LEFT_ARROW);
    expect(await (await panel()).harness.width()).toBe(380);
  });

  it('closes by Escape, and steps through the list behind it', async () => {
    const { fixture, harness } = await panel();
    const told: unknown[] = [];
    fixture.componentInstance.close.subscribe(() => told.push('close'));
    fixture.componentInstance.step.subscribe((by) => told.push(by));
    await harness.click('Next in the list');
    await harness.click('Previous in the list');
    await harness.press(TestKey.ESCAPE);
    expect(told).toEqual([1, -1, 'close']);
  });
});

describe('the history panel', () => {
  const change = { field: 'name', before: '"Barts"', after: '"Barts Health"' };
  const line = {
    id: 'h1',
    at: '2025-11-04T16:12:00.000Z',
    actor: { id: 'n', name: 'Nadia Khatun', initials: 'NK' },
    summary: 'edited name of Barts Health',
    changes: [change],
  };

  it('tells who changed what, from what to what, and closes', async () => {
    const { fixture, piece } = await show(HistoryPanel, { subject: 'Barts Health', lines: [line] });
    const panel = await piece(HistoryPanelHarness);
    for (const part of ['Barts Health', 'Nadia Khatun edited name', 'Barts → Barts Health']) {
      expect(await panel.text()).toContain(part);
    }
    let closed = 0;
    fixture.componentInstance.close.subscribe(() => (closed += 1));
    await panel.close();
    expect(closed).toBe(1);
  });

  it('says so when nothing has changed', async () => {
    const { piece } = await show(HistoryPanel, { subject: 'Barts Health', lines: [] });
    expect(await (await piece(HistoryPanelHarness)).text()).toContain('Nothing has changed');
  });
});
