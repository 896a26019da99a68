import { manifestOf, type Manifest } from '../src/checks/manifest.ts'

/** A map that a test writes down. */
export type Map = { readonly [key: string]: unknown }

const metadata = { name: 'web', namespace: 'shop', labels: { app: 'web' } }

const closed = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
}

export const container = (over: Map = {}): Map => ({
  name: 'web',
  image: 'registry.example/web:1.2.3',
  securityContext: closed,
  ...over,
})

export const podSpec = (over: Map = {}, ofContainer: Map = {}): Map => ({
  containers: [container(ofContainer)],
  ...over,
})

export const deployment = (spec: Map = {}, pod: Map = {}, ofContainer: Map = {}): Map => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: podSpec(pod, ofContainer) },
    ...spec,
  },
})

export const job = (pod: Map = { restartPolicy: 'Never' }): Map => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata,
  spec: { template: { spec: podSpec(pod) } },
})

export const cronJob = (spec: Map = {}, name = 'web'): Map => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { ...metadata, name },
  spec: {
    schedule: '30 4 * * *',
    jobTemplate: { spec: { template: { spec: podSpec({ restartPolicy: 'Never' }) } } },
    ...spec,
  },
})

/** An object of any kind, by its spec or whatever else it has. */
export const object = (apiVersion: string, kind: string, rest: Map, name = 'web'): Map => ({
  apiVersion,
  kind,
  metadata: { ...metadata, name },
  ...rest,
})

export const service = (spec: Map, name = 'web'): Map => object('v1', 'Service', { spec }, name)

export const manifests = (...objects: readonly Map[]): readonly Manifest[] =>
  objects.flatMap((each) => manifestOf(each) ?? [])
