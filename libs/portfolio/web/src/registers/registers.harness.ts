import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** The 5 × 5 matrix, in the terms of who scores a risk. */
export class RiskMatrixHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-risk-matrix';

  /** What is said of the choice: 'Likely × Major = 16, Extreme'. */
  async told(): Promise<string> {
    return (await (await this.locatorFor('.told')()).text()).trim();
  }

  /** The name of the cell that Tab leads to. */
  async entered(): Promise<string | null> {
    return (await this.locatorFor('[role=radio][tabindex="0"]')()).getAttribute('aria-label');
  }

  async choose(name: string): Promise<void> {
    await (await this.locatorFor(`[aria-label^="${name}"]`)()).click();
  }

  async press(...keys: TestKey[]): Promise<void> {
    for (const key of keys) await (await this.locatorFor('[role=radio][tabindex="0"]')()).sendKeys(key);
  }
}

/** The registers of a project, in the terms of who keeps them. */
export class RegistersHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-registers-card';

  /** The tabs with their counts: 'Risks and issues 2'. */
  async tabs(): Promise<string[]> {
    const tabs = await this.locatorForAll('[role=tab]')();
    return Promise.all(tabs.map(async (tab) => (await tab.text()).replace(/\s+/g, ' ').trim()));
  }

  async choose(tab: string): Promise<void> {
    for (const one of await this.locatorForAll('[role=tab]')()) {
      if ((await one.text()).startsWith(tab)) return one.click();
    }
    throw new Error(`There is no tab ${tab}`);
  }

  /** The rows that are shown, each as its text. */
  async rows(): Promise<string[]> {
    const rows = await this.locatorForAll('tbody tr')();
    return Promise.all(rows.map(async (row) => (await row.text()).replace(/\s+/g, ' ').trim()));
  }

  async buttons(): Promise<string[]> {
    const buttons = await this.locatorForAll('button:not([role=tab])')();
    return Promise.all(buttons.map(async (button) => (await button.text()).replace(/\s+/g, ' ').trim()));
  }

  async click(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()).includes(name)) return button.click();
    }
    throw new Error(`There is no button ${name}`);
  }

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ').trim();
  }
}

/** An entry in the side panel, or the form of a new one. */
export class EntryPanelHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-entry-panel';

  readonly matrix = this.locatorFor(RiskMatrixHarness);

  async write(field: string, text: string): Promise<void> {
    const box = await this.locatorFor(`#entry-${field}`)();
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }

  async select(field: string, option: number): Promise<void> {
    await (await this.locatorFor(`#entry-${field}`)()).selectOptions(option);
  }

  /** What is said beside a field. */
  async note(field: string): Promise<string> {
    return (await (await this.locatorFor(`#entry-${field}-note`)()).text()).trim();
  }

  async click(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()).trim() === name) return button.click();
    }
    throw new Error(`There is no button ${name}`);
  }

  async clickLabelled(name: string): Promise<void> {
    await (await this.locatorFor(`button[aria-label^="${name}"]`)()).click();
  }

  async buttons(): Promise<string[]> {
    const buttons = await this.locatorForAll('button.wf-button:not(.icon)')();
    return Promise.all(buttons.map(async (button) => (await button.text()).trim()));
  }

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ').trim();
  }
}
