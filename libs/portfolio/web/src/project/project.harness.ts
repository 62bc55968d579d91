import { ComponentHarness } from '@angular/cdk/testing';
import { HistoryListHarness, InlineEditHarness, OptionListHarness, SidePanelHarness } from '@weft/ui/testing';

/** A project's page, in the terms of the person who keeps the project. */
export class ProjectHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-project';

  /** The value whose name begins so: 'Lead', 'Owner of Business case'. */
  async field(label: string): Promise<InlineEditHarness> {
    return this.locatorFor(InlineEditHarness.labelled(label))();
  }

  /** Chooses in the list of a value. */
  async choose(label: string, option: string): Promise<void> {
    await (await this.field(label)).begin();
    await (await this.list()).choose(option);
  }

  /** Ticks or unticks in the list of a value that holds several, and saves. */
  async tick(label: string, ...options: string[]): Promise<void> {
    const field = await this.field(label);
    await field.begin();
    for (const option of options) await (await this.list()).choose(option);
    await field.saveList();
  }

  /** The names of the workstreams that lead away from 'With'. */
  async contributing(): Promise<string[]> {
    return Promise.all(
      (await this.locatorForAll('weft-project-details-card .tiles a .wf-sr')()).map((one) => one.text()),
    );
  }

  async click(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if (((await button.getAttribute('aria-label')) ?? (await button.text())).includes(name)) return button.click();
    }
    throw new Error(`There is no button ${name}`);
  }

  /** What the side panel says; null while it is closed. */
  async panel(): Promise<string | null> {
    return (await this.locatorForOptional(SidePanelHarness)())?.text() ?? null;
  }

  async history(): Promise<string> {
    return (await this.locatorFor(HistoryListHarness)()).text();
  }

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ').trim();
  }

  private async list(): Promise<OptionListHarness> {
    return this.documentRootLocatorFactory().locatorFor(OptionListHarness)();
  }
}
