import { distance } from 'fastest-levenshtein'

/** The known name that was most probably meant, if one is near enough to say so. */
export const nearest = (written: string, known: Iterable<string>): string | undefined => {
  const wanted = written.toLowerCase()
  const reach = Math.max(2, Math.floor(written.length / 3))
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
