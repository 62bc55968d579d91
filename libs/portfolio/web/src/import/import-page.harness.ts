import { ComponentHarness } from '@angular/cdk/testing';

/** The preview of a tracker, in the terms of who puts it right. */
export class ImportPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-import-page';

  /** Whether the file can be imported, or why not. */
  async status(): Promise<string> {
    return (await (await this.locatorFor('[role=status]')()).text()).trim();
  }

  /** What stands in the cell to put right, as its label names it. */
  async cell(address: string): Promise<string> {
    return (await this.box(address)).getProperty<string>('value');
  }

  async putRight(address: string, value?: string): Promise<void> {
    if (value !== undefined) await (await this.box(address)).setInputValue(value);
    if (value !== undefined) await (await this.box(address)).dispatchEvent('input');
    for (const line of await this.locatorForAll('weft-preview-errors li')()) {
      if ((await line.text()).includes(address)) return this.submit(await line.text());
    }
    throw new Error(`There is no error in ${address}`);
  }

  async press(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()).trim() === name) return button.click();
    }
    throw new Error(`There is no button ${name}`);
  }

  /** Whether what is to be looked at is open; null where there is nothing. */
  async toLookAt(): Promise<boolean | null> {
    const details = await this.locatorForOptional('weft-preview-warnings details')();
    return details && (await details.getProperty<boolean>('open'));
  }

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ');
  }

  /** Presses the button of the error with this text. */
  private async submit(text: string): Promise<void> {
    const lines = await this.locatorForAll('weft-preview-errors li')();
    const buttons = await this.locatorForAll('weft-preview-errors button[type=submit]')();
    for (const [index, line] of lines.entries()) if ((await line.text()) === text) await buttons[index]?.click();
  }

  private box(address: string) {
    return this.locatorFor(`input[aria-label^="Cell ${address}:"]`)();
  }
}
