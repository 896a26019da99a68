import type { Explanation, Told } from '@konductor/core/config'
import { stringify } from 'yaml'
import { printable, printableLine } from '../text/printable.ts'

// What stands in place of a value is no value.
const bare = (text: string): string => text.replaceAll(/'(\[(?:secret|not shown)\])'/g, '$1')

/** A value on one line, in the form in which it would be written. */
export const flow = (value: unknown): string =>
  printableLine(
    bare(
      stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true, flowCollectionPadding: false }),
    ).trimEnd(),
  )

/** The same over as many lines as it takes. */
export const block = (value: unknown): readonly string[] =>
  printable(bare(stringify(value, { lineWidth: 100, singleQuote: true })).trimEnd()).split('\n')

/** A text that is too long, cut. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

const others = { stack: 'the stack, outside of its file', pulumi: "Pulumi's own namespace", modules: 'modules' }

/** Where something was said: the place, and the key where that is another. */
export const whereSaid = ({ by, file, line, column, written }: Told): string => {
  const at = file !== undefined ? `${file}:${line}:${column}` : by === 'default' || by === 'layer' ? by : others[by]
  return printableLine(written === undefined ? at : `${at}, as ${written}`)
}

/** What was said, in a word or on one line. */
export const whatSaid = (told: Told): string =>
  told.removes === true ? 'null' : 'value' in told ? flow(told.value) : 'a map'

/** What counts, on one line. */
export const inShort = ({ told, kind }: Explanation): string =>
  told === undefined ? '(nothing)' : kind === 'map' ? '{}' : whatSaid(told)
