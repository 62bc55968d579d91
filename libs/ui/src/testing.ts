/** Harnesses of the pieces of the interface: tests speak of what a person sees and does, not of elements. */
import {
  ComponentHarness,
  type ComponentHarnessConstructor,
  type HarnessLoader,
  HarnessPredicate,
  TestKey,
} from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';

export * from './answering';
export * from './table/data-table.harness';

/** jsdom lays nothing out: it observes neither sizes nor what is in view, and scrolls nothing. */
class NoSizes {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}
if (!('ResizeObserver' in globalThis)) {
  Object.assign(globalThis, { ResizeObserver: NoSizes, IntersectionObserver: NoSizes });
  Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });
}

export interface Shown<T> {
  readonly fixture: ComponentFixture<T>;
  /** The component itself. */
  readonly piece: <H extends ComponentHarness>(type: ComponentHarnessConstructor<H>) => Promise<H>;
  /** Finds within the component. */
  readonly loader: HarnessLoader;
  /** Finds in overlays too: menus, dialogs, cards. */
  readonly screen: HarnessLoader;
}

/** Renders a component with its inputs. */
export async function show<T>(component: Type<T>, inputs: Readonly<Record<string, unknown>> = {}): Promise<Shown<T>> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return {
    fixture,
    piece: (type) => TestbedHarnessEnvironment.harnessForFixture(fixture, type),
    loader: TestbedHarnessEnvironment.loader(fixture),
    screen: TestbedHarnessEnvironment.documentRootLoader(fixture),
  };
}

/** Looks until it sees what is wanted, for two seconds at most; answers what it saw last. */
export async function eventually<T>(look: () => Promise<T> | T, wanted: (seen: T) => boolean): Promise<T> {
  for (const until = Date.now() + 2_000; ;) {
    const seen = await look();
    if (wanted(seen) || Date.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

abstract class TextHarness extends ComponentHarness {
  /** What can be read on it. */
  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ').trim();
  }
}

/** A piece that a screen reader hears as one picture with a name. */
abstract class PictureHarness extends TextHarness {
  async name(): Promise<string | null> {
    const picture = await this.locatorForOptional('[role=img]')();
    return picture ? picture.getAttribute('aria-label') : null;
  }
}

export class RatingSymbolHarness extends PictureHarness {
  static readonly hostSelector = 'wf-rating-symbol';

  async letters(): Promise<string> {
    const letters = await this.locatorForAll('text')();
    return (await Promise.all(letters.map((letter) => letter.text()))).join('');
  }

  async isOutlined(): Promise<boolean> {
    return (await this.locatorFor('svg')()).hasClass('outlined');
  }
}

export class RatingPairHarness extends PictureHarness {
  static readonly hostSelector = 'wf-rating-pair';

  async isFramed(): Promise<boolean> {
    return (await this.locatorFor('.pair')()).hasClass('differ');
  }
}

export class RatingHistoryHarness extends PictureHarness {
  static readonly hostSelector = 'wf-rating-history';
}

export class DistributionBarHarness extends TextHarness {
  static readonly hostSelector = 'wf-distribution-bar';

  /** The counts as a screen reader hears them: '33 Green'. */
  async counts(): Promise<(string | null)[]> {
    return Promise.all((await this.locatorForAll('li')()).map((item) => item.getAttribute('aria-label')));
  }

  async parts(): Promise<number> {
    return (await this.locatorForAll('.bar span')()).length;
  }
}

export class TrendHarness extends PictureHarness {
  static readonly hostSelector = 'wf-trend';
}

export class AvatarHarness extends TextHarness {
  static readonly hostSelector = 'wf-avatar';

  async tint(): Promise<string | null> {
    return (await this.locatorFor('span')()).getAttribute('class');
  }
}

export class TileHarness extends TextHarness {
  static readonly hostSelector = 'wf-tile';
}

export class IconHarness extends PictureHarness {
  static readonly hostSelector = 'wf-icon';

  async shapes(): Promise<number> {
    return (await this.locatorForAll('svg *')()).length;
  }
}

export class SparklineHarness extends PictureHarness {
  static readonly hostSelector = 'wf-sparkline';

  async points(): Promise<number> {
    return (await this.locatorForAll('circle')()).length;
  }
}

export class SkeletonHarness extends ComponentHarness {
  static readonly hostSelector = 'wf-skeleton';

  async rows(): Promise<number> {
    return (await this.locatorForAll('.row')()).length;
  }
}

export class EmptyStateHarness extends TextHarness {
  static readonly hostSelector = 'wf-empty-state';

  async act(): Promise<void> {
    await (await this.locatorFor('button')()).click();
  }
}

export class PageErrorHarness extends TextHarness {
  static readonly hostSelector = 'wf-page-error';

  async retry(): Promise<void> {
    await (await this.locatorFor('button')()).click();
  }
}

export class FormFieldHarness extends TextHarness {
  static readonly hostSelector = 'wf-form-field';

  async error(): Promise<string | null> {
    return (await this.locatorForOptional('.wrong')())?.text() ?? null;
  }
}

export class ToastOutletHarness extends TextHarness {
  static readonly hostSelector = 'wf-toast-outlet';

  async undo(): Promise<void> {
    await (await this.locatorFor('button:not(.close)')()).click();
  }
}

export class HistoryListHarness extends TextHarness {
  static readonly hostSelector = 'wf-history-list';
}

export class GateStepperHarness extends TextHarness {
  static readonly hostSelector = 'wf-gate-stepper';

  async current(): Promise<string> {
    return (await this.locatorFor('[aria-current=step] .label')()).text();
  }
}

export class SidePanelHarness extends TextHarness {
  static readonly hostSelector = 'wf-side-panel';

  async press(...keys: TestKey[]): Promise<void> {
    await (await this.locatorFor('aside')()).sendKeys(...keys);
  }

  async widen(key: TestKey): Promise<void> {
    await (await this.locatorFor('[role=separator]')()).sendKeys(key);
  }

  async width(): Promise<number> {
    return Number(await (await this.locatorFor('[role=separator]')()).getAttribute('aria-valuenow'));
  }

  async click(name: string): Promise<void> {
    await (await this.locatorFor(`button[aria-label="${name}"]`)()).click();
  }
}

export class HistoryPanelHarness extends TextHarness {
  static readonly hostSelector = 'wf-history-panel';

  async close(): Promise<void> {
    await (await this.locatorFor('button[aria-label="Close the panel"]')()).click();
  }
}

export class FilterBarHarness extends TextHarness {
  static readonly hostSelector = 'wf-filter-bar';

  async open(label: string): Promise<void> {
    for (const button of await this.locatorForAll('button.main')()) {
      if ((await button.text()).includes(label)) return button.click();
    }
    throw new Error(`There is no filter ${label}`);
  }

  async choose(label: string): Promise<void> {
    for (const option of await this.documentRootLocatorFactory().locatorForAll('[role=option]')()) {
      if ((await option.text()).includes(label)) return option.click();
    }
    throw new Error(`There is no option ${label}`);
  }

  async clear(label: string): Promise<void> {
    await (await this.locatorFor(`button[aria-label="Clear the filter ${label}"]`)()).click();
  }

  async search(text: string): Promise<void> {
    const box = await this.locatorFor('input')();
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }
}

export class ConflictCardHarness extends TextHarness {
  static readonly hostSelector = 'wf-conflict-card';

  async click(text: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()).includes(text)) return button.click();
    }
    throw new Error(`There is no button ${text}`);
  }

  async putOff(): Promise<void> {
    await (await this.locatorFor('button')()).sendKeys(TestKey.ESCAPE);
  }
}

