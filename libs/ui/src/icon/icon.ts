import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { GLYPHS, type IconName } from './glyphs';

/** A Lucide icon. It is decoration beside words unless `label` gives it a name of its own. */
@Component({
  selector: 'wf-icon',
  template: `<svg
    [attr.width]="size()"
    [attr.height]="size()"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label()"
    [attr.aria-hidden]="label() ? null : 'true'"
    [innerHTML]="shape()"
  ></svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(16);
  readonly label = input<string>();
  private readonly sanitizer = inject(DomSanitizer);
  // The shapes are constants of this library, never text that a person wrote.
  protected readonly shape = computed(() => this.sanitizer.bypassSecurityTrustHtml(GLYPHS[this.name()]));
}
