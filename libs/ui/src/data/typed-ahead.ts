/**
 * What somebody types for a field that is still on its way. From `listen` to `take` the keyboard is its alone, so that no
 * letter is lost and none works something else on the page.
 */
export class TypedAhead {
  private text = '';
  private entered = false;
  private cancelled = false;
  private listening = false;

  listen(): void {
    if (this.listening) return;
    [this.text, this.entered, this.cancelled, this.listening] = ['', false, false, true];
    document.addEventListener('keydown', this.onKey, true);
  }

  /** What was typed, once the field is there: its text, whether Enter ended it, whether Escape took it back. */
  take(): { readonly text: string; readonly entered: boolean; readonly cancelled: boolean } {
    document.removeEventListener('keydown', this.onKey, true);
    this.listening = false;
    const { text, entered, cancelled } = this;
    return { text, entered, cancelled };
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1 && !this.entered) this.text += event.key;
    else if (event.key === 'Backspace') this.text = this.text.slice(0, -1);
    else if (event.key === 'Enter') this.entered = this.text !== '';
    else if (event.key === 'Escape') this.cancelled = true;
    else if (event.key !== 'Enter' && event.key.length > 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
