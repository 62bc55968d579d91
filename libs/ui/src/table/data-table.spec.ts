import { TestKey } from '@angular/cdk/testing';
import { Component, signal } from '@angular/core';
import { DataTableHarness, show } from '../testing';
import { Cell, EditorTemplate } from './cell';
import { type Column, fitting, nextSort, type Sort, stepColumn, tracks } from './columns';
import { DataTable } from './data-table';
import type { Outline, Row, RowGroup } from './lines';

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Project', width: 200, grow: true, sort: 'NAME', priority: 1, editable: true },
  { key: 'stage', label: 'Stage', width: 100, priority: 3 },
  { key: 'slip', label: 'Slip', width: 80, end: true, priority: 2 },
];

describe('the columns', () => {
  it('are given up from the highest priority number, never the first', () => {
    expect(fitting(COLUMNS, 380).map(({ key }) => key)).toEqual(['name', 'stage', 'slip']);
    expect(fitting(COLUMNS, 300).map(({ key }) => key)).toEqual(['name', 'slip']);
    expect(fitting(COLUMNS, 50).map(({ key }) => key)).toEqual(['name']);
  });

  it('share the width by their tracks', () => {
    expect(tracks(COLUMNS)).toBe('minmax(200px, 1fr) 100px 80px');
  });

  it('are gone through from none to the last and back', () => {
    expect([null, 'name', 'slip'].map((from) => stepColumn(COLUMNS, from, 1))).toEqual(['name', 'stage', null]);
    expect([null, 'name', 'slip'].map((from) => stepColumn(COLUMNS, from, -1))).toEqual([null, null, 'stage']);
    expect(stepColumn(COLUMNS, 'name', 1, ({ editable }) => !!editable)).toBeNull();
  });

  it('sort up, down, then as it was', () => {
    const up = nextSort('NAME', null);
    const down = nextSort('NAME', up);
    expect([up, down, nextSort('NAME', down)]).toEqual([
      { field: 'NAME', direction: 'ASC' },
      { field: 'NAME', direction: 'DESC' },
      null,
    ]);
    expect(nextSort('SLIP', up)).toEqual({ field: 'SLIP', direction: 'ASC' });
  });
});

interface Named extends Row {
  readonly name: string;
}

@Component({
  imports: [Cell, DataTable, EditorTemplate],
  template: `
    <wf-data-table
      label="Projects"
      [rows]="rows()"
      [outline]="outline()"
      [columns]="columns"
      [sort]="sort()"
      [groupOf]="groupOf()"
      [named]="named"
      [selectable]="true"
      [selected]="selected()"
      [mayEdit]="mayEdit"
      (sortChange)="sort.set($event)"
      (selectedChange)="selected.set($event)"
      (peek)="log.push('peek ' + $event.name)"
      (visit)="log.push('visit ' + $event.name)"
      (edit)="log.push('edit ' + $event.row.name + ' ' + $event.column)"
    >
      <ng-template wfCell="name" [wfCellOf]="rows()" let-row>{{ row.name }}</ng-template>
      <ng-template [wfEditor]="rows()" let-row let-cell="cell"
        ><i class="editor"
          >{{ row.name }} {{ cell.column }} {{ cell.typed }} {{ cell.done ? 'done' : '' }}</i
        ></ng-template
      >
    </wf-data-table>
  `,
})
class Projects {
  readonly rows = signal<readonly Named[]>(
    Array.from({ length: 1_000 }, (_, index) => ({ id: `p${index}`, name: `Project ${index}` })),
  );
  readonly outline = signal<Outline | null>(null);
  readonly columns = COLUMNS;
  readonly sort = signal<Sort | null>(null);
  readonly groupOf = signal<((row: Named) => RowGroup) | null>(null);
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly log: string[] = [];
  readonly named = (row: Named) => row.name;
  readonly mayEdit = ({ id }: Named) => id !== 'p1';
}

