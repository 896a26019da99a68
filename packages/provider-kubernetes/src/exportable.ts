import type { Exportables } from '@konductor/interfaces'

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
