import type { TagPolicy } from '@konductor/interfaces'
import { expect, test } from 'vitest'
import { resource } from '../testing/run-in-process.ts'
import { effectiveTags, type TagModule } from './effective-tags.ts'

const notAsked = (): never => {
  throw new Error('a plan shows what tags are there, and makes none')
}

const aws: TagPolicy = {
  takes: (type) => type === 'aws:s3/bucket:Bucket',
  encode: notAsked,
  properties: [['tags']],
  providerProperty: ['defaultTags', 'tags'],
  providerType: 'pulumi:providers:aws',
}
const kubernetes: TagPolicy = {
  takes: (type) => type.startsWith('kubernetes:'),
  encode: notAsked,
  properties: [
    ['metadata', 'labels'],
    ['metadata', 'annotations'],
  ],
  providerType: 'pulumi:providers:kubernetes',
}
const modules: readonly TagModule[] = [
  { id: 'aws', tags: { writtenBy: 'provider', policy: async () => aws } },
  { id: 'kubernetes', tags: { writtenBy: 'transform', policy: async () => kubernetes } },
  { id: 'plain' },
]
const provider = (defaultTags: unknown) => resource('pulumi:providers:aws', 'aws-east', { inputs: { defaultTags } })
const bucket = (inputs: Record<string, unknown>, by = provider(undefined)) =>
  resource('aws:s3/bucket:Bucket', 'logs', { inputs, provider: by.urn })

const tagsOf = async (...resources: Parameters<typeof effectiveTags>[0]): Promise<unknown> =>
  Object.fromEntries(
    [...(await effectiveTags(resources, modules))].map(([urn, tags]) => [urn.split('::').at(-1), tags]),
  )

test('what the provider adds and what the resource says are one map, in which the resource wins', async () => {
  const east = provider({ tags: { Owner: 'platform', Tier: 'x' } })
  expect(await tagsOf(east, bucket({ tags: { Tier: 'gold' } }, east))).toEqual({
    logs: { Owner: 'platform', Tier: 'gold' },
  })
})

test("a provider's inputs are understood as the JSON text that they are sent as", async () => {
  const east = provider('{"tags":{"Owner":"platform"}}')
  expect(await tagsOf(east, bucket({}, east))).toEqual({ logs: { Owner: 'platform' } })
})

test('labels and annotations are both tags', async () => {
  const metadata = { name: 'shop', labels: { a: '1' }, annotations: { b: '2' } }
  expect(await tagsOf(resource('kubernetes:core/v1:Namespace', 'shop', { inputs: { metadata } }))).toEqual({
    shop: { a: '1', b: '2' },
  })
})

test('a map that is secret or unknown as a whole stays a mark', async () => {
  const east = provider({ tags: { Owner: 'platform' } })
  expect(await tagsOf(east, bucket({ tags: { unknown: true } }, east))).toEqual({ logs: { unknown: true } })
})

test('a taggable resource without tags has none, which can be seen', async () => {
  expect(await tagsOf(bucket({}))).toEqual({ logs: {} })
})

test('a type that no module knows has the tags it was given, and no entry without any', async () => {
  expect(
    await tagsOf(
      resource('other:x:Y', 'tagged', { inputs: { tags: { a: '1' } } }),
      resource('other:x:Y', 'bare'),
      resource('pulumi:providers:other', 'provider', { inputs: { tags: { a: '1' } } }),
      resource('konductor:aws:SecureBucket', 'component', { custom: false, inputs: { tags: { a: '1' } } }),
    ),
  ).toEqual({ tagged: { a: '1' } })
})
