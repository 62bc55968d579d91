import { ComponentHarness, type TestElement } from '@angular/cdk/testing';

/** The page of extracts, in the terms of who imports one. */
export class ExtractsPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-extracts-page';

  /** Whether the extract can be imported, or why not. */
  async status(): Promise<string> {
    return (await (await this.locatorFor('#why-not')()).text()).trim();
  }

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ');
  }

  async stateTotal(text: string): Promise<void> {
    const box = await this.locatorFor('input[inputmode=decimal]')();
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }

  /** Takes a column for what a field says, or none. */
  async fill(field: string, column: string): Promise<void> {
    const selects = await this.locatorForAll('.fields select')();
    for (const [n, label] of (await this.locatorForAll('.fields label')()).entries()) {
      if ((await label.text()).startsWith(field)) return this.choose(selects[n], column);
    }
    throw new Error(`There is no field ${field}`);
  }

  /** Answers a question by one of its options. */
  async say(question: string, option: string): Promise<void> {
    const radio = await this.locatorFor(`input[name=${question}][value=${option}]`)();
    await radio.click();
  }

  async press(name: RegExp): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if (name.test((await button.getAttribute('aria-label')) ?? (await button.text()).trim())) return button.click();
    }
    throw new Error(`There is no button ${name.source}`);
  }

  /** Chooses the line of a coding. */
  async line(coding: string, value: string): Promise<void> {
    await this.choose(await this.locatorFor(`select[aria-label="Line of ${coding}"]`)(), value);
  }

  private async choose(select: TestElement | undefined, value: string): Promise<void> {
    await select?.setInputValue(value);
    await select?.dispatchEvent('change');
  }
}
