import { ComponentHarness } from '@angular/cdk/testing';
import { InlineEditHarness, SidePanelHarness } from '@weft/ui/testing';

/** The page of a round's rules, as a person reads and works it. */
export class RulesPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-rules-page';

  async text(): Promise<string> {
    return (await this.host()).text();
  }

  async panel(): Promise<string> {
    return (await this.locatorFor(SidePanelHarness)()).text();
  }

  /** Presses the button of this text or name. */
  async click(named: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      const name = (await button.getAttribute('aria-label')) ?? (await button.text()).trim();
      if (name === named) return button.click();
    }
    throw new Error(`There is no button ${named}`);
  }

  async field(label: string): Promise<InlineEditHarness> {
    return this.locatorFor(InlineEditHarness.labelled(label))();
  }

  async fields(): Promise<number> {
    return (await this.locatorForAll(InlineEditHarness)()).length;
  }

  async type(id: string, text: string): Promise<void> {
    const field = await this.locatorFor(`#${id}`)();
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  async alert(): Promise<string> {
    return (await this.locatorFor('[role=alert]')()).text();
  }
}
