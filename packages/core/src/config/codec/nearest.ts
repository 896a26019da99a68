import { distance } from 'fastest-levenshtein'

/** The known name that was most probably meant, if one is near enough to say so. */
export const nearest = (written: string, known: Iterable<string>): string | undefined =>
  within(Math.max(2, Math.floor(written.length / 3)), written, known)

/** The known name that this is a slip of: so near that nothing else can be meant. */
export const slipOf = (written: string, known: Iterable<string>): string | undefined =>
  within(Math.min(2, Math.floor(written.length / 3)), written, known)

const within = (reach: number, written: string, known: Iterable<string>): string | undefined => {
  const wanted = written.toLowerCase()
  let best: { readonly name: string; readonly far: number } | undefined
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase())
    if (far <= reach && far < name.length && (best === undefined || far < best.far)) best = { name, far }
  }
  return best?.name
}

/** `did you mean "x"?`, or what else to do. */
export const didYouMean = (written: string, known: readonly string[], otherwise: string): string => {
  const name = nearest(written, known)
  return name === undefined ? otherwise : `did you mean ${JSON.stringify(name)}?`
}

/** Known names, those first that are most like what was written: they contain it, or differ least from it. */
export const nearestFirst = (written: string, known: readonly string[]): readonly string[] => {
  const wanted = written.toLowerCase()
  return known
    .map((name) => ({ name, holds: name.toLowerCase().includes(wanted), far: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => Number(b.holds) - Number(a.holds) || a.far - b.far || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}
