import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Way } from './project.ts'

const root = join(import.meta.dirname, '..')
const image = 'registry.example/shop/web:1.4.2'
const namespace = 'shop'

const workload = {
  namespace,
  containers: {
    main: {
      image,
      ports: { http: 8080 },
      probes: { liveness: { http: { path: '/healthz', port: 'http' } }, readiness: { tcp: 'http' } },
    },
  },
}

/** Twenty objects on each of the clusters: a namespace makes six, a deployment two. */
const resources = {
  namespaces: { shop: { clusters: { labels: { team: 'fleet' } } } },
  deployments: { web: workload, api: workload },
  services: { web: { namespace, for: { deployment: 'web' } }, api: { namespace, for: { deployment: 'api' } } },
  configMaps: Object.fromEntries(
    ['one', 'two', 'three', 'four'].map((key) => [key, { namespace, data: { region: 'eu-west-1', part: key } }]),
  ),
  secrets: { token: { namespace, data: { value: 'measured' } }, other: { namespace, data: { value: 'measured' } } },
  roles: { reader: { namespace, rules: [{ resources: ['pods'], verbs: ['get', 'list'] }] } },
  roleBindings: { readers: { namespace, role: 'reader', subjects: [{ group: 'shop-developers' }] } },
}

/** A copy of a way's project, with a stack of so many clusters. It stays inside the repository, so that packages are found. */
export const kubernetesProjectOf = (way: Way, clusters: number): string => {
  const folder = join(root, '.runs', `kubernetes-${way}-${clusters}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'stacks', `kubernetes-${way}`), folder, { recursive: true })
  const names = Array.from({ length: clusters }, (_, index) => `cluster-${index}`)
  const providers = Object.fromEntries(
    names.map((name) => [name, { identifier: `bench-${name}`, labels: { team: 'fleet' } }]),
  )
  const config =
    way === 'by-hand' ? { 'bench:hand': { clusters } } : { 'bench:kubernetes': { enabled: true, providers, resources } }
  writeFileSync(join(folder, 'Pulumi.bench.yaml'), JSON.stringify({ config }))
  return folder
}
