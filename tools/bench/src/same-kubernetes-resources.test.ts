import { plan } from '@konductor/planner'
import { expect, it } from 'vitest'
import { kubernetesProjectOf } from './kubernetes-project.ts'
import type { Way } from './project.ts'

const planned = async (way: Way) => {
  const { resources, ended } = await plan({ project: kubernetesProjectOf(way, 2), stack: 'bench' })
  expect(ended).toEqual({ ok: true, exitCode: 0 })
  return resources
    .filter(({ custom }) => custom)
    .map(({ type, name, provider, inputs }) => ({ type, name, provider, inputs }))
    .sort((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1))
}

it('measures two programs that ask the clusters for exactly the same twenty objects each', async () => {
  const [ours, hand] = [await planned('through-konductor'), await planned('by-hand')]
  expect(ours).toHaveLength(42)
  expect(ours).toEqual(hand)
})
