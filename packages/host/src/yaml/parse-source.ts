import { Composer, Lexer, LineCounter, Parser, type CST, type Document, type ParsedNode, type YAMLError } from 'yaml'
import type { Problem } from '@konductor/interfaces'
import type { Place } from '../origins.ts'
import { left, right, type Read } from '../outcome.ts'
import { limits } from './limits.ts'
import { syntaxProblem, yamlProblem } from './yaml-problem.ts'

/** A parsed file, its scalars not yet read. */
export interface ParsedSource {
  readonly document: Document.Parsed<ParsedNode>
  /** Whether there may be aliases: no character of the text is that of one otherwise. */
  readonly aliases: boolean
  /** The place of a character of the text. */
  placeOf(offset: number): Place
}

/** Where in what is open the first collection lies that is too deep: the document itself lies below all. */
const deepest = 1 + limits.depth

/** The tokens of a text, or the collection that lies too deep: found while parsing, before it gets expensive. */
const tokensOf = (text: string, lines: LineCounter): readonly CST.Token[] | CST.Token => {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length <= deepest) continue
    const innermost = parser.stack[deepest]
    if (innermost !== undefined && 'items' in innermost) return innermost
  }
  tokens.push(...parser.end())
  return tokens
}

const isToken = (tokens: readonly CST.Token[] | CST.Token): tokens is CST.Token => !Array.isArray(tokens)

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
  const tokens = tokensOf(text, lines)
  if (isToken(tokens))
    return fail(
      yamlProblem(
        'TooDeep',
        placeOf(tokens.offset),
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
  return right({ document, aliases: text.includes('*'), placeOf })
}
