import { Avatar } from './avatar/avatar';
import { DistributionBar } from './distribution-bar/distribution-bar';
import { FormField } from './form/form-field';
import { counted, percent, sentenceCase } from './format/words';
import { GateStepper } from './gate/gate-stepper';
import { HistoryList } from './history/history-list';
import { Icon } from './icon/icon';
import { Sparkline } from './sparkline/sparkline';
import { EmptyState } from './states/empty-state';
import { PageError } from './states/page-error';
import { Skeleton } from './states/skeleton';
import {
  AvatarHarness,
  DistributionBarHarness,
  EmptyStateHarness,
  FormFieldHarness,
  GateStepperHarness,
  HistoryListHarness,
  IconHarness,
  PageErrorHarness,
  show,
  SkeletonHarness,
  SparklineHarness,
  TileHarness,
  TrendHarness,
} from './testing';
import { Tile } from './tile/tile';
import { Trend } from './trend/trend';

const TALLY = { green: 33, amberGreen: 0, amber: 18, amberRed: 1, red: 0, notRated: 5 };

describe('the distribution bar', () => {
  it('draws what there is, and names every count in the order green to not rated', async () => {
    const { piece } = await show(DistributionBar, { tally: TALLY });
    const bar = await piece(DistributionBarHarness);
    expect(await bar.parts()).toBe(4);
    expect(await bar.counts()).toEqual(['33 Green', '18 Amber', '1 Amber/Red', '0 Red', '5 Not rated']);
  });
});

describe('small pieces', () => {
  it('a trend says which way', async () => {
    const { piece } = await show(Trend, { trend: 'WORSE', words: true });
    expect(await (await piece(TrendHarness)).text()).toBe('worse than before');
  });

  it('an avatar keeps the tint of its person, and people differ', async () => {
    const tints = await Promise.all(
      ['0199f001', '0199f002', '0199f003', '0199f001'].map(async (key) => {
        const { piece } = await show(Avatar, { initials: 'TR', key });
        return (await piece(AvatarHarness)).tint();
      }),
    );
    expect(tints[0]).toBe(tints[3]);
    expect(new Set(tints).size).toBeGreaterThan(1);
  });

  it('a tile shows its two letters', async () => {
    const { piece } = await show(Tile, { code: 'PI' });
    expect(await (await piece(TileHarness)).text()).toBe('PI');
  });

  it('an icon is decoration until it has a name', async () => {
    const { piece } = await show(Icon, { name: 'bell' });
    const icon = await piece(IconHarness);
    expect(await icon.name()).toBeNull();
    expect(await icon.shapes()).toBeGreaterThan(0);
  });

  it('a sparkline leaves a gap where nothing is known', async () => {
    const { piece } = await show(Sparkline, { values: [0.5, null, 0.6], label: 'Share of Green' });
    const line = await piece(SparklineHarness);
    expect(await line.points()).toBe(2);
    expect(await line.name()).toBe('Share of Green');
  });

  it('words count, round and read', () => {
    expect([counted(1, 'project'), counted(1200, 'project'), counted(2, 'person', 'people')]).toEqual([
      '1 project',
      '1,200 projects',
      '2 people',
    ]);
    expect([percent(0.638), percent(null)]).toEqual(['64%', '–']);
    expect(sentenceCase('PLACE_ADMIN')).toBe('Place admin');
  });
});

describe('states', () => {
  it('a skeleton has the rows that it is asked for', async () => {
    const { piece } = await show(Skeleton, { rows: 9 });
    expect(await (await piece(SkeletonHarness)).rows()).toBe(9);
  });

  it('an empty list says why, and offers one way out', async () => {
    const { fixture, piece } = await show(EmptyState, {
      title: 'No project matches',
      reason: '2 filters are on. 13 projects without.',
      action: 'Clear filters',
    });
    let acted = 0;
    fixture.componentInstance.act.subscribe(() => (acted += 1));
    const empty = await piece(EmptyStateHarness);
    expect(await empty.text()).toContain('13 projects without.');
    await empty.act();
    expect(acted).toBe(1);
  });

  it('a page error says what is safe, and tries again', async () => {
    const { fixture, piece } = await show(PageError, {
      detail: 'The server cannot be reached.',
      reference: '0199-abc',
    });
    let tried = 0;
    fixture.componentInstance.retry.subscribe(() => (tried += 1));
    const error = await piece(PageErrorHarness);
    expect(await error.text()).toContain('What was saved before is safe.');
    expect(await error.text()).toContain('Reference 0199-abc');
    await error.retry();
    expect(tried).toBe(1);
  });

  it('a field shows what is wrong instead of its hint', async () => {
    const { fixture, piece } = await show(FormField, { label: 'Name', for: 'name', hint: 'As it is known.' });
    const field = await piece(FormFieldHarness);
    expect(await field.text()).toContain('As it is known.');
    fixture.componentRef.setInput('error', 'Give a name.');
    await fixture.whenStable();
    expect(await field.error()).toContain('Give a name.');
    expect(await field.text()).not.toContain('As it is known.');
  });

  it('a field that is hidden takes no room', async () => {
    const { fixture } = await show(FormField, { label: 'Name', for: 'name' });
    const host = fixture.nativeElement as HTMLElement;
    expect(getComputedStyle(host).display).toBe('block');
    host.hidden = true;
    expect(getComputedStyle(host).display).toBe('none');
  });
});

describe('the gate stepper', () => {
  it('marks the current stage, and names who may pass the next gate', async () => {
    const { piece } = await show(GateStepper, {
      steps: [
        { label: 'Plan', state: 'done', caption: '31 Mar 2025' },
        { label: 'Deliver', state: 'current', caption: 'from 1 Apr 2025', gate: 'Gate 4: SRO' },
        { label: 'Embed', state: 'future', caption: 'due 27 Feb 2026' },
      ],
    });
    const stepper = await piece(GateStepperHarness);
    expect(await stepper.current()).toBe('Deliver');
    expect(await stepper.text()).toContain('Gate 4: SRO');
    expect(await stepper.text()).toContain('Plan, passed');
  });
});

describe('the history list', () => {
  it('tells who, what and when, with dates as dates and without ids', async () => {
    const { piece } = await show(HistoryList, {
      values: true,
      lines: [
        {
          id: '1',
          at: '2025-11-04T16:12:00Z',
          actor: { id: 'a', name: 'Tanvir Rahman', initials: 'TR' },
          summary: 'moved Gate 4 review',
          changes: [
            { field: 'forecastOn', before: '"2025-11-14"', after: '"2025-11-28"' },
            { field: 'ownerId', before: null, after: '"018e9c1b-0400-7002-8000-000000020102"' },
          ],
        },
      ],
    });
    const text = await (await piece(HistoryListHarness)).text();
    expect(text).toContain('Tanvir Rahman moved Gate 4 review');
    expect(text).toContain('14 Nov 2025 → 28 Nov 2025');
    expect(text).toContain('Tue 4 Nov 2025, 16:12');
    expect(text).not.toContain('018e9c1b');
  });
});
