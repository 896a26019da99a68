import type { KubernetesCase } from '../kubernetes-case.ts'

const notRead = 'no rule reads what a namespace lets its pods do'

/** Namespaces. */
export const namespacesCase: KubernetesCase = {
  name: 'namespaces',
  kubernetes: {
    resources: {
      namespaces: {
        defaults: {},
        widest: {
          name: 'widest-of-all',
          podSecurityVersion: 'v1.34',
          quota: { pods: '20', 'limits.memory': '4Gi', 'count/jobs.batch': '10' },
          limits: {
            default: { cpu: '250m', memory: '256Mi' },
            defaultRequest: { cpu: '100m', memory: '128Mi' },
            max: { cpu: '2', memory: '4Gi' },
            min: { cpu: '10m', memory: '16Mi' },
          },
          networkPolicy: { dns: false },
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
          options: { protect: true },
        },
        baseline: { podSecurity: 'baseline' },
        privileged: { podSecurity: 'privileged' },
        'anything-in': { networkPolicy: { ingress: 'allow' } },
        'anything-out': { networkPolicy: { egress: 'allow' } },
      },
    },
  },
  secure: ['defaults-dev', 'widest-dev'],
  insecure: [
    {
      unit: 'baseline-dev',
      opens: 'podSecurity: baseline',
      like: 'defaults-dev',
      found: [],
      loses: ['pod-security'],
      because: notRead,
    },
    {
      unit: 'privileged-dev',
      opens: 'podSecurity: privileged',
      like: 'defaults-dev',
      found: [],
      loses: ['pod-security'],
      because: notRead,
    },
    {
      unit: 'anything-in-dev',
      opens: 'networkPolicy.ingress: allow',
      like: 'defaults-dev',
      found: [],
      loses: ['network-policy'],
      because: notRead,
    },
    {
      unit: 'anything-out-dev',
      opens: 'networkPolicy.egress: allow',
      like: 'defaults-dev',
      found: [],
      loses: ['network-policy'],
      because: notRead,
    },
  ],
}
