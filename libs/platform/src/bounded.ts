/** A memory with an end: what is kept is counted in characters, keys too, and the least recently used goes first. */
export class Bounded<Value> {
  private readonly kept = new Map<string, { readonly value: Value; readonly characters: number }>();
  private characters = 0;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.kept.size;
  }

  has(key: string): boolean {
    return this.kept.has(key);
  }

  get(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) {
      return undefined;
    }
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  /** Keeps the value, if it is not so large that it would drive much else out. @param characters what it holds in text. */
  set(key: string, value: Value, characters: number): void {
    this.delete(key);
    const all = characters + key.length;
    if (all > this.most / 20) {
      return;
    }
    this.kept.set(key, { value, characters: all });
    this.characters += all;
    for (const oldest of this.kept.keys()) {
      if (this.characters <= this.most) {
        break;
      }
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.characters -= this.kept.get(key)?.characters ?? 0;
    this.kept.delete(key);
  }
}
