/** Something is in the way that the person at the keyboard can mend: the message says what, and what to do. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
