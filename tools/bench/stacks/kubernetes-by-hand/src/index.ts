import { ConfigMap, Secret } from '@pulumi/kubernetes/core/v1/index.js'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { Role, RoleBinding } from '@pulumi/kubernetes/rbac/v1/index.js'
import { Config, secret } from '@pulumi/pulumi'
import { metadata } from './labels.ts'
import { namespace } from './namespace.ts'
import { workload } from './workload.ts'

const { clusters } = new Config().requireObject<{ readonly clusters: number }>('hand')
const group = 'rbac.authorization.k8s.io'

for (let index = 0; index < clusters; index += 1) {
  const cluster = `cluster-${index}`
  const provider = new Provider(`kubernetes-${cluster}`, {
    context: cluster,
    kubeconfig: '',
    clusterIdentifier: `bench-${cluster}`,
    namespace: 'default',
    enableServerSideApply: true,
    enableConfigMapMutable: true,
    enableSecretMutable: true,
    upsertExistingObjects: false,
    deleteUnreachable: false,
    kubeClientSettings: { qps: 100, burst: 200 },
  })
  const opts = { provider }
  const shop = namespace('shop', cluster, opts)
  for (const key of ['web', 'api']) workload(key, cluster, shop, opts)
  for (const key of ['one', 'two', 'three', 'four'])
    new ConfigMap(
      `${key}-${cluster}`,
      { metadata: metadata(key, shop), data: { region: 'eu-west-1', part: key } },
      opts,
    )
  for (const key of ['token', 'other'])
    new Secret(
      `${key}-${cluster}`,
      {
        metadata: metadata(key, shop),
        type: 'Opaque',
        data: secret({ value: Buffer.from('measured').toString('base64') }),
      },
      opts,
    )
  const reader = new Role(
    `reader-${cluster}`,
    { metadata: metadata('reader', shop), rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }] },
    opts,
  )
  new RoleBinding(
    `readers-${cluster}`,
    {
      metadata: metadata('readers', shop),
      roleRef: { apiGroup: group, kind: 'Role', name: reader.metadata.name },
      subjects: [{ apiGroup: group, kind: 'Group', name: 'shop-developers' }],
    },
    opts,
  )
}
