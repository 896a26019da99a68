import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { workspace, type Files } from '../project-folder.ts'

/** A module that makes clusters, as EKS will: an offer of its own, whose kubeconfig is known once there is a cluster. */
const clustersModule = `import { closed, enabledSwitch, group, named, sectionOf } from '@konductor/core/config'
import { output, secret } from '@pulumi/pulumi'

export const module = {
  id: 'clusters',
  displayName: 'Clusters',
  packageName: 'clusters',
  version: '1.0.0',
  contract: 1,
  config: sectionOf(closed({ enabled: enabledSwitch(), known: group(named(closed({})), 'Clusters.') })),
  units: ({ known }) =>
    Object.keys(known).map((name) => ({
      kind: 'cluster', id: 'clusters.known.' + name, at: 'clusters.known.' + name, name,
      settings: {}, needs: {}, offers: ['kubernetes.access'], labels: { tier: 'made' },
    })),
  load: async () => ({
    build: {
      cluster: ({ name }) => ({
        offers: {
          'kubernetes.access': { kubeconfig: secret('kubeconfig-of-' + name), identifier: output('acme-' + name), ready: [] },
        },
      }),
    },
  }),
}
`

/** A stack with the Kubernetes module and one that offers clusters. */
export const clustersProject = (config: object): Files => ({
  'Pulumi.yaml': 'name: fleet\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "fleet", "type": "module" }',
  'src/clusters.ts': clustersModule,
  'src/index.ts': `import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'
import { module as clusters } from './clusters.ts'
export const { state, secrets } = deploy({ modules: [clusters, kubernetes] })
`,
  ...configured(config),
})

/** What the stack asks of Kubernetes; a cluster that another module makes is always offered. */
export const configured = (kubernetes: object): Files => ({
  'Pulumi.dev.yaml': JSON.stringify({
    config: {
      project: { name: 'fleet', environment: 'dev' },
      clusters: { enabled: true, known: { made: {} } },
      kubernetes: { enabled: true, ...kubernetes },
    },
  }),
})

interface Text {
  kubeconfigText(options: object): string
  pem(note: string): string
}

// What the tests of the package itself write kubeconfigs with; none of its entry points has what only tests need.
const written: Text = await import(
  pathToFileURL(join(workspace, 'packages/provider-kubernetes/testing/kubeconfig-text.ts')).href
)

/** What a kubeconfig may say of one cluster. */
export interface ClusterText {
  readonly context?: string
  readonly server?: string
  readonly token?: string
  /** Other bytes of its certificate authority. */
  readonly authority?: string
}

/** A kubeconfig of one cluster that nobody has. */
export const oneCluster = ({ authority = '', ...rest }: ClusterText = {}): string =>
  written.kubeconfigText({ ...rest, authority: written.pem(authority) })
