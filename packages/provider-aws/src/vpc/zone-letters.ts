// What AWS documents and accounts see, of 2026-11-23: the zones of regions that are not a, b, c, and how many there are.

/**
 * The letters of a region's zones, in the order in which they are taken. A letter is only ever added at the end: in
 * another place it would replace subnets.
 */
export const zoneLetters: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'acd',
  'ap-northeast-2': 'abcd',
  'ca-central-1': 'abd',
  'cn-north-1': 'abd',
  'us-east-1': 'abcdef',
  'us-west-2': 'abcd',
}

/** Regions in which accounts do not see the same letters: which ones, only AWS can say. */
export const lettersByAccount: readonly string[] = ['us-west-1']
