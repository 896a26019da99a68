import { plan } from '@konductor/planner'
import { expect, it } from 'vitest'
import { projectOf } from './project.ts'

const planned = async (way: 'through-konductor' | 'by-hand' | 'tagged') => {
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

it('measures the transform over the same resources, with tags on each', async () => {
  const [plain, tagged] = [await planned('through-konductor'), await planned('tagged')]
  expect(tagged.map(({ urn }) => urn)).toEqual(plain.map(({ urn }) => urn))
  const queues = tagged.filter(({ type }) => type === 'aws:sqs/queue:Queue')
  expect(queues.map(({ inputs }) => inputs['tags'])).toEqual(
    queues.map(() => expect.objectContaining({ 'managed-by': 'konductor', stack: 'bench', team: 'a' })),
  )
})
