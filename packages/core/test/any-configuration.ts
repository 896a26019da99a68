import fc from 'fast-check'

/** One configuration as its files and Pulumi would give it. */
export interface AnyConfiguration {
  readonly stackFile: string
  readonly layers: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
  /** Whether secrets stand only where something says that they are some: not in a text that was damaged. */
  readonly whole: boolean
}

type Tree = { readonly [key: string]: unknown }

/** Stands only where a secret may stand, or was mistyped, or was pasted a level too high. */
export const canary = 'canary-hunter2'

/** Configuration that says much of what the cloud of the tests can. */
const valid = (secret: string): Tree => ({
  project: { name: 'acme', owner: 'me', cost_center: '012', tags: { Team: 'a', 'odd key': 'b' } },
  logging: { level: 'debug', format: 'json' },
  metadata: { protected: ['owner'], compliance: { frameworks: [{ name: 'nist-800-53', version: '5' }] } },
  exports: { arn: 'aws.services.s3.buckets.logs.arn' },
  outputs: 'full',
  aws: {
    enabled: true,
    region: 'us-west-2',
    version: '1.34',
    token: secret,
    tokens: [secret, secret],
    credentials: { accessKeyId: secret, secretAccessKey: secret, session_token: secret },
    tags: { Env: 'dev' },
    providers: {
      east: { region: 'us-east-1', allowedAccountIds: ['111122223333'], credentials: { secretKey: secret } },
    },
    services: {
      s3: { enabled: true, buckets: { logs: {}, assets: { provider: 'east', logTo: 'logs', needs: 'aws.x' } } },
      queues: { main: { size: 'small' } },
    },
  },
  kubernetes: { enabled: true, clusters: { platform: { from: 'aws.services.s3.buckets.logs' } } },
  azure: { enabled: false, clientSecret: secret },
})

const words = [
  'aws',
  'enabled',
  'providers',
  'core',
  'layers',
  'modules',
  'instances',
  'token',
  'a.b',
  'É',
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'secure',
  '<<',
  '[0]',
  '"',
]

const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', 'true', '0777', '1.30', '2026-03-01', '[sealed]', '${x}', '\u0000', '*a', '&a b', '!x y'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), tie('value'), { maxKeys: 4 }),
  ),
}))

/** What becomes of one place of a tree. Nothing moves a secret to where nobody would look for one. */
type Change = (key: string, value: unknown, above: readonly string[]) => readonly (readonly [string, unknown])[]

/** Where a secret may be pasted a level too high. */
const aboveSecrets = /^aws(\.tokens|(\.providers(\.east)?)?(\.credentials)?)?$/

const change: fc.Arbitrary<Change> = fc.oneof(
  anything.map((other): Change => (key) => [[key, other]]),
  fc.constant<Change>(() => []),
  fc.constant<Change>((key, value) => [[key, [value]]]),
  fc.constant<Change>((key, value) => [[key, { value }]]),
  fc.constant<Change>((key, value) => [
    [key, { secure: 'v1:abc' }],
    [`${key}2`, value],
  ]),
  fc
    .constant<Change>((key) => [[key, canary]])
    .map(
      (pasted): Change =>
        (key, value, above) =>
          aboveSecrets.test([...above, key].join('.')) ? pasted(key, value, above) : [[key, value]],
    ),
  fc.constantFrom('_', 'x', 's').map((letter): Change => (key, value) => [[`${key}${letter}`, value]]),
  fc.constant<Change>((key, value) => [[key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]]),
  fc.constantFrom(...words).map((word): Change => (key, value) => [
    [key, value],
    [word, 1],
  ]),
)

const placesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, each) => sum + 1 + placesOf(each), 0)
    : 0

/** A tree with the place of that number changed, counted from the top. */
const changed = (value: unknown, at: { left: number }, by: Change, above: readonly string[] = []): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const visit = (key: string, each: unknown): readonly (readonly [string, unknown])[] => {
    at.left -= 1
    return at.left === 0 ? by(key, each, above) : [[key, changed(each, at, by, [...above, key])]]
  }
  const entries = Object.entries(value).flatMap(([key, each]) => visit(key, each))
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}

const mutated = fc.array(fc.tuple(fc.nat(), change), { maxLength: 5 }).map((changes): Tree => {
  let tree: Tree = valid(canary)
  for (const [where, by] of changes) {
    const places = placesOf(tree)
    const next = changed(tree, { left: 1 + (where % Math.max(places, 1)) }, by)
    if (typeof next === 'object' && next !== null) tree = { ...next }
  }
  return tree
})

const tree = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...words), anything, { maxKeys: 4 }) },
)

/** A text with a piece in it that YAML cares about. */
const damaged = fc
  .tuple(
    tree,
    fc.nat(),
    fc.constantFrom('\t', '&a ', '*a', '!x ', '---\n', '<<: ', '{', ']', '"', ': ', '\u0000', '\r\n', '? '),
  )
  .map(([whole, where, piece]) => {
    const text = JSON.stringify(whole, undefined, 2)
    const at = where % text.length
    return `${text.slice(0, at)}${piece}${text.slice(at)}`
  })

const layer = fc.oneof(
  { weight: 6, arbitrary: tree.map((whole) => ({ text: JSON.stringify(whole), whole: true })) },
  { weight: 1, arbitrary: damaged.map((text) => ({ text, whole: false })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }).map((text) => ({ text, whole: true })) },
)

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Layers and stack values: mutations of valid ones, arbitrary trees, damaged text. */
export const anyConfiguration: fc.Arbitrary<AnyConfiguration> = fc
  .record({
    layers: fc.array(layer, { maxLength: 3 }),
    stack: tree,
    namespace: fc.constantFrom('acme', 'konductor', 'acme:config', 'aws'),
    raw: fc.dictionary(
      fc.constantFrom('acme:x', 'aws:region', 'aws:enabled', 'odd', 'a:b:c'),
      fc.string({ maxLength: 6 }),
    ),
    sealed: fc.boolean(),
    filed: fc.boolean(),
  })
  .map(({ layers, stack, namespace, raw, sealed, filed }) => {
    const names = layers.map((_, index) => `layer-${index}.yaml`)
    const top = namespace === 'aws' ? 'acme' : namespace
    const entries = Object.entries(stack).map(([key, value]) => [`${top}:${key}`, asText(value)])
    const config = { 'konductor:layers': names, ...stack }
    return {
      stackFile: filed ? JSON.stringify({ config }) : '',
      layers: layers.map(({ text }) => text),
      values: { ...raw, ...Object.fromEntries(entries), 'konductor:layers': JSON.stringify(names) },
      secretKeys: sealed ? [`${top}:aws`] : [],
      whole: layers.every(({ whole }) => whole),
    }
  })
