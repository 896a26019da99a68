import type { KubernetesCase } from '../kubernetes-case.ts'
import { closedContainer } from './pod-openings.ts'

const namespace = 'shop'
const meta = { labels: { team: 'shop' }, annotations: { contact: 'shop@example.com' } }
const web = { deployment: 'web' }
const notRead = 'no rule reads network policies'

/** What leads to pods, what may, and storage. */
export const trafficCase: KubernetesCase = {
  name: 'traffic',
  kubernetes: {
    resources: {
      namespaces: { shop: { quota: { 'services.loadbalancers': '5', 'services.nodeports': '9' } }, gateway: {} },
      deployments: { web: { namespace, containers: { web: closedContainer } } },
      services: {
        'service-closed': { namespace, for: web },
        'service-widest': {
          namespace,
          name: 'service-widest-of-all',
          selector: { 'app.kubernetes.io/name': 'web' },
          ports: { http: { port: 80, target: 'http', protocol: 'TCP', appProtocol: 'http' }, extra: 8080 },
          sessionAffinity: 'ClientIP',
          publishNotReadyAddresses: true,
          internalTrafficPolicy: 'Local',
          ...meta,
        },
        'service-headless': { namespace, for: web, headless: true },
        'service-at-nodes': { namespace, for: web, type: 'NodePort' },
        'service-balanced': {
          namespace,
          for: web,
          type: 'LoadBalancer',
          loadBalancer: { sourceRanges: ['10.0.0.0/8'] },
        },
        'service-for-all': { namespace, for: web, type: 'LoadBalancer', loadBalancer: { internal: true } },
        'service-public': {
          namespace,
          for: web,
          type: 'LoadBalancer',
          loadBalancer: { internal: false, sourceRanges: ['203.0.113.0/24'] },
        },
        'service-outside': { namespace, externalName: 'database.example.com' },
      },
      networkPolicies: {
        'policy-closed': {
          namespace,
          for: web,
          ingress: { gateway: { from: [{ namespace: 'gateway' }], ports: ['http'] } },
        },
        'policy-widest': {
          namespace,
          name: 'policy-widest-of-all',
          pods: { 'app.kubernetes.io/name': 'web' },
          ingress: {
            gateway: { from: [{ namespace: 'gateway', pods: { app: 'proxy' } }], ports: ['http', 8081] },
            network: { from: [{ cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] }] },
            neighbours: { from: [web] },
          },
          egress: {
            database: { to: [{ cidr: '10.0.2.0/24' }], ports: [{ port: 5432, to: 5433, protocol: 'TCP' }] },
            tools: { to: [{ existingNamespace: 'tools' }, { namespaces: { tier: 'shared' } }] },
          },
          ...meta,
        },
        'policy-anything-in': { namespace, for: web, ingress: { all: { anywhere: true } } },
        'policy-anything-out': { namespace, for: web, egress: { all: { anywhere: true } } },
      },
      ingresses: {
        'ingress-closed': { namespace, hosts: 'closed.example.com', service: 'service-closed', port: 'http' },
        'ingress-widest': {
          namespace,
          name: 'ingress-widest-of-all',
          hosts: ['widest.example.com', '*.widest.example.com'],
          service: 'service-closed',
          port: 'http',
          paths: [
            '/',
            { path: '/exact', pathType: 'Exact', port: 8080 },
            { path: '/widest', service: 'service-widest', port: 'extra' },
          ],
          class: 'traefik',
          certificate: { clusterIssuer: 'letsencrypt' },
          wait: false,
          ...meta,
        },
        'ingress-plain': { namespace, hosts: 'plain.example.com', service: 'service-closed', port: 'http', tls: false },
        'ingress-with-snippet': {
          namespace,
          hosts: 'snippet.example.com',
          service: 'service-closed',
          port: 'http',
          annotations: { 'nginx.ingress.kubernetes.io/server-snippet': 'return 200;' },
        },
      },
      storageClasses: {
        'class-closed': { provisioner: 'ebs.csi.aws.com' },
        'class-widest': {
          name: 'class-widest-of-all',
          provisioner: 'ebs.csi.aws.com',
          parameters: { type: 'gp3' },
          reclaimPolicy: 'Delete',
          volumeBindingMode: 'Immediate',
          allowVolumeExpansion: false,
          mountOptions: ['noatime'],
          default: true,
          ...meta,
        },
        'class-unencrypted': { provisioner: 'ebs.csi.aws.com', encrypted: false },
      },
    },
  },
  secure: [
    'class-closed-dev',
    'class-widest-dev',
    'gateway-dev',
    'ingress-closed-dev',
    'ingress-widest-dev',
    'policy-closed-dev',
    'policy-widest-dev',
    'service-closed-dev',
    'service-headless-dev',
    'service-widest-dev',
    'shop-dev',
    'web-dev',
  ],
  insecure: [
    {
      unit: 'service-at-nodes-dev',
      opens: 'type: NodePort',
      like: 'service-closed-dev',
      found: ['KBP114'],
      loses: ['cluster-only'],
    },
    {
      unit: 'service-balanced-dev',
      opens: 'type: LoadBalancer',
      like: 'service-closed-dev',
      found: ['KBP114'],
      loses: ['cluster-only'],
    },
    {
      unit: 'service-for-all-dev',
      opens: 'type: LoadBalancer without sourceRanges',
      like: 'service-closed-dev',
      found: ['KBP114'],
      loses: ['cluster-only', 'named-sources'],
    },
    {
      unit: 'service-public-dev',
      opens: 'loadBalancer.internal: false',
      like: 'service-closed-dev',
      found: ['KBP114'],
      loses: ['cluster-only', 'private-load-balancer'],
    },
    {
      unit: 'service-outside-dev',
      opens: 'externalName',
      like: 'service-closed-dev',
      found: ['KBP114'],
      loses: ['no-external-address'],
    },
    {
      unit: 'ingress-plain-dev',
      opens: 'tls: false',
      like: 'ingress-closed-dev',
      found: [],
      loses: ['tls'],
      because: 'no rule reads whether an ingress has TLS',
    },
    {
      unit: 'ingress-with-snippet-dev',
      opens: 'a snippet for the controller',
      like: 'ingress-closed-dev',
      found: [],
      loses: ['no-snippets'],
      because: 'no rule reads the annotations of an ingress',
    },
    {
      unit: 'policy-anything-in-dev',
      opens: 'ingress from anywhere',
      like: 'policy-closed-dev',
      found: [],
      loses: ['named-sources'],
      because: notRead,
    },
    {
      unit: 'policy-anything-out-dev',
      opens: 'egress to anywhere',
      like: 'policy-closed-dev',
      found: [],
      loses: ['named-destinations'],
      because: notRead,
    },
    {
      unit: 'class-unencrypted-dev',
      opens: 'encrypted: false',
      like: 'class-closed-dev',
      found: [],
      loses: ['encryption'],
      because: 'no rule reads the parameters of a driver',
    },
  ],
}
