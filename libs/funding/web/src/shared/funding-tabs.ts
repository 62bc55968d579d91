import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The parts of the Better Care Fund. */
@Component({
  selector: 'weft-funding-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="wf-segments" aria-label="Better Care Fund">
      <a
        routerLink="/better-care-fund"
        [queryParams]="{ year: year() }"
        routerLinkActive
        [routerLinkActiveOptions]="EXACT"
        ariaCurrentWhenActive="page"
        >Plan</a
      >
      <a
        routerLink="/better-care-fund/grid"
        [queryParams]="{ year: year() }"
        routerLinkActive
        [routerLinkActiveOptions]="EXACT"
        ariaCurrentWhenActive="page"
        >By month</a
      >
      <a
        routerLink="/better-care-fund/outturn"
        [queryParams]="{ year: year() }"
        routerLinkActive
        [routerLinkActiveOptions]="EXACT"
        ariaCurrentWhenActive="page"
        >Outturn</a
      >
      <a
        routerLink="/better-care-fund/virements"
        [queryParams]="{ year: year() }"
        routerLinkActive
        [routerLinkActiveOptions]="EXACT"
        ariaCurrentWhenActive="page"
        >Virements</a
      >
      <a
        routerLink="/better-care-fund/extracts"
        [queryParams]="{ year: year() }"
        routerLinkActive
        [routerLinkActiveOptions]="EXACT"
        ariaCurrentWhenActive="page"
        >Extracts</a
      >
      <a [routerLink]="['/better-care-fund/returns', year(), period()]" routerLinkActive ariaCurrentWhenActive="page"
        >Returns</a
      >
    </nav>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundingTabs {
  readonly year = input.required<string>();
  readonly period = input('Q2');
  protected readonly EXACT = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
