import { expect, it } from 'vitest'
import { canonicalPath } from './canonical-path.ts'
import { closed, optional } from './closed.ts'
import { list, named } from './collections.ts'
import { flag, text } from './scalars.ts'
import { secret } from './secret.ts'
import { shapes } from './shapes.ts'

const Key = closed({ secretKey: optional(secret(), 'Key.', { aliases: ['secretAccessKey'] }) })
const { spec } = closed({
  providers: optional(named(Key), 'Providers.', { aliases: ['instances'] }),
  keys: optional(shapes({ flag: flag(), map: Key, list: list(Key) }), 'Keys.'),
  costCenter: optional(text(), 'Cost center.'),
})

it.each([
  [['cost_center'], ['costCenter']],
  [
    ['instances', 'my-east', 'secret-access-key'],
    ['providers', 'my-east', 'secretKey'],
  ],
  [
    ['keys', 'secret_key'],
    ['keys', 'secretKey'],
  ],
  [
    ['keys', '0', 'secretAccessKey'],
    ['keys', '0', 'secretKey'],
  ],
  [
    ['unknown-key', 'x'],
    ['unknown-key', 'x'],
  ],
])('knows %j as %j', (written, canonical) => {
  expect(canonicalPath(spec, written)).toEqual(canonical)
})
