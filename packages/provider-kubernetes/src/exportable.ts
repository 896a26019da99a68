import type { Exportables } from '@konductor/interfaces'
import { selectorLabels } from './objects/standard-labels.ts'

/** The one label by which pods are found, whichever kind makes them. */
const [label = ''] = Object.keys(selectorLabels(''))

/** How what is on a cluster goes from stack to stack. The names are a contract between runs: add, never rename. */
export const kubernetesExportable: Exportables = {
  'kubernetes.namespace': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text }) => ({ name: text('name'), ready: [] }),
  },
  'kubernetes.serviceAccount': {
    to: ({ name, namespace }) => ({ plain: { name, namespace } }),
    from: ({ text }) => ({ name: text('name'), namespace: text('namespace') }),
  },
  'kubernetes.configMap': {
    to: ({ name, checksum }) => ({ plain: { name, checksum } }),
    from: ({ text }) => ({ name: text('name'), checksum: text('checksum') }),
  },
  'kubernetes.secret': {
    to: ({ name, checksum }) => ({ plain: { name }, secret: { checksum } }),
    from: ({ text, secret }) => ({ name: text('name'), checksum: secret('checksum') }),
  },
  'kubernetes.claim': { to: ({ name }) => ({ plain: { name } }), from: ({ text }) => ({ name: text('name') }) },
  'kubernetes.workload': {
    to: ({ kind, name, namespace, selector, ports }) => ({
      plain: { kind, name, namespace, label: selector[label], ports },
    }),
    from: ({ text }) => ({ name: text('name'), namespace: text('namespace'), selector: { [label]: text('label') } }),
  },
  'kubernetes.service': {
    to: ({ name, namespace, host, ports }) => ({ plain: { name, namespace, host, ports } }),
    from: ({ text }) => ({ name: text('name'), namespace: text('namespace'), host: text('host') }),
  },
  'kubernetes.application': {
    to: ({ name, namespace, service, host, ports, url }) => ({ plain: { name, namespace, service, host, ports, url } }),
    from: ({ text }) => ({
      name: text('name'),
      namespace: text('namespace'),
      // Asked for where they are needed alone: an application without ports has none.
      get service() {
        return text('service')
      },
      get host() {
        return text('host')
      },
    }),
  },
  'kubernetes.role': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text }) => ({ kind: 'Role', name: text('name') }),
  },
  'kubernetes.clusterRole': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text }) => ({ kind: 'ClusterRole', name: text('name') }),
  },
  'kubernetes.storageClass': { to: ({ name }) => ({ plain: { name } }), from: ({ text }) => ({ name: text('name') }) },
}
