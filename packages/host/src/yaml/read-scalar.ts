import { Scalar } from 'yaml'
import { ambiguity, coreScalar } from './core-scalar.ts'
import { goScalar } from './go-scalar.ts'
import { goTime } from './go-time.ts'
import type { Dialect } from './read-yaml.ts'
import type { YamlTag } from './yaml-problem.ts'

/** A scalar's value, and what makes it unfit. */
export interface ScalarReading {
  readonly value: string | number | boolean | null
  readonly wrong?: { readonly tag: YamlTag; readonly because: string; readonly fix: string }
}

const quote = 'put quotes around it, exactly as it is written'

const kindOf: Readonly<Record<string, (value: ScalarReading['value']) => boolean>> = {
  'tag:yaml.org,2002:int': (value) => Number.isInteger(value),
  'tag:yaml.org,2002:float': (value) => typeof value === 'number',
  'tag:yaml.org,2002:bool': (value) => typeof value === 'boolean',
  'tag:yaml.org,2002:null': (value) => value === null,
}

/** Tags of YAML itself and of other tools that read it. */
const familiar =
  /^(!!(set|omap|pairs|timestamp|binary|str|int|float|bool|null|merge)|!(Ref|Sub|GetAtt|Join|Select|Split|If|ImportValue|FindInMap|reference|include|vault|env|ENV|file|secret))$/

/** A tag by its name where it is a familiar one: any other may be a password that begins with an exclamation mark. */
export const tagText = (resolved: string): string => {
  const written = resolved.replace('tag:yaml.org,2002:', '!!')
  return familiar.test(written) ? `the tag ${written}` : 'a tag'
}

const tagged = (text: string, tag: string, dialect: Dialect): ScalarReading => {
  const fits = kindOf[tag]
  if (fits === undefined)
    return {
      value: text,
      wrong: {
        tag: 'UnknownTag',
        because: `${tagText(tag)} that configuration has no use for: it would be dropped in silence`,
        fix: 'leave the tag away; what other tools compute has to be written out here',
      },
    }
  const reading = plain(text, dialect)
  if (fits(reading.value)) return reading
  return {
    value: text,
    wrong: { tag: 'YamlSyntax', because: 'the value is not what its tag says', fix: 'leave the tag away' },
  }
}

const plain = (text: string, dialect: Dialect): ScalarReading => {
  const { value } =
    dialect === 'layer' ? coreScalar(text) : goScalar(text, dialect === 'project' ? 'rfc3339' : 'printed')
  const doubt = dialect === 'layer' ? ambiguity(text) : undefined
  if (doubt !== undefined)
    return {
      value,
      wrong: {
        tag: 'AmbiguousScalar',
        because: `${doubt} without quotes: Pulumi and other YAML readers make different values of it`,
        fix: quote,
      },
    }
  if (typeof value === 'number' && !Number.isFinite(value))
    return { value: null, wrong: { tag: 'NotJson', because: 'Pulumi cannot pass on a number without end', fix: quote } }
  return { value }
}

/** Reads a scalar in a dialect. */
export const readScalar = (node: Scalar, dialect: Dialect): ScalarReading => {
  const text = node.source ?? ''
  if (node.tag === '!' || node.tag === 'tag:yaml.org,2002:str') return { value: text }
  if (node.tag !== undefined) return tagged(text, node.tag, dialect)
  return node.type === undefined || node.type === Scalar.PLAIN ? plain(text, dialect) : { value: text }
}

/** The name that a scalar gives as a key. */
export interface Key {
  readonly name: string
  /** Others would take it for a different one. */
  readonly doubtful: boolean
  /** Pulumi reads no text there, but a number, a date, a truth value or nothing. */
  readonly noText: boolean
}

/** The name that a scalar gives as a key: Go prints what it read, YAML 1.2 takes the text. */
export const readKey = (node: Scalar, dialect: Dialect): Key => {
  const text = node.source ?? ''
  if (node.tag !== undefined || (node.type !== undefined && node.type !== Scalar.PLAIN))
    return { name: text, doubtful: false, noText: false }
  const { value } = goScalar(text)
  const pulumis = value === null ? '<nil>' : String(value)
  return dialect === 'layer'
    ? { name: text, doubtful: pulumis !== text, noText: false }
    : { name: pulumis, doubtful: false, noText: typeof value !== 'string' || goTime(text) !== undefined }
}

/** Whether a scalar has a source worth keeping: its text as written, where that need not be its value. */
export const hasSource = ({ type, tag }: Scalar): boolean =>
  type === Scalar.PLAIN && tag !== '!' && tag !== 'tag:yaml.org,2002:str'
