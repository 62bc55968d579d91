import { ComponentHarness } from '@angular/cdk/testing';
import { InlineEditHarness, SidePanelHarness } from '@weft/ui/testing';

/** The page of a plan, as a person reads and works it. */
export class PlanPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-plan-page';

  /** 'Complete' or 'Incomplete', of the plan as a whole. */
  async status(): Promise<string> {
    return (await (await this.locatorFor('.standing .wf-tag > span:last-child')()).text()).trim();
  }

  /** What each section says: 'Income: Complete'. */
  async sections(): Promise<string[]> {
    const names = await this.locatorForAll('weft-section-strip b')();
    const states = await this.locatorForAll('weft-section-strip .state')();
    return Promise.all(names.map(async (name, n) => `${await name.text()}: ${(await states[n]?.text()) ?? ''}`));
  }

  /** Presses the first button that says so; `within` a part of the page, where others say it too. */
  async click(text: string, within = ''): Promise<void> {
    for (const button of await this.locatorForAll(`${within} button`.trim())()) {
      if ((await button.text()).includes(text)) return button.click();
    }
    throw new Error(`There is no button ${text}`);
  }

  async buttons(): Promise<string[]> {
    const buttons = await this.locatorForAll('.page > header button')();
    return Promise.all(buttons.map(async (button) => (await button.text()).trim()));
  }

  async hasPanel(): Promise<boolean> {
    return (await this.locatorForOptional(SidePanelHarness)()) !== null;
  }

  async panel(): Promise<string> {
    return (await this.locatorFor(SidePanelHarness)()).text();
  }

  /** The value whose name begins so. */
  async field(label: string): Promise<InlineEditHarness> {
    return this.locatorFor(InlineEditHarness.labelled(label))();
  }
}
