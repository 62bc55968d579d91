import { ComponentHarness, type TestKey } from '@angular/cdk/testing';

export class DataTableHarness extends ComponentHarness {
  static readonly hostSelector = 'wf-data-table';
  private readonly grid = this.locatorFor('[role=grid]');

  async press(...keys: (string | TestKey)[]): Promise<void> {
    await (await this.grid()).sendKeys(...keys);
  }

  async pressWithShift(...keys: TestKey[]): Promise<void> {
    await (await this.grid()).sendKeys({ shift: true }, ...keys);
  }

  /** What the editor of a cell shows. */
  async editor(): Promise<string> {
    return (await (await this.locatorFor('.editor')()).text()).replace(/\s+/g, ' ').trim();
  }

  /** The id of the row or the cell under the cursor, as the table names it. */
  async active(): Promise<string | null> {
    return (await this.grid()).getAttribute('aria-activedescendant');
  }

  async sortBy(label: string): Promise<void> {
    for (const head of await this.locatorForAll('[role=columnheader] button')()) {
      if ((await head.text()).includes(label)) return head.click();
    }
    throw new Error(`${label} cannot be sorted by`);
  }

  async sorted(): Promise<(string | null)[]> {
    const heads = await this.locatorForAll('[role=columnheader]')();
    return Promise.all(heads.map((head) => head.getAttribute('aria-sort')));
  }

  /** How many rows are drawn; far fewer than there are. */
  async drawn(): Promise<number> {
    return (await this.locatorForAll('.row')()).length;
  }

  async groups(): Promise<string[]> {
    return Promise.all(
      (await this.locatorForAll('.group')()).map(async (group) => (await group.text()).replace(/\s+/g, ' ')),
    );
  }

  async fold(group: number): Promise<void> {
    await (await this.locatorForAll('.group button[aria-expanded]')())[group]?.click();
  }
}
