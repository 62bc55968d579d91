import { ComponentHarness, TestKey } from '@angular/cdk/testing';
import { FormFieldHarness, InlineEditHarness, SidePanelHarness } from '@weft/ui/testing';

/** The page of virements, as a person reads and works it. */
export class VirementsPageHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-virements-page';

  async panel(): Promise<string> {
    return (await this.locatorFor(SidePanelHarness)()).text();
  }

  async standing(): Promise<string> {
    return (await (await this.locatorFor('header > span')()).text()).trim();
  }

  /** Buttons of the side panel, those that are locked with 'locked' behind them. */
  async actions(): Promise<string[]> {
    const buttons = await this.locatorForAll('wf-side-panel div.acts button')();
    return Promise.all(
      buttons.map(async (button) => {
        const locked = (await button.getAttribute('aria-disabled')) === 'true';
        return `${(await button.text()).trim()}${locked ? ', locked' : ''}`;
      }),
    );
  }

  async click(text: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()).trim() === text) return button.click();
    }
    throw new Error(`There is no button ${text}`);
  }

  /** Names the day at whose end the balance of the line is looked at; gives what is wrong with it. */
  async lookAt(day: string): Promise<string | null> {
    const edit = await this.locatorFor(InlineEditHarness)();
    if ((await edit.mode()) !== 'error') await edit.begin();
    await edit.type(day);
    await edit.press(TestKey.ENTER);
    return edit.message();
  }

  /** Sends the form that is open in the side panel. */
  async submit(): Promise<void> {
    await (await this.locatorFor('wf-side-panel form button[type=submit]')()).click();
  }

  async type(id: string, text: string): Promise<void> {
    const field = await this.locatorFor(`#${id}`)();
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  async value(id: string): Promise<string> {
    return (await this.locatorFor(`#${id}`)()).getProperty<string>('value');
  }

  /** Leaves the side panel by its cross, as Escape and Back do. */
  async leave(): Promise<void> {
    await (await this.locatorFor('wf-side-panel header button[aria-label="Close the panel"]')()).click();
  }

  /** Ticks a box of the form that is open. */
  async tick(name: string): Promise<void> {
    await (await this.locatorFor(`input[type=checkbox][name=${name}]`)()).click();
  }

  /** Searches for a line and chooses the first that is found. */
  async chooseLine(id: string, text: string): Promise<void> {
    await this.type(id, text);
    const option = await this.documentRootLocatorFactory().locatorFor(`#${id}-list [role=option]`)();
    await option.dispatchEvent('mousedown');
  }

  /** What is said beside the field of this label. */
  async error(label: string): Promise<string | null> {
    for (const field of await this.locatorForAll(FormFieldHarness)()) {
      if ((await field.text()).startsWith(label)) return field.error();
    }
    throw new Error(`There is no field ${label}`);
  }

  /** The rows of the sums: '36 budget £50,000.00 £62,500.25'. */
  async sums(): Promise<string[]> {
    const rows = await this.locatorForAll('weft-virement-sums tbody tr')();
    return Promise.all(rows.map(async (row) => (await row.text()).replace(/£/g, ' £').replace(/\s+/g, ' ').trim()));
  }
}
