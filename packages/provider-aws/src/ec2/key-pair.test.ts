import { componentFaults, record } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { KeyPair } from './key-pair.ts'

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGj3Zl5wq0o3kVn1m3p7o3bq8b2s1d4f5g6h7j8k9l0m ops'
const cloud = { outputs: () => ({ keyName: 'ops-1', fingerprint: 'SHA256:x' }) }

it('a key pair keeps the rules of all components', async () => {
  expect(await componentFaults(() => new KeyPair('ops', { publicKey }), cloud)).toEqual([])
})

it('a key pair is the public half and nothing else', async () => {
  const resources = await record(() => new KeyPair('ops', { publicKey, tags: { team: 'ops' } }), cloud)
  expect(resources.map(({ type, name, inputs }) => ({ type, name, inputs }))).toEqual([
    { type: 'konductor:aws:KeyPair', name: 'ops', inputs: {} },
    { type: 'aws:ec2/keyPair:KeyPair', name: 'ops', inputs: { publicKey, tags: { team: 'ops' } } },
  ])
})
