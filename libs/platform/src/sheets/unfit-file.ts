/** A file that is not read: what is wrong with it, and what would be right. */
export class UnfitFile extends Error {
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}
