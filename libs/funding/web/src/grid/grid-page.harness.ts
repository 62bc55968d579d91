import { ComponentHarness, TestKey, type TestElement } from '@angular/cdk/testing';
import { eventually } from '@weft/ui/testing';

/** The grid of a year, in the terms of who enters figures. */
export class GridPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-grid-page';

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ');
  }

  async press(name: RegExp): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if (name.test((await button.getAttribute('aria-label')) ?? (await button.text()).trim())) return button.click();
    }
    throw new Error(`There is no button ${name.source}`);
  }

  /** A cell by its line and its column: months from April; rows are drawn a few in each frame. */
  async cell(line: string, column: number): Promise<TestElement> {
    const find = this.locatorForOptional(`td[data-line="${line}"][data-column="${column}"]`);
    const cell = await eventually(find, (found) => found !== null);
    if (!cell) throw new Error(`There is no cell of ${line} in column ${column}`);
    return cell;
  }

  /** The columns that are drawn of a line. */
  async columns(line: string): Promise<number[]> {
    const cells = await this.locatorForAll(`td[data-line="${line}"]`)();
    return Promise.all(cells.map(async (cell) => Number(await cell.getAttribute('data-column'))));
  }

  /** Selects from one cell to another. */
  async select(line: string, column: number, toLine: string, toColumn: number): Promise<void> {
    await (await this.cell(line, column)).click();
    await (await this.cell(toLine, toColumn)).dispatchEvent('click', { shiftKey: true });
  }

  /** Pastes from a cell on, as spreadsheets copy. */
  async paste(line: string, column: number, text: string): Promise<void> {
    await (await this.cell(line, column)).click();
    const grid = await this.locatorFor('[role=group].scroll')();
    await grid.dispatchEvent('paste', { clipboardData: { getData: () => text } as never });
  }

  async key(key: 'DELETE' | 'ENTER' | 'ESCAPE'): Promise<void> {
    await (await this.locatorFor('[role=group].scroll')()).sendKeys(TestKey[key]);
  }

  async isEditing(): Promise<boolean> {
    return (await this.locatorForOptional('td input')()) !== null;
  }

  /** Opens a cell for typing. */
  async beginCell(line: string, column: number): Promise<void> {
    const cell = await this.cell(line, column);
    await cell.click();
    await cell.dispatchEvent('dblclick');
  }

  /** Enters a text into the cell that is open. */
  async finishCell(text: string): Promise<void> {
    const field = await this.locatorFor('td input')();
    await field.setInputValue(text);
    await field.sendKeys(TestKey.ENTER);
  }

  /** What would be pasted, in words; null where nothing waits for an answer. */
  async asked(): Promise<string | null> {
    const group = await this.locatorForOptional('[aria-label="What would be pasted"]')();
    return group && (await group.text()).replace(/\s+/g, ' ').trim();
  }

  /** The lines of a phone's month, as they read. */
  async phoneLines(): Promise<string[]> {
    const lines = await this.locatorForAll('weft-phone-month button[data-line]')();
    return Promise.all(lines.map(async (line) => (await line.text()).replace(/\s+/g, ' ').trim()));
  }

  /** The field of a month of a phone's line; null where it is locked. */
  async field(month: string): Promise<TestElement | null> {
    return this.locatorForOptional(`weft-phone-line input[aria-label^="${month}"]`)();
  }

  async enter(month: string, text: string): Promise<void> {
    await this.begin(month, text);
    await this.finish(month);
  }

  /** Types into the field of a month of a phone's line, and stays in it. */
  async begin(month: string, text: string): Promise<void> {
    const field = await this.openField(month);
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  /** Enters what stands in the field; gives it. */
  async finish(month: string): Promise<string> {
    const field = await this.openField(month);
    const text = await field.getProperty<string>('value');
    await field.dispatchEvent('change');
    return text;
  }

  private async openField(month: string): Promise<TestElement> {
    const field = await this.field(month);
    if (!field) throw new Error(`${month} is locked`);
    return field;
  }
}
