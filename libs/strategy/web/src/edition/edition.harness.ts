import { ComponentHarness } from '@angular/cdk/testing';
import { HistoryPanelHarness, InlineEditHarness, OptionListHarness } from '@weft/ui/testing';

/** An edition's page, in the terms of who reads it and of who drafts it. */
export class EditionHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-edition';

  /** The value whose name begins so: 'Title', 'What Priorities 1 takes the place of'. */
  async field(label: string): Promise<InlineEditHarness> {
    return this.locatorFor(InlineEditHarness.labelled(label))();
  }

  /** Ticks or unticks in the list of a value, and saves; answers what was offered. */
  async tick(label: string, ...options: string[]): Promise<void> {
    const field = await this.field(label);
    await field.begin();
    const list = await this.documentRootLocatorFactory().locatorFor(OptionListHarness)();
    for (const option of options) await list.choose(option);
    await field.saveList();
  }

  /** What the history panel says; null while it is closed. */
  async history(): Promise<string | null> {
    return (await this.locatorForOptional(HistoryPanelHarness)())?.text() ?? null;
  }

  async click(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if (((await button.getAttribute('aria-label')) ?? (await button.text())).trim() === name) return button.click();
    }
    throw new Error(`There is no button ${name}`);
  }
}
