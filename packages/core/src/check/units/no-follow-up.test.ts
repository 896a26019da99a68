import type { AnyModule, Finding, Unit } from '@konductor/interfaces'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accepting, cloud } from '../../../test/cloud.ts'
import { problemsOf } from '../../../test/project.ts'
import { placesIn, withMistake, type WrittenMap } from '../../testing/mistakes-in.ts'
import { check } from '../check.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

/** Says what may change with any of the units. */
const inspect = (units: readonly Unit[]): readonly Finding[] => {
  const buckets = units.filter(({ kind }) => kind === 'bucket')
  return buckets.flatMap(({ at }) =>
    ['alone', 'without a']
      .filter((because) => (because === 'alone' ? buckets.length < 2 : buckets.every(({ name }) => name !== 'a')))
      .map((because) => ({ _tag: 'Inspected', severity: 'problem', at, because, fix: 'x' })),
  )
}

const modules: readonly AnyModule[] = [cloud('aws', { inspect }), accepting()]

const names = ['a', 'b', 'c', 'd'] as const

/** A configuration in which nothing is wrong: buckets log into such as come before them. */
const right = fc
  .record({
    providers: fc.uniqueArray(fc.constantFrom('east', 'west'), { maxLength: 2 }),
    buckets: fc.array(fc.record({ versioning: fc.boolean(), provider: fc.nat(), logTo: fc.option(fc.nat()) }), {
      minLength: 2,
      maxLength: names.length,
    }),
    from: fc.option(fc.nat()),
    exported: fc.boolean(),
    region: fc.boolean(),
  })
  .map(({ providers, buckets, from, exported, region }) => ({
    aws: {
      enabled: true,
      ...(region ? { region: 'us-east-1', tags: { team: 'shop' } } : {}),
      providers: Object.fromEntries(providers.map((name) => [name, { region: 'eu-west-1', tags: { a: 'b' } }])),
      services: {
        s3: {
          defaultBucketConfig: { versioning: true },
          buckets: Object.fromEntries(
            buckets.map(({ versioning, provider, logTo }, index) => [
              names[index] ?? '',
              {
                versioning,
                provider: ['default', ...providers][provider % (providers.length + 1)] ?? '',
                ...(logTo === null || index === 0 ? {} : { logTo: names[logTo % index] ?? '' }),
              },
            ]),
          ),
        },
      },
    },
    kubernetes: {
      // A cluster is made of each bucket, too.
      enabled: true,
      clusters: {
        main: from === null ? {} : { from: `aws.services.s3.buckets.${names[from % buckets.length] ?? ''}` },
      },
    },
    ...(exported ? { exports: { first: 'aws.services.s3.buckets.a.arn', second: 'kubernetes.clusters.b.name' } } : {}),
  }))

const following = /^(Cycle|DisabledReference|Duplicate|Inspected|UnknownExport|UnknownReference|WrongKind)/

test('what is wrong is said, and nothing that only follows from it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-'))
  writeFileSync(join(root, 'Pulumi.yaml'), 'name: acme\nruntime: nodejs\n')
  const said = async (config: object): Promise<readonly string[]> => {
    const values = Object.fromEntries(
      Object.entries(config).map(([key, value]) => [`acme:${key}`, JSON.stringify(value)]),
    )
    const options = { root, project: 'acme', stack: 'dev', values, secretKeys: [], modules, env: {}, planned: true }
    return (await problemsOf(check(options))).map(({ _tag, at }) => `${_tag} ${at}`)
  }
  const breaks = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 })), { minLength: 1, maxLength: 3 })
  try {
    await fc.assert(
      fc.asyncProperty(right, breaks, async (config, places) => {
        expect(await said(config)).toEqual([])
        let tree: WrittenMap = config
        const paths = placesIn(config.aws, ['aws']).filter((path) => path.at(-1) !== 'enabled')
        const broken = new Set<string>()
        for (const [which, how] of places) {
          const path = paths[which % paths.length] ?? []
          const text = `${path.join('.')}.`
          if ([...broken].some((other) => text.startsWith(other) || other.startsWith(text))) continue
          broken.add(text)
          tree = withMistake(tree, path, how)
        }
        const after = await said(tree)
        expect([tree, after.filter((each) => following.test(each)), after]).toEqual([tree, [], after])
      }),
      { numRuns: all ? 5000 : 300, seed: 20_260_302 },
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
