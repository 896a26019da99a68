import { plan } from '@konductor/planner'
import { expect, it } from 'vitest'
import { projectOf } from './project.ts'

const planned = async (way: 'through-konductor' | 'by-hand') => {
  const { resources, ended } = await plan({ project: projectOf(way, 5), stack: 'bench' })
  expect(ended.ok).toBe(true)
  return resources.map(({ urn, type, name, parent, provider, inputs }) => ({
    urn,
    type,
    name,
    parent,
    provider,
    inputs,
  }))
}

it('measures two programs that ask for exactly the same resources', async () => {
  const [ours, hand] = [await planned('through-konductor'), await planned('by-hand')]
  expect(ours).toHaveLength(7)
  expect(ours).toEqual(hand)
})
