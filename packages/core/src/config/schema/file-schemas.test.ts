import { describe, expect, it } from 'vitest'
import { closed, group, optional, required } from '../codec/closed.ts'
import { list, named } from '../codec/collections.ts'
import { identifier } from '../codec/identifier.ts'
import { flag, text } from '../codec/scalars.ts'
import { secret } from '../codec/secret.ts'
import { sectionOf } from '../codec/section.ts'
import { fileSchemas, type DescribedModule } from './file-schemas.ts'
import { shareRepeats } from './share-repeats.ts'

const rule = closed({ id: required(text(), 'Its id.'), on: optional(flag(), 'Whether it is on.') })
const Acme = closed({
  enabled: optional(flag(), 'Whether this is on.'),
  region: required(text(), 'Where.'),
  token: optional(secret(), 'Token.'),
  account: optional(identifier(), 'Account.'),
  queues: group(named(closed({ rules: optional(list(rule), 'Rules.') })), 'Queues.'),
})
const acme: DescribedModule = {
  id: 'acme',
  displayName: 'Acme',
  packageName: 'acme-module',
  config: sectionOf(Acme),
}

/** The schema of a section, as far as the path of keywords leads into it. */
const at = (schema: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), schema)

describe('the schema of a file', () => {
  const { stack, layer } = fileSchemas('shop', [acme])
  const section = (file: unknown, ...path: readonly string[]) => at(file, '$defs', 'acme', ...path)

  it('wants nothing of a map that another file may say, and everything of an item of a list', () => {
    expect(section(layer, 'required')).toBeUndefined()
    const queue = ['properties', 'queues', 'patternProperties', '^[a-z][a-z0-9-]{0,62}$']
    expect(section(layer, ...queue, 'properties', 'rules', 'items', 'required')).toEqual(['id'])
  })

  it('lets null take away what a weaker file says, and not stand in a list', () => {
    expect(section(layer, 'properties', 'region', 'type')).toEqual(['string', 'null'])
    const rules = ['properties', 'queues', 'patternProperties', '^[a-z][a-z0-9-]{0,62}$', 'properties', 'rules']
    expect(section(layer, ...rules, 'items', 'type')).toBe('object')
  })

  it('takes an encrypted value in the stack only, and only where a secret stands', () => {
    const secure = { $ref: '#/$defs/secure' }
    expect(section(stack, 'properties', 'token', 'anyOf')).toEqual([{ type: ['string', 'null'], minLength: 1 }, secure])
    expect(section(layer, 'properties', 'token', 'anyOf')).toBeUndefined()
    expect(section(stack, 'properties', 'region', 'anyOf')).toBeUndefined()
  })

  it('takes text as well as an encrypted value where an identifier stands, in the stack only', () => {
    const text = { type: ['string', 'null'], minLength: 1 }
    expect(section(stack, 'properties', 'account')).toEqual({
      anyOf: [text, { $ref: '#/$defs/secure' }],
      description: 'Account.',
    })
    expect(section(layer, 'properties', 'account')).toEqual({ ...text, description: 'Account.' })
  })

  it('knows a section of the stack by both of its names', () => {
    const properties = Object.keys(Object(at(stack, 'properties', 'config', 'properties')))
    expect(properties.filter((key) => key.endsWith('acme'))).toEqual(['acme', 'shop:acme'])
  })

  it('lets modules of Konductor that are not installed only be off', () => {
    expect(at(layer, '$defs', 'azure', 'properties')).toEqual({ enabled: { enum: [false, null] } })
  })

  it('has the older places of settings, and says so', () => {
    expect(at(layer, 'properties', 'core')).toEqual({ $ref: '#/$defs/core', deprecated: true })
    expect(at(layer, '$defs', 'metadata', 'properties', 'compliance', 'deprecated')).toBe(true)
  })
})

describe('what repeats in a schema', () => {
  const long = { type: 'object', properties: { a: { type: 'string', description: 'x'.repeat(200) } } }
  it('is written once, by the name of its first property, with what is said of each place beside it', () => {
    const schema = {
      properties: { one: { ...long, description: 'First.' }, two: { ...long, description: 'Second.' }, other: {} },
    }
    expect(shareRepeats(schema)).toEqual({
      properties: {
        one: { $ref: '#/$defs/one', description: 'First.' },
        two: { $ref: '#/$defs/one', description: 'Second.' },
        other: {},
      },
      $defs: { one: long },
    })
  })

  it('takes no name that is taken, and moves nothing that another schema points into', () => {
    const pointed = { properties: { one: long, two: long, three: { $ref: '#/$defs/acme/properties/one' } } }
    const schema = { properties: { acme: long, b: long }, $defs: { acme: pointed } }
    expect(shareRepeats(schema)).toEqual({
      properties: { acme: { $ref: '#/$defs/acme-2' }, b: { $ref: '#/$defs/acme-2' } },
      $defs: { acme: pointed, 'acme-2': long },
    })
  })

  it('is left where it is when it is short', () => {
    const schema = { properties: { one: { type: 'string' }, two: { type: 'string' } } }
    expect(shareRepeats(schema)).toEqual(schema)
  })
})
