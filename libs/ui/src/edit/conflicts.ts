import { createFlexibleConnectedPositionStrategy, createOverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { Injectable, Injector, inject } from '@angular/core';
import type { ClashingField, SaveOutcome } from '../data/outcome';
import { ConflictCard } from './conflict-card';

/** The values of a conflict in words, and who changed it when. */
export interface Clash {
  readonly was: string;
  readonly theirs: string;
  readonly yours: string;
  readonly by: string | null | undefined;
  readonly at: string | null | undefined;
}

/** A field that clashes in words, without one's own value. */
export const clashOf = (
  { was, theirs, changedByName, changedAt }: ClashingField,
  words: (json: string | null | undefined) => string,
): Omit<Clash, 'yours'> => ({ was: words(was), theirs: words(theirs), by: changedByName, at: changedAt });

/** Shows the conflict card where a value is dragged or chosen, not written in a cell of its own. */
@Injectable({ providedIn: 'root' })
export class Conflicts {
  private readonly injector = inject(Injector);

  /**
   * Saves; where somebody changed the same value meanwhile, shows both beside `at`, and saves over theirs if the person
   * uses their own. A conflict over other fields leaves nothing to decide, so that it is saved at once.
   * @param told what the fields that clash say of the value; undefined where they are others.
   * @returns what became of it; null where the person keeps theirs.
   */
  async save(
    at: Element,
    save: (version?: number) => Promise<SaveOutcome>,
    told: (fields: readonly ClashingField[]) => Clash | undefined,
  ): Promise<SaveOutcome | null> {
    let outcome = await save();
    while (outcome.kind === 'conflict') {
      const clash = told(outcome.fields);
      if (clash && !(await this.useMine(at, clash))) return null;
      outcome = await save(outcome.version);
    }
    return outcome;
  }

  private useMine(at: Element, clash: Clash): Promise<boolean> {
    const focused = document.activeElement;
    const overlay = createOverlayRef(this.injector, {
      hasBackdrop: true,
      backdropClass: 'cdk-overlay-transparent-backdrop',
      positionStrategy: createFlexibleConnectedPositionStrategy(this.injector, at)
        .withPush()
        .withViewportMargin(8)
        .withPositions([
          { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
          { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -4 },
        ]),
    });
    const card = overlay.attach(new ComponentPortal(ConflictCard));
    for (const [name, value] of Object.entries(clash)) card.setInput(name, value);
    return new Promise((resolve) => {
      const close = (mine: boolean) => {
        overlay.dispose();
        if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus();
        resolve(mine);
      };
      card.instance.mine.subscribe(() => close(true));
      card.instance.keep.subscribe(() => close(false));
      card.instance.later.subscribe(() => close(false));
    });
  }
}
