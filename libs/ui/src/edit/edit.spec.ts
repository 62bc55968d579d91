import { TestKey } from '@angular/cdk/testing';
import { TestBed } from '@angular/core/testing';
import type { SaveOutcome } from '../data/outcome';
import { Toasts } from '../overlay/toasts';
import { CalendarHarness, ConflictCardHarness, InlineEditHarness, OptionListHarness, show } from '../testing';
import { Calendar } from './calendar';
import { InlineEdit } from './inline-edit';
import { OptionList } from './option-list';

type Saved = readonly [value: string | null, version: number | undefined];

/** A date in its cell, with the answers that saving gives in turn. */
async function cell(inputs: Readonly<Record<string, unknown>>, ...answers: SaveOutcome[]) {
  const saved: Saved[] = [];
  const shown = await show(InlineEdit, {
    kind: 'date',
    field: 'forecastOn',
    label: 'Forecast',
    value: '2025-11-28',
    today: '2025-11-05',
    save: (value: string | null, version?: number) => {
      saved.push([value, version]);
      return Promise.resolve(answers.shift() ?? { kind: 'saved' });
    },
    ...inputs,
  });
  return { ...shown, saved, edit: await shown.piece(InlineEditHarness) };
}

describe('the inline edit', () => {
  it('rests as text, and saves with Enter', async () => {
    const { edit, saved } = await cell({});
    expect(await edit.name()).toBe('Forecast: 28 Nov 2025, edit');
    await edit.begin();
    await edit.type('5 Dec');
    await edit.press(TestKey.ENTER);
    expect(saved).toEqual([['2025-12-05', undefined]]);
    expect(await edit.mode()).toBe('saved');
  });

  it('saves nothing when nothing was changed, nor after Escape', async () => {
    const { edit, saved } = await cell({});
    await edit.begin();
    await edit.press(TestKey.ENTER);
    await edit.begin();
    await edit.type('5 Dec');
    await edit.press(TestKey.ESCAPE);
    expect(saved).toEqual([]);
    expect(await edit.mode()).toBe('rest');
  });

  it('leaves the keyboard where the person went, when nothing was changed', async () => {
    const { edit } = await cell({});
    const next = document.body.appendChild(document.createElement('button'));
    await edit.begin();
    next.focus();
    expect(await edit.mode()).toBe('rest');
    expect(document.activeElement).toBe(next);
    next.remove();
  });

  it('reads a month alone as files do: its last day, or its first where something starts', async () => {
    for (const [field, iso] of [
      ['forecastOn', '2025-12-31'],
      ['startsOn', '2025-12-01'],
    ] as const) {
      const { edit, saved } = await cell({ field });
      await edit.begin();
      await edit.type('Dec-25');
      await edit.press(TestKey.ENTER);
      expect(saved).toEqual([[iso, undefined]]);
    }
  });

  it('keeps the old value and says what is wrong', async () => {
    const { edit, saved } = await cell({});
    await edit.begin();
    await edit.type('31 Nov 2025');
    await edit.press(TestKey.ENTER);
    expect(await edit.mode()).toBe('error');
    expect(await edit.message()).toBe('November has 30 days. The last saved date is 28 Nov 2025.');
    expect(saved).toEqual([]);
  });

  it('shows a refusal, with the draft kept', async () => {
    const { edit } = await cell({}, { kind: 'refused', message: 'The project is closed. Reopen it first.' });
    await edit.begin();
    await edit.type('5 Dec');
    await edit.press(TestKey.ENTER);
    expect(await edit.mode()).toBe('error');
    expect(await edit.message()).toBe('The project is closed. Reopen it first.');
  });

  it('says who may, where it is locked', async () => {
    const { edit, saved } = await cell({ locked: 'Changed by its lead or the PMO.' });
    expect(await edit.name()).toBe('Forecast: 28 Nov 2025. Changed by its lead or the PMO.');
    await edit.begin();
    expect(await edit.message()).toBe('Changed by its lead or the PMO.');
    expect(saved).toEqual([]);
  });

  const conflict: SaveOutcome = {
    kind: 'conflict',
    version: 7,
    fields: [
      {
        field: 'forecastOn',
        was: '"2025-11-28"',
        theirs: '"2025-12-01"',
        changedByName: 'Nadia Khatun',
        changedAt: '2025-11-05T09:41:00Z',
      },
    ],
  };

  it('shows both values of a conflict, and saves mine over the version that is named', async () => {
    const { edit, saved, screen } = await cell({}, conflict);
    await edit.begin();
    await edit.type('5 Dec 2025');
    await edit.press(TestKey.ENTER);
    expect(await edit.mode()).toBe('conflict');
    const card = await screen.getHarness(ConflictCardHarness);
    const text = await card.text();
    for (const part of [
      'Nadia Khatun changed this while you were writing',
      '28 Nov 2025',
      'Nadia, 09:41',
      '1 Dec 2025',
      '5 Dec 2025',
      'Keep Nadia’s',
    ]) {
      expect(text).toContain(part);
    }
    await card.click('Use mine');
    expect(saved).toEqual([
      ['2025-12-05', undefined],
      ['2025-12-05', 7],
    ]);
  });

  it('keeps theirs without saving', async () => {
    const { edit, saved, screen } = await cell({}, conflict);
    await edit.begin();
    await edit.type('5 Dec 2025');
    await edit.press(TestKey.ENTER);
    await (await screen.getHarness(ConflictCardHarness)).click('Keep');
    expect(saved).toHaveLength(1);
    expect(await edit.mode()).toBe('rest');
  });

  it('keeps what was typed when the question is put off, and asks again on saving', async () => {
    const { edit, saved, screen } = await cell({}, conflict, conflict);
    await edit.begin();
    await edit.type('5 Dec 2025');
    await edit.press(TestKey.ENTER);
    await (await screen.getHarness(ConflictCardHarness)).putOff();
    expect(await edit.mode()).toBe('editing');
    await edit.press(TestKey.ENTER);
    expect(saved).toHaveLength(2);
    expect(await edit.mode()).toBe('conflict');
  });

  it('saves by itself when someone changed another field of the same record', async () => {
    const { edit, saved } = await cell({}, { kind: 'conflict', version: 9, fields: [{ field: 'title' }] });
    await edit.begin();
    await edit.type('5 Dec 2025');
    await edit.press(TestKey.ENTER);
    expect(saved).toEqual([
      ['2025-12-05', undefined],
      ['2025-12-05', 9],
    ]);
    expect(await edit.mode()).toBe('saved');
  });

  it('saves with what was seen when the edit began, though a change arrives meanwhile', async () => {
    const { edit, fixture, saved } = await cell({});
    await edit.begin();
    await edit.type('5 Dec 2025');
    const later: Saved[] = [];
    fixture.componentRef.setInput('value', '2025-12-24');
    fixture.componentRef.setInput('save', (value: string | null, version?: number) => {
      later.push([value, version]);
      return Promise.resolve({ kind: 'saved' });
    });
    await edit.press(TestKey.ENTER);
    expect(saved).toEqual([['2025-12-05', undefined]]);
    expect(later).toEqual([]);
  });

  it('saves what was typed on it at rest and ended before its field was there', async () => {
    const { fixture, saved } = await cell({});
    const rest = (fixture.nativeElement as HTMLElement).querySelector('.rest');
    for (const key of ['5', ' ', 'D', 'e', 'c', 'Enter']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      // What a browser does with Enter on a button that nothing has kept.
      if (rest?.dispatchEvent(event) && key === 'Enter') (rest as HTMLElement).click();
    }
    await fixture.whenStable();
    expect(saved).toEqual([['2025-12-05', undefined]]);
  });

  it('saves what was typed in a table and ended before its field was there', async () => {
    const { saved } = await cell({ begun: { typed: '5 Dec 2025', done: true } });
    expect(saved).toEqual([['2025-12-05', undefined]]);
    TestBed.resetTestingModule();
    const later = await cell({ begun: { typed: '6 Dec', done: false } });
    expect(later.saved).toEqual([]);
    later.fixture.componentRef.setInput('begun', { typed: '6 Dec 2025', done: true });
    await later.fixture.whenStable();
    expect(later.saved).toEqual([['2025-12-06', undefined]]);
  });

  it('saves what was typed when its cell goes, and says so where that is refused', async () => {
    const refusal: SaveOutcome = { kind: 'refused', message: 'The project is closed.' };
    const { edit, fixture, saved } = await cell({}, refusal);
    await edit.begin();
    await edit.type('5 Dec');
    fixture.destroy();
    await Promise.resolve();
    expect(saved).toEqual([['2025-12-05', undefined]]);
    expect(
      TestBed.inject(Toasts)
        .shown()
        .map(({ text }) => text),
    ).toEqual(['Forecast was not saved: The project is closed.']);
  });

  it('chooses from options', async () => {
    const options = [
      { value: 'a', label: 'Tanvir Rahman' },
      { value: 'b', label: 'Nadia Khatun' },
    ];
    const { edit, saved, screen } = await cell({ kind: 'select', value: 'a', options });
    expect(await edit.name()).toBe('Forecast: Tanvir Rahman, edit');
    await edit.begin();
    await (await screen.getHarness(OptionListHarness)).choose('Nadia');
    expect(saved).toEqual([['b', undefined]]);
  });

  it('says beside the options why one is refused, and takes another', async () => {
    const options = ['Plan', 'Embed', 'Closed'].map((label) => ({ value: label, label }));
    const refusal: SaveOutcome = { kind: 'refused', message: 'Stages follow one another.' };
    const { edit, saved, screen } = await cell({ kind: 'select', value: 'Plan', options }, refusal);
    await edit.begin();
    await (await screen.getHarness(OptionListHarness)).choose('Closed');
    expect(await edit.message()).toBe('Stages follow one another.');
    await (await screen.getHarness(OptionListHarness)).choose('Embed');
    expect(saved).toEqual([
      ['Closed', undefined],
      ['Embed', undefined],
    ]);
    expect(await edit.mode()).toBe('saved');
  });

  it('rests as it was where the person is asked for more and leaves it', async () => {
    const { edit } = await cell({ save: () => Promise.resolve(null) });
    await edit.begin();
    await edit.type('5 Dec');
    await edit.press(TestKey.ENTER);
    expect(await edit.mode()).toBe('rest');
    expect(await edit.name()).toBe('Forecast: 28 Nov 2025, edit');
  });
});

