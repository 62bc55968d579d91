import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, type IconName, Tile } from '@weft/ui';

export interface NavigationItem {
  readonly path: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A workstream's two letters, instead of an icon. */
  readonly tile?: string;
  readonly count?: number;
  /** What is counted; projects where it is not said. */
  readonly of?: string;
  readonly exact?: boolean;
}
export interface NavigationSection {
  readonly label?: string;
  readonly items: readonly NavigationItem[];
}

/** The one side navigation: 216 wide, 56 when it is collapsed. */
@Component({
  selector: 'weft-navigation',
  imports: [Icon, RouterLink, RouterLinkActive, Tile],
  templateUrl: './navigation.html',
  styleUrl: './navigation.css',
  host: { '[class.collapsed]': 'collapsed()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Navigation {
  readonly sections = input.required<readonly NavigationSection[]>();
  readonly foot = input.required<NavigationSection>();
  readonly collapsed = input(false);
  readonly collapse = output();
}
