import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { mayCreateSomeProject } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { sentenceCase, Theme, type TypedAhead } from '@weft/ui';
import { CommandPalette, type PaletteEntry, type PaletteSource } from '@weft/ui/palette';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { FindDocument } from '../../generated/find.document';
import { FOUND_KINDS } from '../search/found-kinds';
import type { NavigationSection } from './navigation';

export interface PaletteData {
  readonly sections: readonly NavigationSection[];
  readonly ahead: TypedAhead;
}

/** Search and commands over every page. */
@Component({
  selector: 'weft-palette',
  imports: [CommandPalette],
  template: `<wf-command-palette [source]="source" [ahead]="data.ahead" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Palette {
  private readonly apollo = inject(Apollo);
  private readonly router = inject(Router);
  private readonly theme = inject(Theme);
  private readonly rights = inject(Rights);
  protected readonly data = inject<PaletteData>(DIALOG_DATA);

  protected readonly source: PaletteSource = {
    known: [...this.commands(), ...this.places()],
    find: (text) => this.find(text),
    last: (text) => ({
      group: 'More',
      title: `See all results for ‘${text}’`,
      icon: 'search',
      run: () => void this.router.navigate(['/search'], { queryParams: { q: text } }),
    }),
    go: ({ path }) => void this.router.navigateByUrl(path ?? '/'),
  };

  private places(): readonly PaletteEntry[] {
    return this.data.sections.flatMap(({ items }) =>
      items.map(({ label, path, icon }) => ({ group: 'Go to', title: label, path, icon: icon ?? 'layers' })),
    );
  }

  private commands(): readonly PaletteEntry[] {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const isDark = this.theme.choice() === 'dark' || (this.theme.choice() === 'system' && dark);
    const other = isDark ? 'light' : 'dark';
    const create: PaletteEntry = { group: 'Do', title: 'New project', icon: 'plus', path: '/projects/new' };
    return [
      ...(mayCreateSomeProject(this.rights.ability()) ? [create] : []),
      { group: 'Do', title: 'Import a tracker', icon: 'file-text', path: '/projects/import' },
      { group: 'Do', title: 'What needs attention', icon: 'flag', path: '/projects?view=attention' },
      {
        group: 'Do',
        title: `Use the ${other} theme`,
        icon: isDark ? 'sun' : 'moon',
        run: () => this.theme.choice.set(other),
      },
      { group: 'Do', title: 'Your account', icon: 'user', path: '/account' },
    ];
  }

  private async find(text: string): Promise<readonly PaletteEntry[]> {
    try {
      const { data } = await firstValueFrom(
        this.apollo.query({ query: FindDocument, variables: { text }, fetchPolicy: 'network-only' }),
      );
      return (data?.find ?? []).map(({ kind, code, title, detail, path, rating }) => ({
        group: FOUND_KINDS[kind]?.group ?? sentenceCase(kind),
        title,
        detail: [code, detail].filter(Boolean).join(', '),
        path,
        rating,
        icon: FOUND_KINDS[kind]?.icon ?? 'search',
      }));
    } catch {
      // The palette still goes to places and does what needs no server; the shell says that the line is lost.
      return [];
    }
  }
}