export class OptionListHarness extends TextHarness {
  static readonly hostSelector = 'wf-option-list';

  async choose(label: string): Promise<void> {
    for (const option of await this.locatorForAll('[role=option]')()) {
      if ((await option.text()).includes(label)) return option.click();
    }
    throw new Error(`There is no option ${label}`);
  }

  /** What is chosen, or ticked. */
  async chosen(): Promise<string[]> {
    const options = await this.locatorForAll('[aria-selected=true]')();
    return Promise.all(options.map(async (option) => (await option.text()).trim()));
  }
}

export class InlineEditHarness extends TextHarness {
  static readonly hostSelector = 'wf-inline-edit';

  /** The one whose accessible name begins so. */
  static labelled(label: string): HarnessPredicate<InlineEditHarness> {
    return new HarnessPredicate(InlineEditHarness, {}).add(`labelled ${label}`, async (edit) =>
      ((await edit.name()) ?? '').startsWith(label),
    );
  }

  /** One of rest, editing, saving, saved, error, conflict. */
  async mode(): Promise<string> {
    const classes = (await (await this.locatorFor('.cell')()).getAttribute('class')) ?? '';
    return /\bis-(\w+)/.exec(classes)?.[1] ?? '';
  }

  async name(): Promise<string | null> {
    return (await this.locatorForOptional('.rest')())?.getAttribute('aria-label') ?? null;
  }

  async begin(): Promise<void> {
    await (await this.locatorFor('.rest')()).click();
  }

  async type(text: string): Promise<void> {
    const field = await this.locatorFor('input, textarea')();
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  async press(...keys: TestKey[]): Promise<void> {
    await (await this.locatorFor('input, textarea')()).sendKeys(...keys);
  }

  async message(): Promise<string | null> {
    return (await this.documentRootLocatorFactory().locatorForOptional('.message')())?.text() ?? null;
  }

  /** Saves what is ticked in the list of several values. */
  async saveList(): Promise<void> {
    await (await this.documentRootLocatorFactory().locatorFor('.choices > button')()).click();
  }

  async leaveList(key: TestKey): Promise<void> {
    await (await this.documentRootLocatorFactory().locatorFor('.choices [role=listbox]')()).sendKeys(key);
  }
}

export class CommandPaletteHarness extends TextHarness {
  static readonly hostSelector = 'wf-command-palette';

  async type(text: string): Promise<void> {
    const box = await this.locatorFor('input')();
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }

  async press(...keys: TestKey[]): Promise<void> {
    await (await this.locatorFor('input')()).sendKeys(...keys);
  }

  async active(): Promise<string> {
    return (await (await this.locatorFor('[aria-selected=true] .title')()).text()).trim();
  }

  async titles(): Promise<string[]> {
    return Promise.all((await this.locatorForAll('.title')()).map(async (title) => (await title.text()).trim()));
  }
}

export class CalendarHarness extends TextHarness {
  static readonly hostSelector = 'wf-calendar';

  async choose(label: string): Promise<void> {
    await (await this.locatorFor(`button[aria-label="${label}"]`)()).click();
  }

  async firstWeekday(): Promise<string> {
    return (await this.locatorFor('th .cdk-visually-hidden')()).text();
  }
}
