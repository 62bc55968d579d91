import type { PlacedEvent, Relay } from './relay';

const mostWaiting = 1_000;

/** The events of one place as they come, waiting in order for one reader until it stops. */
export class News {
  private readonly waiting: PlacedEvent[] = [];
  private overrun = false;
  private stopped = false;
  private wake: () => void = () => undefined;
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly relay: Relay,
    private readonly placeId: string,
  ) {}

  start(): void {
    this.stopListening = this.relay.onEvent((event) => {
      if (event.placeId !== this.placeId) {
        return;
      }
      if (this.waiting.length < mostWaiting) {
        this.waiting.push(event);
      } else {
        this.overrun = true;
      }
      this.wake();
    });
  }

  /** The next event, waited for; `overrun` where more came than are kept, which are all forgotten; `stopped` at the end. */
  async next(): Promise<PlacedEvent | 'overrun' | 'stopped'> {
    for (;;) {
      if (this.stopped) {
        return 'stopped';
      }
      if (this.overrun) {
        this.overrun = false;
        this.waiting.length = 0;
        return 'overrun';
      }
      const event = this.waiting.shift();
      if (event) {
        return event;
      }
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Listens no longer, and wakes the reader. */
  stop(): void {
    this.stopped = true;
    this.stopListening();
    this.wake();
  }
}