describe('the data table', () => {
  const table = async () => {
    const shown = await show(Projects);
    return {
      ...shown,
      page: shown.fixture.componentInstance,
      harness: await shown.loader.getHarness(DataTableHarness),
    };
  };

  it('draws only what is in view of a thousand rows', async () => {
    const { harness } = await table();
    const drawn = await harness.drawn();
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(100);
  });

  it('moves with j and k and the arrows, and stays within the rows', async () => {
    const { harness } = await table();
    expect(await harness.active()).toMatch(/-p0$/);
    await harness.press('j', 'j', TestKey.DOWN_ARROW);
    expect(await harness.active()).toMatch(/-p3$/);
    await harness.press('k', TestKey.HOME);
    await harness.press(TestKey.UP_ARROW);
    expect(await harness.active()).toMatch(/-p0$/);
  });

  it('begins with j where nothing on the page has the focus, and not while somebody types elsewhere', async () => {
    const { harness } = await table();
    const press = (target: EventTarget) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
    const field = document.body.appendChild(document.createElement('input'));
    press(field);
    expect(await harness.active()).toMatch(/-p0$/);
    field.remove();
    press(document.body);
    expect(await harness.active()).toMatch(/-p1$/);
  });

  it('does what a row on its way is asked once it is there, and nothing where the cursor moved on', async () => {
    const { harness, page, fixture } = await table();
    const rows = page.rows();
    page.outline.set({ ids: rows.map(({ id }) => id), groups: [] });
    page.rows.set(rows.slice(0, 1));
    await fixture.whenStable();
    await harness.press('j', ' ');
    expect(page.log).toEqual([]);
    page.rows.set(rows.slice(0, 2));
    await fixture.whenStable();
    expect(page.log).toEqual(['peek Project 1']);
    await harness.press('j', 'o', 'k');
    page.rows.set(rows);
    await fixture.whenStable();
    expect(page.log).toEqual(['peek Project 1']);
  });

  it('opens, visits, edits and selects the row under the cursor', async () => {
    const { harness, page } = await table();
    await harness.press('j', ' ', 'o', TestKey.ENTER, 'x');
    expect(page.log).toEqual(['peek Project 1', 'visit Project 1', 'edit Project 1 null']);
    expect([...page.selected()]).toEqual(['p1']);
    await harness.press('x');
    expect(page.selected().size).toBe(0);
  });

  it('goes from cell to cell, where typing begins an edit that may be made', async () => {
    const { fixture, harness, page } = await table();
    await harness.press(TestKey.RIGHT_ARROW);
    expect(await harness.active()).toMatch(/-p0-name$/);
    await harness.press('A');
    await fixture.whenStable();
    expect(await harness.editor()).toBe('Project 0 name A');
    // The field is not there yet: what was typed is to be saved by it, not begun anew.
    await harness.press('B', TestKey.ENTER);
    await fixture.whenStable();
    expect(await harness.editor()).toBe('Project 0 name AB done');
    await harness.press(TestKey.DOWN_ARROW, TestKey.ENTER);
    expect(page.log).toEqual(['edit Project 1 name']);
    await harness.press(TestKey.ESCAPE);
    expect(await harness.active()).toMatch(/-p1$/);
  });

  it('selects a range by Shift and the arrows, and lets all go by Escape', async () => {
    const { harness, page } = await table();
    await harness.press('j', 'x');
    await harness.pressWithShift(TestKey.DOWN_ARROW, TestKey.DOWN_ARROW);
    expect([...page.selected()]).toEqual(['p1', 'p2', 'p3']);
    await harness.press(TestKey.ESCAPE);
    expect(page.selected().size).toBe(0);
  });

  it('keeps the cursor on its row when the rows change', async () => {
    const { fixture, harness, page } = await table();
    await harness.press('j', 'j');
    page.rows.update((rows) => [{ id: 'new', name: 'New' }, ...rows]);
    await fixture.whenStable();
    expect(await harness.active()).toMatch(/-p2$/);
  });

  it('asks for an order, and shows it', async () => {
    const { harness, page } = await table();
    await harness.sortBy('Project');
    expect(page.sort()).toEqual({ field: 'NAME', direction: 'ASC' });
    expect(await harness.sorted()).toContain('ascending');
  });

  it('groups with counts, and folds a group away', async () => {
    const { fixture, harness, page } = await table();
    page.rows.update((rows) => rows.slice(0, 4));
    page.groupOf.set(({ id }) =>
      id < 'p2' ? { key: 'a', label: 'Tanvir Rahman' } : { key: 'b', label: 'Nadia Khatun' },
    );
    await fixture.whenStable();
    expect(await harness.groups()).toEqual([
      expect.stringMatching(/Tanvir Rahman ?2/),
      expect.stringMatching(/Nadia Khatun ?2/),
    ]);
    await harness.fold(0);
    expect(await harness.drawn()).toBe(2);
  });
});
