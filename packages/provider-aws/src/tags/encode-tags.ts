import { createHash } from 'node:crypto'

/** Tags that AWS takes, and what had to be changed for it, each as a phrase. */
export interface EncodedForAws {
  readonly tags: Readonly<Record<string, string>>
  readonly changed: readonly string[]
}

/** The limits of AWS for tags, in characters. */
export const limits = { tags: 50, key: 128, value: 256 } as const

// AWS allows 50 on a resource; the provider's default tags leave these for the resource's own.
const room = 10

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const characters = (text: string): readonly string[] => [...text]

/** The text within the characters and length that AWS takes; where that loses something, a short hash tells two apart. */
const fitted = (text: string, longest: number, start = ''): string => {
  const allowed = text.normalize('NFC').replaceAll(/[^\p{L}\p{N} +\-=._:/@]/gu, '_')
  const whole = start + allowed
  if (whole === text && characters(whole).length <= longest) return text
  const mark = `-${hash(text)}`
  return characters(whole)
    .slice(0, longest - mark.length)
    .join('')
    .concat(mark)
}

const fittedKey = (key: string): string =>
  key === '' || /^aws:/i.test(key) ? fitted(key, limits.key, 'key.') : fitted(key, limits.key)

/**
 * Tags in the form and limits of AWS: what does not fit is shortened or put in other characters with a hash at its end,
 * and what is one too many is counted in the tag `konductor.omitted`; all of it is reported, nothing is dropped in
 * silence.
 *
 * Pure and deterministic.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const encodeTags = (given: Readonly<Record<string, string>>): EncodedForAws => {
  const changed: string[] = []
  const encoded = Object.entries(given).map(([key, value]) => {
    const [newKey, newValue] = [fittedKey(key), fitted(value, limits.value)]
    if (newKey !== key) changed.push(`key ${JSON.stringify(key)} is ${JSON.stringify(newKey)}`)
    if (newValue !== value) changed.push(`the value of ${newKey} is ${JSON.stringify(newValue)}`)
    return [newKey, newValue] as const
  })
  const longest = limits.tags - room
  if (encoded.length <= longest) return { tags: Object.fromEntries(encoded), changed }

  const omitted = encoded.slice(longest - 1)
  for (const [key] of omitted) changed.push(`${key} is left out: more than ${longest} tags`)
  const summary = ['konductor.omitted', `${omitted.length} tags ${hash(JSON.stringify(omitted))}`] as const
  return { tags: Object.fromEntries([...encoded.slice(0, longest - 1), summary]), changed }
}
