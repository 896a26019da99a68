import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { isMap } from '../translate/mapping.ts'
import { allKubernetesCases } from './cases/all-kubernetes-cases.ts'
import { objectsOf, planKubernetes } from './plan-objects.ts'

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
const inDefault = (manifest: Readonly<Record<string, unknown>>): object => {
  const { metadata } = manifest
  return isMap(metadata) && metadata['namespace'] !== undefined
    ? { ...manifest, metadata: { ...metadata, namespace: 'default' } }
    : manifest
}

/** What the server says of objects: applied by it, as Pulumi's provider does, which refuses more than kubectl's own way. */
const dryRun = (manifests: readonly Readonly<Record<string, unknown>>[]): readonly [number | null, string] => {
  const { status, stderr } = spawnSync(
    'kubectl',
    // What has the same name there already belongs to somebody else, which is not the question.
    ['apply', '--server-side', '--force-conflicts', '--dry-run=server', '--validate=strict', '-f', '-'],
    {
      input: manifests.map((each) => JSON.stringify(inDefault(each))).join('\n'),
      encoding: 'utf8',
      env: { ...process.env, KUBECONFIG: kubeconfig },
    },
  )
  return [status, stderr]
}

it.skipIf(why !== undefined).each(allKubernetesCases.map((each) => [each.name, each] as const))(
  'an API server takes every object of %s, without a warning',
  async (_, { kubernetes }) => {
    const objects = objectsOf(await planKubernetes(kubernetes)).filter(
      ({ type }) => !ofAddOns.some((group) => type.startsWith(group)),
    )
    expect(dryRun(objects.map(({ manifest }) => manifest))).toEqual([0, ''])
  },
  120_000,
)

it.skipIf(why !== undefined)(
  'an API server takes three of 45 kinds of wrong manifest without a word, one of which the checks of a plan find',
  async () => {
    // What the checks of the package itself are tested with; none of its entry points has what only tests need.
    const file = join(import.meta.dirname, '../../../../packages/provider-kubernetes/testing/wrong-manifests.ts')
    const { wrongManifests }: { wrongManifests: readonly (readonly [string, Record<string, unknown>])[] } =
      await import(pathToFileURL(file).href)
    const taken = wrongManifests.filter(([, manifest]) => {
      const [status, said] = dryRun([manifest])
      return status === 0 && said === ''
    })
    expect([wrongManifests.length, taken.map(([what]) => what)]).toEqual([
      45,
      [
        'a stateful set without a service',
        // These two are wrong by what is on a cluster, which a dry run into another namespace by somebody else is not told.
        'a namespace that does not exist',
        'rights that whoever deploys does not have',
      ],
    ])
  },
  120_000,
)
