const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let lastMillisecond = -1;
let counter = 0;
/** Random bytes for the next ids: asking for many at once costs as little as asking for ten. */
const pool = new Uint8Array(2560);
let used = pool.length;

function randomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/**
 * A UUIDv7 (RFC 9562) made of a time in milliseconds since 1970, a counter of 12 bits and 8 random bytes. Ids of the
 * same arguments are equal.
 */
export function idFrom(milliseconds: number, count: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const sequence = (0x7000 | (count & 0xfff)).toString(16);
  const tail = [...random.subarray(0, 8)]
    .map((byte, index) => (index === 0 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'))
    .join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** A new UUIDv7. Within one process, each id sorts after the one before. */
export function newId(): string {
  const random = randomBytes(10);
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    // Starts in the lower half, so that it has room to count.
    counter = (((random[8] ?? 0) << 8) | (random[9] ?? 0)) & 0x7ff;
  } else if (counter === 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  } else {
    counter += 1;
  }
  return idFrom(lastMillisecond, counter, random);
}

/** Whether the text is a UUID in lower case, the form in which ids travel. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text);
}
