import { plan } from '@konductor/planner'
import { expect, it } from 'vitest'
import { awsProjectOf } from './aws-project.ts'
import type { Way } from './project.ts'

/** What is asked of AWS; keys apart, whose texts are Konductor's own. */
const planned = async (way: Way) => {
  const { resources, ended } = await plan({ project: awsProjectOf(way, { buckets: 2, networks: 2 }), stack: 'bench' })
  expect(ended).toEqual({ ok: true, exitCode: 0 })
  return resources
    .filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
    .map(({ type, name, inputs }) => ({ type, name, inputs: type === 'aws:kms/key:Key' ? {} : inputs }))
    .sort((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1))
}

it('measures two programs that ask AWS for exactly the same', async () => {
  const [ours, hand] = [await planned('through-konductor'), await planned('by-hand')]
  expect(ours).toHaveLength(131)
  expect(ours).toEqual(hand)
})
