import { Composer, LineCounter, Parser, type CST, type Document, type ParsedNode, type YAMLError } from 'yaml'
import type { Problem } from '@konductor/interfaces'
import type { Place } from '../origins.ts'
import { left, right, type Read } from '../outcome.ts'
import { limits } from './limits.ts'
import { syntaxProblem, yamlProblem } from './yaml-problem.ts'

/** A parsed file, its scalars not yet read. */
export interface ParsedSource {
  readonly document: Document.Parsed<ParsedNode>
  /** The place of a character of the text. */
  placeOf(offset: number): Place
}

/** The first token that lies deeper than allowed. A stack of our own: the text decides how deep this goes. */
const tooDeep = (tokens: readonly CST.Token[]): CST.Token | undefined => {
  const open: (readonly [CST.Token, number])[] = tokens.map((token) => [token, 0])
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next
    if (token.type === 'document') {
      if (token.value !== undefined) open.push([token.value, depth])
    } else if ('items' in token) {
      if (depth === limits.depth) return token
      for (const item of token.items) {
        if (item.key) open.push([item.key, depth + 1])
        if (item.value) open.push([item.value, depth + 1])
      }
    }
  }
  return undefined
}

const firstError = (errors: readonly YAMLError[]): YAMLError | undefined =>
  [...errors].sort((a, b) => a.pos[0] - b.pos[0])[0]

/** Parses a text within the limits: what is wrong with it as YAML is one problem, the first. */
export const parseSource = (written: string, file: string): Read<ParsedSource> => {
  const text = written.startsWith('\u{FEFF}') ? written.slice(1) : written
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const fail = (problem: Problem): Read<never> => left([problem])
  if (Buffer.byteLength(text) > limits.bytes)
    return fail(
      yamlProblem('TooLarge', file, 'the file is larger than 1 MiB', 'keep settings in the file, and data elsewhere'),
    )
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== undefined)
    return fail(
      yamlProblem(
        'TooDeep',
        placeOf(deep.offset),
        `maps and lists stand in each other more than ${limits.depth} levels deep`,
        'write the settings flatter',
      ),
    )
  const composer = new Composer({
    schema: 'failsafe',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  })
  const documents = [...composer.compose(tokens, true, text.length)]
  const [document, second] = documents
  const error = firstError(documents.flatMap((each) => each.errors))
  if (error !== undefined) return fail(syntaxProblem(error.code, placeOf(error.pos[0])))
  if (second !== undefined)
    return fail(
      yamlProblem(
        'SeveralDocuments',
        placeOf(second.range[0]),
        'a second YAML document begins here, which nobody would read',
        'keep one document in a file, without a line of three dashes between its parts',
      ),
    )
  if (document === undefined) throw new Error('the YAML library made no document')
  return right({ document, placeOf })
}
