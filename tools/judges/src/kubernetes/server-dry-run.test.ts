import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { isMap } from '../translate/mapping.ts'
import { allKubernetesCases } from './cases/all-kubernetes-cases.ts'
import { objectsOf, planKubernetes, type PlannedObject } from './plan-objects.ts'

/** The kubeconfig of a cluster for tests, whose current context is asked and never changed. */
const { KONDUCTOR_TEST_KUBECONFIG: kubeconfig } = process.env

const why =
  kubeconfig === undefined
    ? 'KONDUCTOR_TEST_KUBECONFIG names no kubeconfig'
    : spawnSync('kubectl', ['version', '--client']).status === 0
      ? undefined
      : 'kubectl is not on PATH'
if (why !== undefined) process.stderr.write(`SKIPPED: kubectl apply --dry-run=server of what is planned: ${why}\n`)

/** Kinds that only a cluster with their add-on knows. */
const ofAddOns = ['monitoring.coreos.com', 'gateway.networking.k8s.io', 'cert-manager.io']

/** As a dry run takes it: a namespace that does not exist would be all that the server speaks of. */
const inDefault = ({ manifest }: PlannedObject): object => {
  const { metadata } = manifest
  return isMap(metadata) && metadata['namespace'] !== undefined
    ? { ...manifest, metadata: { ...metadata, namespace: 'default' } }
    : manifest
}

it.skipIf(why !== undefined).each(allKubernetesCases.map((each) => [each.name, each] as const))(
  'an API server takes every object of %s',
  async (_, { kubernetes }) => {
    const objects = objectsOf(await planKubernetes(kubernetes)).filter(
      ({ type }) => !ofAddOns.some((group) => type.startsWith(group)),
    )
    const { status, stderr } = spawnSync('kubectl', ['apply', '--dry-run=server', '--validate=strict', '-f', '-'], {
      input: objects.map((each) => JSON.stringify(inDefault(each))).join('\n'),
      encoding: 'utf8',
      env: { ...process.env, KUBECONFIG: kubeconfig },
    })
    expect([status, stderr]).toEqual([0, ''])
  },
  120_000,
)
