import { secretOf } from '@konductor/core/config'
import { expect, it } from 'vitest'
import { credentialSource } from './credential-source.ts'
import type { ClusterSource } from './cluster.config.ts'

const chosen = { context: 'dev', written: true }

it.each<[string, ClusterSource, string]>([
  [
    'a kubeconfig, which it does not show',
    { _tag: 'content', kubeconfig: secretOf('hunter2'), ...chosen },
    'configuration (kubeconfig)',
  ],
  ['a file', { _tag: 'file', path: 'kube.yaml', ...chosen }, 'configuration (the kubeconfig file kube.yaml)'],
  ['another unit', { _tag: 'access' }, 'configuration (aws.components.eks.main)'],
  ['the pod', { _tag: 'inCluster' }, 'the pod (its service account)'],
])('says that credentials come from %s, whatever the environment has', (_, source, words) => {
  expect(credentialSource(source, { KUBECONFIG: '/x' }, 'aws.components.eks.main')).toBe(words)
})

it('says that they come from the environment before the machine', () => {
  const source: ClusterSource = { _tag: 'context', ...chosen }
  expect(credentialSource(source, { KUBECONFIG: '/x' })).toBe('environment variables (KUBECONFIG, its context dev)')
  expect(credentialSource(source, { KUBECONFIG: '' })).toBe('the machine (the context dev of ~/.kube/config)')
})
