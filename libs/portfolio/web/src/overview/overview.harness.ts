import { ComponentHarness } from '@angular/cdk/testing';

/** The overview, in the terms of who looks for what needs them. */
export class OverviewHarness extends ComponentHarness {
  static readonly hostSelector = 'weft-overview';

  /** How many exceptions the heading tells. */
  async exceptionCount(): Promise<string> {
    return (await this.locatorFor('.exceptions .wf-count')()).text();
  }

  /** The names of the exceptions that are listed, worst first. */
  async exceptions(): Promise<string[]> {
    return Promise.all((await this.locatorForAll('.exceptions .what')()).map((one) => one.text()));
  }

  /** The link to all of them: its words and its address. */
  async all(): Promise<{ readonly words: string; readonly address: string | null }> {
    const link = await this.locatorFor('.exceptions .wf-card-head a')();
    return { words: (await link.text()).trim(), address: await link.getAttribute('href') };
  }
}
