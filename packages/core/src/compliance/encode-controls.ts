import { shortHash } from '../metadata/fit-text.ts'

/** How a place takes a list of control ids. */
export interface ControlsPlace {
  /** Characters it holds at most. */
  readonly longest: number
  readonly separator: string
  /** What stands for a bracket, where it takes none. @default the bracket itself */
  readonly bracket?: string
  /** Between the ids that fit and what says how many are left out. */
  readonly more: (count: number, digest: string) => string
}

/** The value of an AWS or Azure tag: no brackets and no commas. */
export const tagPlace: ControlsPlace = {
  longest: 256,
  separator: ' ',
  bracket: '.',
  more: (count, digest) => ` +${count} ${digest}`,
}

/** The value of a Kubernetes label: letters, digits, dots, dashes and underscores, a letter or digit at both ends. */
export const labelPlace: ControlsPlace = {
  longest: 63,
  separator: '_',
  bracket: '.',
  more: (count, digest) => `_and-${count}-more-${digest}`,
}

/** A Kubernetes annotation, which takes any text. */
export const annotationPlace: ControlsPlace = {
  longest: 16_384,
  separator: ', ',
  more: (count, digest) => ` and ${count} more (${digest})`,
}

const withoutBrackets = (id: string, bracket: string): string =>
  id
    .replaceAll(/[()]+/g, bracket)
    .split(bracket)
    .filter((part) => part !== '')
    .join(bracket)

const written = (ids: readonly string[], { bracket }: ControlsPlace): readonly string[] =>
  ids.map((id) => (bracket === undefined ? id : withoutBrackets(id, bracket)))

/** Whether a place takes all of these control ids. */
export const holdsAll = (ids: readonly string[], place: ControlsPlace): boolean =>
  written(ids, place).join(place.separator).length <= place.longest

/**
 * Control ids as one text that a place takes: all where they fit, else as many as do, how many are left out, and a
 * digest of the whole, so that two lists never look alike. `SC-28(1)` is `SC-28.1` where there are no brackets.
 *
 * Pure and deterministic; ids are written in the order given.
 */
export const encodeControls = (ids: readonly string[], place: ControlsPlace): string => {
  const { longest, separator, more } = place
  const plain = written(ids, place)
  const whole = plain.join(separator)
  if (whole.length <= longest) return whole
  const digest = shortHash(ids.join(' '))
  let shown = plain.length
  let text = whole
  while (text.length > longest && shown > 0) {
    shown -= 1
    text = plain.slice(0, shown).join(separator) + more(plain.length - shown, digest)
  }
  return shown === 0 ? digest : text
}
