/** What a file may hold at most. */
export const limits = {
  /** Bytes of a file. */
  bytes: 1024 * 1024,
  /** Levels of maps and lists. */
  depth: 64,
  aliases: 100,
  /** Values that aliases stand for, all together. */
  expanded: 100_000,
} as const
