import { LimitRange, Namespace, ResourceQuota, ServiceAccountPatch } from '@pulumi/kubernetes/core/v1/index.js'
import { NetworkPolicy } from '@pulumi/kubernetes/networking/v1/index.js'
import type { CustomResourceOptions } from '@pulumi/pulumi'
import { namespaceLabels, plainMetadata } from './labels.ts'

/** A namespace as somebody would write it who knows what a namespace needs. */
export const namespace = (key: string, cluster: string, opts: CustomResourceOptions) => {
  const made = new Namespace(`${key}-${cluster}`, { metadata: { name: key, labels: namespaceLabels } }, opts)
  const name = made.metadata.name
  const called = (role: string): string => `${key}-${cluster}-${role}`
  const about = (role: string) => plainMetadata(role, name)
  new ResourceQuota(
    called('quota'),
    {
      metadata: about('quota'),
      spec: {
        hard: {
          pods: '50',
          'requests.cpu': '4',
          'requests.memory': '8Gi',
          'limits.cpu': '8',
          'limits.memory': '16Gi',
          'requests.storage': '100Gi',
          persistentvolumeclaims: '10',
          'services.loadbalancers': '0',
          'services.nodeports': '0',
        },
      },
    },
    opts,
  )
  new LimitRange(
    called('limits'),
    {
      metadata: about('limits'),
      spec: {
        limits: [
          {
            type: 'Container',
            default: { cpu: '500m', memory: '512Mi' },
            defaultRequest: { cpu: '100m', memory: '128Mi' },
          },
        ],
      },
    },
    opts,
  )
  new NetworkPolicy(
    called('deny-all'),
    { metadata: about('deny-all'), spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
    opts,
  )
  new NetworkPolicy(
    called('allow-dns'),
    {
      metadata: about('allow-dns'),
      spec: {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
                podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
              },
            ],
            ports: [
              { port: 53, protocol: 'UDP' },
              { port: 53, protocol: 'TCP' },
            ],
          },
        ],
      },
    },
    opts,
  )
  new ServiceAccountPatch(
    called('service-account'),
    { metadata: { name: 'default', namespace: name }, automountServiceAccountToken: false },
    opts,
  )
  return name
}
