import { expect, it } from 'vitest'
import { buildersFor, type BuilderSources } from './builders-for.ts'

type Kind = { readonly settings: object; readonly needs: Record<never, never>; readonly offers: never }
type Acme = { readonly queue: Kind; readonly topic: Kind; readonly table: Kind }

const loaded: string[] = []
const build = () => ({})
const messaging = async () => {
  loaded.push('messaging')
  return { queue: build, topic: build }
}
const storage = async () => {
  loaded.push('storage')
  return { table: build }
}
const sources: BuilderSources<Acme> = { queue: messaging, topic: messaging, table: storage }

it('loads what builds the kinds that are asked for, once', async () => {
  const builders = await buildersFor<Acme>(sources, new Set(['topic', 'queue', 'of another module']))
  expect([Object.keys(builders), loaded.splice(0)]).toEqual([['queue', 'topic'], ['messaging']])
})

it('loads all where no kinds are named, and nothing for none', async () => {
  expect(Object.keys(await buildersFor<Acme>(sources))).toEqual(['queue', 'topic', 'table'])
  expect([await buildersFor<Acme>(sources, new Set()), loaded.splice(0)]).toEqual([{}, ['messaging', 'storage']])
})
