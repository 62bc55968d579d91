import { ErrorHandler, inject, Injectable } from '@angular/core';
import { type NavigationError, NavigationEnd, Router } from '@angular/router';
import { Toasts } from '@weft/ui';
import { filter } from 'rxjs';
import { SocketChanges } from '../graphql/socket-changes';

/** As Chromium, Firefox and Safari say that a part of the program did not come. */
const NOT_COME = /dynamically imported module|importing a module script/i;

/**
 * A page whose part of the program could not be fetched. While the line is away the person stays where they are, is told so,
 * and may try again. A browser gives up for good on what it once fetched in vain: once the server answers, the page that
 * they want is loaded anew, which is right too where Weft was renewed meanwhile.
 */
@Injectable({ providedIn: 'root' })
export class Unfetched {
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly changes = inject(SocketChanges);
  private readonly errors = inject(ErrorHandler);
  private told: number | undefined;

  constructor() {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => this.settle());
  }

  /** Any other failure is a bug, and reported as one. */
  onFailed({ url, error }: Pick<NavigationError, 'url' | 'error'>): void {
    if (error instanceof Error && NOT_COME.test(error.message)) void this.load(url, this.router.navigated);
    else this.errors.handleError(error);
  }

  /** @param may what fails right after it was loaded anew is not loaded anew by itself. */
  private async load(url: string, may: boolean): Promise<void> {
    if (may && (await this.changes.answers())) {
      location.assign(url);
      return;
    }
    this.settle();
    this.told = this.toasts.show({
      tone: 'wrong',
      text: 'The page could not be fetched. You are still where you were, and nothing is lost.',
      act: { text: 'Try again', run: () => void this.load(url, true) },
      stays: true,
    });
  }

  private settle(): void {
    if (this.told !== undefined) this.toasts.dismiss(this.told);
    this.told = undefined;
  }
}
