/** As many names as one reads at a glance. */
const few = 5

/** Contexts as a reader is told them: of many the first few, and how many more there are. */
export const fewContexts = (names: readonly string[]): string => {
  if (names.length === 0) return 'none'
  const more = names.length - few
  return more > 1 ? `${names.slice(0, few).join(', ')} and ${more} more` : names.join(', ')
}
