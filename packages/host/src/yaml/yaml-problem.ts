import type { ErrorCode } from 'yaml'
import type { Problem } from '@konductor/interfaces'
import { formatPlace, type Place } from '../origins.ts'

/** Everything that can be wrong with a file before anybody asks what it means. */
export type YamlTag =
  | 'YamlSyntax'
  | 'DuplicateKey'
  | 'ForbiddenKey'
  | 'UnknownTag'
  | 'SeveralDocuments'
  | 'TooLarge'
  | 'TooDeep'
  | 'TooManyAliases'
  | 'CyclicAlias'
  | 'AmbiguousScalar'
  | 'NotJson'
  | 'SecureInLayer'
  | 'FileNotReadable'

/** A problem of a file. Texts never repeat what the file says: any value may be a secret. */
export const yamlProblem = (_tag: YamlTag, at: Place | string, because: string, fix: string): Problem<YamlTag> => ({
  _tag,
  at: typeof at === 'string' ? at : formatPlace(at),
  because,
  fix,
})

type Explanation = readonly [because: string, fix: string]

const structure: Explanation = [
  'the YAML cannot be read from here on',
  'look at this line and the one above: indentation, a colon or a quote is not as YAML wants it',
]

/** The library's own messages quote the text, which may be a secret: these do not. */
const explanations: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: ['a tab stands where YAML wants spaces', 'indent with spaces'],
  BAD_INDENT: ['this line is indented differently from those it belongs to', 'give it the same indentation'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes starts an escape that YAML does not know',
    'write two backslashes, or use single quotes',
  ],
  BAD_ALIAS: ['an alias or anchor has no proper name', 'write a name right after the `*` or `&`'],
  ALIAS_PROPS: ['an alias cannot have an anchor or a tag of its own', 'leave the anchor or tag away'],
  MULTIPLE_ANCHORS: ['a value can have one anchor only', 'keep one of them'],
  MULTIPLE_TAGS: ['a value can have one tag only', 'keep one of them'],
  BAD_SCALAR_START: ['a plain text cannot begin with this character', 'put the text in quotes'],
  MULTILINE_IMPLICIT_KEY: ['a key must stand on one line', 'write the key on one line, and a colon after it'],
  KEY_OVER_1024_CHARS: ['a key is longer than 1,024 characters', 'use a shorter key'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a map or list begins where a plain value was expected',
    'begin it on a line of its own, or put the text in quotes if it holds a colon and a space',
  ],
  MISSING_CHAR: [
    'a character is missing here: a closing quote, bracket or brace, a comma, or a space after a colon',
    'write it',
  ],
  BAD_DIRECTIVE: ['a line that begins with % is not a directive YAML knows', 'take the line out'],
  TAG_RESOLVE_FAILED: ['a tag uses a prefix that nothing declares', 'leave the tag away'],
}

/** What the library found, in our words. */
export const syntaxProblem = (code: ErrorCode, at: Place): Problem<YamlTag> =>
  yamlProblem(code === 'TAG_RESOLVE_FAILED' ? 'UnknownTag' : 'YamlSyntax', at, ...(explanations[code] ?? structure))
