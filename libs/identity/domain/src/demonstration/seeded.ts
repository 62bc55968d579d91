import { addDays, addWorkingDays, idFrom, type IsoDate } from '@weft/kernel';

/** Hashes a text to 32 bits (FNV-1a with a final avalanche). */
function hash(text: string, salt: number): number {
  let h = (0x811c9dc5 ^ salt) >>> 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Chance that repeats: the same seed and name give the same numbers. Each thing draws from a source named after it, so
 * that adding one thing leaves the others as they were.
 */
export class Seeded {
  private state: number;

  constructor(
    private readonly seed: number,
    private readonly name = '',
  ) {
    this.state = hash(name, seed);
  }

  /** A source of its own for something within this one. */
  of(name: string): Seeded {
    return new Seeded(this.seed, `${this.name}/${name}`);
  }

  /** From 0 up to but not 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.int(0, items.length - 1)] ?? items[0];
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** A working day from `from` on, at most `within` days later or the next working day after that. */
  workingDay(from: IsoDate, within: number): IsoDate {
    return addWorkingDays(addDays(from, this.int(0, Math.max(0, within))), 0);
  }

  /** An instant within office hours of a day, as ISO 8601 in UTC. */
  instant(day: IsoDate): string {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${day}T${two(this.int(8, 16))}:${two(this.int(0, 59))}:${two(this.int(0, 59))}.000Z`;
  }

  /** A UUIDv7 that depends on seed and label alone, dated at the instant. */
  id(label: string, instant = '2025-04-01T08:00:00.000Z'): string {
    const key = `${this.name}/${label}`;
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setUint32(0, hash(key, this.seed ^ 0x51ed270b));
    new DataView(bytes.buffer).setUint32(4, hash(key, this.seed ^ 0x2545f491));
    return idFrom(Date.parse(instant), hash(key, this.seed) & 0xfff, bytes);
  }
}
