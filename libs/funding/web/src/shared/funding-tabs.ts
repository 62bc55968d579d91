import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ProvisionalTag } from './provisional-tag';

/** The parts of the Better Care Fund: in one row, which scrolls in itself where the screen has not room for it. */
@Component({
  selector: 'weft-funding-tabs',
  imports: [ProvisionalTag, RouterLink, RouterLinkActive],
  template: `
    @if (tagged()) {
      <weft-provisional-tag [year]="year()" />
    }
    <nav class="wf-segments" aria-label="Better Care Fund">
      @for (tab of tabs(); track tab.name) {
        <a
          #link
          [routerLink]="tab.path"
          [queryParams]="tab.query"
          routerLinkActive
          [routerLinkActiveOptions]="EXACT"
          (isActiveChange)="$event && show(link)"
          ariaCurrentWhenActive="page"
          >{{ tab.name }}</a
        >
      }
    </nav>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      align-items: center;
      position: relative;
      max-width: calc(100vw - 2 * var(--wf-page));
      overflow-x: auto;
      scrollbar-width: none;
    }
    a {
      white-space: nowrap;
    }
    a:focus-visible {
      outline-offset: -2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundingTabs {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly year = input.required<string>();
  readonly period = input('Q2');
  /** Says where the year's plan stands under provisional rules. */
  readonly tagged = input(true);
  protected readonly tabs = computed(() => {
    const [root, query] = ['/better-care-fund', { year: this.year() }];
    return [
      { name: 'Plan', path: [root], query },
      { name: 'By month', path: [root, 'grid'], query },
      { name: 'Outturn', path: [root, 'outturn'], query },
      { name: 'Virements', path: [root, 'virements'], query },
      { name: 'Extracts', path: [root, 'extracts'], query },
      { name: 'Returns', path: [root, 'returns', this.year(), this.period()], query: {} },
    ];
  });
  protected readonly EXACT = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;

  /** Brings the part that one is on into view, in the middle. */
  protected show({ offsetLeft, offsetWidth }: HTMLElement): void {
    const { nativeElement } = this.host;
    nativeElement.scrollLeft = offsetLeft - (nativeElement.clientWidth - offsetWidth) / 2;
  }
}
