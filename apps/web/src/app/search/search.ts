import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, Icon, PageError, pageQuery, RatingSymbol, sentenceCase, Skeleton, urlState } from '@weft/ui';
import { SearchPageDocument } from '../../generated/search-page.document';
import { FOUND_KINDS } from './found-kinds';
import { markedParts } from './marks';

const SHORTEST = 2;
/** How many of a kind are shown while all kinds are. */
const EACH = 5;
/** How many of one kind are shown, and added by 'Show more'; the server gives at most so many. */
const [STEP, MOST] = [50, 500];
const PAUSE_MS = 180;

const groupOf = (kind: string) => FOUND_KINDS[kind] ?? { group: sentenceCase(kind), icon: 'search' as const };

/** All that the words find, kind by kind. j and k go through it, Enter opens; the words and the kind are in the address. */
@Component({
  selector: 'weft-search',
  imports: [EmptyState, Icon, PageError, RatingSymbol, RouterLink, Skeleton],
  templateUrl: './search.html',
  styleUrl: './search.css',
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Search {
  private readonly url = urlState();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly text = computed(() => (this.url.get('q') ?? '').trim());
  protected readonly kind = computed(() => this.url.get('kind'));
  protected readonly tooShort = computed(() => this.text().length < SHORTEST);
  /** How many are asked for; other words and another kind begin anew. */
  protected readonly shown = linkedSignal({ source: () => [this.text(), this.kind()].join(), computation: () => STEP });
  protected readonly most = MOST;
  protected readonly query = pageQuery(
    SearchPageDocument,
    () => {
      const kind = this.kind();
      if (this.tooShort()) return undefined;
      const how = kind ? { kinds: [kind], first: this.shown() } : { each: EACH, first: 100 };
      return { text: this.text(), ...how, ofOneKind: !!kind };
    },
    { keep: true },
  );

  private readonly counts = computed(() => {
    const { find = [], findCounts } = this.query.data() ?? {};
    return (
      findCounts ?? [...new Map(find.map(({ kind, ofKind }) => [kind, ofKind])).values()].flatMap((one) => one ?? [])
    );
  });
  protected readonly total = computed(() => ({
    count: this.counts().reduce((sum, { count }) => sum + count, 0),
    more: this.counts().some(({ more }) => more),
  }));
  protected readonly kinds = computed(() => {
    const order = Object.keys(FOUND_KINDS);
    const known = this.counts().map((one) => ({ ...one, ...groupOf(one.kind) }));
    return known.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  });
  protected readonly groups = computed(() =>
    this.kinds()
      .map((group) => ({ ...group, found: this.query.data()?.find.filter(({ kind }) => kind === group.kind) ?? [] }))
      .filter(({ found }) => found.length),
  );
  protected readonly kindName = computed(() => groupOf(this.kind() ?? '').group.toLowerCase());
  protected readonly howMany = howMany;
  protected readonly markedParts = markedParts;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    afterNextRender(() => this.tooShort() && this.box().nativeElement.focus());
    effect(() => {
      const [text, box] = [this.text(), this.box().nativeElement];
      // Whoever is typing is ahead of the address.
      if (this.waiting === undefined && box.value.trim() !== text) box.value = text;
    });
  }

  /** Waits for a pause in typing, so that not every letter asks the server. */
  protected typed(text: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.waiting = undefined;
      this.url.tune({ q: text || null });
    }, PAUSE_MS);
  }

  protected more(): void {
    this.shown.update((shown) => Math.min(shown + STEP, MOST));
  }

  protected allKinds(): void {
    this.url.tune({ kind: null });
  }

  /** The address of a result in two parts, as links take them. */
  protected link(path: string): { readonly to: string; readonly query: Record<string, string> } {
    const [to = '/', query = ''] = path.split('?');
    return { to, query: Object.fromEntries(new URLSearchParams(query)) };
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inBox = event.target === this.box().nativeElement;
    if (!inBox && event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]'))
      return;
    const step = stepOf(event.key, inBox);
    if (step === 0) this.box().nativeElement.focus();
    else if (step) this.go(step);
    else return;
    event.preventDefault();
  }

  /** On to the next result, or back to the one before; before the first stands the field. */
  private go(step: number): void {
    const results = [...this.host.nativeElement.querySelectorAll<HTMLElement>('a.result')];
    const at = results.indexOf(document.activeElement as HTMLElement) + step;
    if (at < 0) this.box().nativeElement.focus();
    else results[Math.min(at, results.length - 1)]?.focus();
  }
}

/** '500+' where more of a kind match than are counted. */
const howMany = ({ count, more }: { readonly count: number; readonly more: boolean }): string =>
  `${count.toLocaleString('en-GB')}${more ? '+' : ''}`;

/** How far a key goes: 0 is back to the field; undefined for keys that mean nothing here. */
function stepOf(key: string, inBox: boolean): number | undefined {
  if (inBox) return key === 'ArrowDown' || key === 'Enter' ? 1 : undefined;
  if (key === '/') return 0;
  return key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : undefined;
}
