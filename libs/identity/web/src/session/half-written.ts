import { inject, Injectable } from '@angular/core';
import { Session } from './session';

const ALL = 'weft.half-written';

/** What was written, by field. */
export type HalfWrittenTexts = Readonly<Record<string, string>>;

/**
 * What a person began to write and left, so that Escape, Back, another page or a reload loses nothing. It is kept in this
 * tab of the browser until the tab is closed, for the person and the place that it was written in.
 */
@Injectable({ providedIn: 'root' })
export class HalfWritten {
  private readonly session = inject(Session);
  /** Where the browser keeps nothing, it lasts until the page is loaded anew. */
  private readonly here = new Map<string, string>();

  /** What was written there; undefined where nothing was begun. */
  of(where: string): HalfWrittenTexts | undefined {
    const kept = this.read(this.key(where));
    return kept === null ? undefined : (JSON.parse(kept) as HalfWrittenTexts);
  }

  /**
   * Keeps what is written by now; a form that is empty again was not begun.
   * @param where names the form in the place: 'PI-04 Add a risk'.
   */
  keep(where: string, texts: HalfWrittenTexts): void {
    if (Object.values(texts).every((text) => !text.trim())) {
      this.drop(where);
      return;
    }
    const [key, text] = [this.key(where), JSON.stringify(texts)];
    this.here.set(key, text);
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // A browser may refuse, or be full.
    }
  }

  drop(where: string): void {
    const key = this.key(where);
    this.here.delete(key);
    try {
      sessionStorage.removeItem(key);
    } catch {
      // What could not be kept is not there.
    }
  }

  private read(key: string): string | null {
    try {
      return sessionStorage.getItem(key) ?? this.here.get(key) ?? null;
    } catch {
      return this.here.get(key) ?? null;
    }
  }

  private key(where: string): string {
    return [ALL, this.session.person()?.id, this.session.place()?.id, where].join('/');
  }
}
