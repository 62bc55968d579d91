import { inject, Injectable } from '@angular/core';
import { Session } from '@weft/identity/web';
import type { Drafts, EntryForm } from './entry';

/** What shows itself what was chosen in it, and begins empty. */
const BEGINS_EMPTY: readonly string[] = ['milestone', 'project', 'subjects'];

/** New entries that a person began and left, so that Escape or another page loses nothing; kept until the tab is closed. */
@Injectable({ providedIn: 'root' })
export class HalfWritten {
  private readonly session = inject(Session);
  private readonly kept = new Map<string, Drafts>();

  /** What was written into the form of a project, by field; nothing where it was not begun. */
  of(code: string, { title, fields }: EntryForm): Drafts {
    const written = this.kept.get(this.key(code, title)) ?? {};
    const again = fields.filter(({ field, kind }) => field in written && !BEGINS_EMPTY.includes(kind));
    return Object.fromEntries(again.map(({ field }) => [field, written[field] ?? '']));
  }

  has(code: string, { title }: EntryForm): boolean {
    return this.kept.has(this.key(code, title));
  }

  keep(code: string, { title }: EntryForm, drafts: Drafts): void {
    this.kept.set(this.key(code, title), drafts);
  }

  drop(code: string, { title }: EntryForm): void {
    this.kept.delete(this.key(code, title));
  }

  private key(code: string, title: string): string {
    return `${this.session.person()?.id} ${code} ${title}`;
  }
}
