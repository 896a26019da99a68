import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closed, optional } from './closed.ts'
import { list, named } from './collections.ts'
import { flag } from './scalars.ts'
import { secret } from './secret.ts'
import { decodeAt } from './section.ts'
import { shapes } from './shapes.ts'

const Credentials = closed({ key: optional(secret(), 'Key.') })
const Section = closed({
  credentials: optional(Credentials, 'Credentials.'),
  keys: optional(list(secret()), 'Keys.'),
  byName: optional(named(Credentials), 'Credentials by name.'),
  either: optional(shapes({ flag: flag(), map: Credentials }), 'Either.'),
})

it('a key that was pasted where a map or list of secrets is wanted is not repeated', () => {
  const pasted = fc.oneof(
    fc.string({ minLength: 8 }).map((text) => `hunter-${text}`),
    fc.integer({ min: 10_000_000 }),
  )
  fc.assert(
    fc.property(pasted, fc.constantFrom('credentials', 'keys', 'byName', 'either'), (key, where) => {
      const outcome = decodeAt(Section, { [where]: key }, 'aws')
      const texts = JSON.stringify(outcome)
      expect(outcome._tag).toBe('Left')
      expect(texts).not.toContain(JSON.stringify(key).replaceAll('"', ''))
      expect(texts).toMatch(/found a (string|number)/)
    }),
  )
})

it('names the type of what stands in place of a map of secrets', () => {
  expect(decodeAt(Section, { credentials: 'hunter2' }, 'aws')).toMatchObject({
    left: [{ at: 'aws.credentials', because: 'expected a map, found a string', fix: 'write a map' }],
  })
})
