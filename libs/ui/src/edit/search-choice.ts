import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';

/** Something that was found: its code, empty where it has none, its name, and what else is said of it. */
export interface FoundOption {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly detail?: string;
}

/** Below the field, else above it, from the edge where there is room. */
const PLACES: ConnectedPosition[] = (['bottom', 'top'] as const).flatMap((side) =>
  (['start', 'end'] as const).map((edge): ConnectedPosition => ({
    originX: edge,
    originY: side,
    overlayX: edge,
    overlayY: side === 'bottom' ? 'top' : 'bottom',
  })),
);

/** Chooses one of what is searched for as one types: arrows and Enter choose, Escape leaves it. */
@Component({
  selector: 'wf-search-choice',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin],
  template: `
    <input
      #box
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      [id]="for()"
      class="wf-field"
      role="combobox"
      autocomplete="off"
      aria-autocomplete="list"
      [attr.aria-label]="named() || null"
      [attr.aria-describedby]="for() + '-note'"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? for() + '-list' : null"
      [attr.aria-activedescendant]="open() ? for() + '-' + at() : null"
      [attr.aria-invalid]="invalid()"
      [placeholder]="placeholder()"
      [value]="text()"
      (input)="type(box.value)"
      (keydown)="onKey($event)"
      (blur)="typing.set(false)"
    />
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayPositions]="PLACES"
      [cdkConnectedOverlayMinWidth]="box.offsetWidth"
    >
      <ul [id]="for() + '-list'" class="wf-menu" role="listbox" [attr.aria-label]="label()">
        @for (one of list(); track one.id; let index = $index) {
          <li
            class="wf-menu-item"
            role="option"
            [id]="for() + '-' + index"
            [class.active]="index === at()"
            [attr.aria-selected]="index === at()"
            (mousedown)="$event.preventDefault(); pick(index)"
          >
            @if (one.code) {
              <span class="wf-code">{{ one.code }}</span>
            }
            <span>
              {{ one.label }}
              @if (one.detail) {
                <span class="wf-small wf-3 wf-num detail">{{ one.detail }}</span>
              }
            </span>
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
    }
    .wf-menu {
      flex: 1;
      max-width: min(420px, calc(100vw - 32px));
    }
    .wf-menu-item {
      align-items: baseline;
    }
    .detail {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchChoice {
  readonly for = input.required<string>();
  /** What the list holds, for a screen reader: 'Projects'. */
  readonly label = input.required<string>();
  /** The field's own name, where no label stands beside it. */
  readonly named = input('');
  /** What was found for what is typed. */
  readonly found = input<readonly FoundOption[]>([]);
  /** All that there is to choose from, where that is known: what is typed picks out of it, and nothing has to be searched for. */
  readonly among = input<readonly FoundOption[] | null>(null);
  /** What stands in the field until somebody types. */
  readonly value = input('');
  readonly placeholder = input('');
  readonly invalid = input(false);
  /** From so many letters on there is a list; with 0 the arrow down opens it too. */
  readonly least = input(2);
  /** What is searched for; null while nobody types. */
  readonly search = output<string | null>();
  /** What was chosen; null while what is typed names nothing. */
  readonly choose = output<FoundOption | null>();

  protected readonly PLACES = PLACES;
  protected readonly text = linkedSignal(() => this.value());
  protected readonly typing = signal(false);
  protected readonly list = computed(() => this.picked() ?? this.found());
  protected readonly at = linkedSignal<readonly FoundOption[], number>({ source: this.list, computation: () => 0 });
  protected readonly open = computed(
    () => this.typing() && this.text().trim().length >= this.least() && this.list().length > 0,
  );

  protected type(text: string): void {
    this.text.set(text);
    this.typing.set(true);
    this.search.emit(text.trim());
    this.choose.emit(null);
  }

  protected onKey(event: KeyboardEvent): void {
    if (!this.open()) {
      if (event.key !== 'ArrowDown' || this.least() > 0) return;
      this.typing.set(true);
      this.search.emit(this.text().trim());
      event.preventDefault();
      return;
    }
    const last = this.list().length - 1;
    if (event.key === 'ArrowDown') this.at.update((at) => Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') this.at.update((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter') this.pick(this.at());
    else if (event.key === 'Escape') this.typing.set(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pick(index: number): void {
    const one = this.list()[index];
    if (!one) return;
    this.text.set(`${one.code} ${one.label}`.trim());
    this.typing.set(false);
    this.search.emit(null);
    this.choose.emit(one);
  }

  private picked(): readonly FoundOption[] | undefined {
    const all = this.among();
    if (!all) return undefined;
    const typed = this.text().trim().toLowerCase();
    // Opened by the arrow while nothing is typed yet: all that there is.
    if (this.text() === this.value()) return all;
    // What is written out in full is chosen: Enter goes on with it.
    if (all.some(({ label }) => label.toLowerCase() === typed)) return [];
    return all.filter(({ code, label }) => `${code} ${label}`.toLowerCase().includes(typed));
  }
}
