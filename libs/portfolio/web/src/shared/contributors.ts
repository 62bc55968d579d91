/** What a person ticked and unticked among the contributing workstreams. */
export interface ContributorsChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What changed from the codes that were seen to those that are wanted. */
export const changeOf = (seen: readonly string[], wanted: readonly string[]): ContributorsChange => ({
  added: wanted.filter((code) => !seen.includes(code)),
  removed: seen.filter((code) => !wanted.includes(code)),
});

/** The same change made to what stands now: two people who tick different workstreams both keep theirs. */
export const changed = (now: readonly string[], { added, removed }: ContributorsChange): readonly string[] => [
  ...now.filter((code) => !removed.includes(code)),
  ...added.filter((code) => !now.includes(code)),
];
