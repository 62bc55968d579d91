import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import type { Links } from './entry';

/** What an entry is linked to, each leading to where it opens. */
@Component({
  selector: 'weft-entry-links',
  imports: [RouterLink],
  template: `
    <h3>{{ links().heading }}</h3>
    <ul>
      @for (one of links().to; track one.id) {
        <li>
          @if (one.path) {
            <a [routerLink]="tree(one.path)">{{ one.title }}</a>
          } @else {
            {{ one.title }}
          }
        </li>
      }
    </ul>
  `,
  styles: `
    h3 {
      margin: 12px 0 4px;
      color: var(--wf-text-2);
      font-size: 12px;
    }
    li {
      padding: 3px 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryLinks {
  readonly links = input.required<Links>();
  private readonly router = inject(Router);

  /** An address carries a query, which a link takes apart from the path. */
  protected tree(path: string): UrlTree {
    return this.router.parseUrl(path);
  }
}
