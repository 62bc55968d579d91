import { Clipboard } from '@angular/cdk/clipboard';
import { inject, Injectable } from '@angular/core';
import { Toasts } from '../overlay/toasts';

/** Puts text on the clipboard, and says that it is there or what to do instead. */
@Injectable({ providedIn: 'root' })
export class Copying {
  private readonly older = inject(Clipboard);
  private readonly toasts = inject(Toasts);

  /** @param done the sentence once it is there. */
  async copy(text: string, done: string): Promise<void> {
    this.toasts.show(
      (await this.put(text))
        ? { tone: 'done', text: done }
        : { tone: 'wrong', text: 'The browser did not let it be copied. Select it and copy it by hand.' },
    );
  }

  private async put(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // A browser keeps its clipboard from pages without TLS, and from those that a person did not allow.
      return this.older.copy(text);
    }
  }
}