describe('an inline edit of several values', () => {
  const options = [
    { value: 'LW', label: 'Living Well' },
    { value: 'MH', label: 'Mental Health' },
    { value: 'UC', label: 'Urgent Care' },
  ];
  const several = (...answers: SaveOutcome[]) =>
    cell({ kind: 'several', label: 'With', value: 'MH', options }, ...answers);

  it('reads as names, ticks and unticks, and saves all that is ticked in the order of the options', async () => {
    const { edit, saved, screen } = await several();
    expect(await edit.name()).toBe('With: Mental Health, edit');
    await edit.begin();
    const list = await screen.getHarness(OptionListHarness);
    await list.choose('Urgent Care');
    await list.choose('Living Well');
    expect(await list.chosen()).toEqual(['Living Well', 'Mental Health', 'Urgent Care']);
    await list.choose('Mental Health');
    expect(saved).toEqual([]);
    await edit.saveList();
    expect(saved).toEqual([['LW,UC', undefined]]);
  });

  it('saves that none is left, and nothing when nothing changed or after Escape', async () => {
    const { edit, saved, screen } = await several();
    await edit.begin();
    await edit.saveList();
    await edit.begin();
    await (await screen.getHarness(OptionListHarness)).choose('Mental Health');
    await edit.leaveList(TestKey.ESCAPE);
    expect(saved).toEqual([]);
    await edit.begin();
    await (await screen.getHarness(OptionListHarness)).choose('Mental Health');
    await edit.saveList();
    expect(saved).toEqual([[null, undefined]]);
  });
});

describe('the option list', () => {
  it('answers what was chosen', async () => {
    const { fixture, piece } = await show(OptionList, { label: 'Stage', options: [{ value: 'PLAN', label: 'Plan' }] });
    const chosen: string[] = [];
    fixture.componentInstance.choose.subscribe((value) => chosen.push(value));
    await (await piece(OptionListHarness)).choose('Plan');
    expect(chosen).toEqual(['PLAN']);
  });
});

describe('the calendar', () => {
  it('opens on the value, begins weeks on Monday, and answers an ISO date', async () => {
    const { fixture, piece } = await show(Calendar, { value: '2025-11-28', today: '2025-11-05' });
    const chosen: string[] = [];
    fixture.componentInstance.choose.subscribe((value) => chosen.push(value));
    const calendar = await piece(CalendarHarness);
    expect(await calendar.firstWeekday()).toBe('Monday');
    await calendar.choose('27 November 2025');
    expect(chosen).toEqual(['2025-11-27']);
  });
});
