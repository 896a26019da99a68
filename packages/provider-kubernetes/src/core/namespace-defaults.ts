/** What a pod may do, by the names of the Pod Security Standards. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged'

/** What a namespace is like when nobody says otherwise: the closed thing. */
export const namespaceDefaults = {
  podSecurity: 'restricted',
  podSecurityVersion: 'latest',
  /**
   * Room for a small team. No load balancers and no node ports: both open the cluster's network from outside.
   */
  quota: {
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
  /** A quota on requests and limits refuses every pod that states none, so containers get them by themselves. */
  limits: {
    default: { cpu: '500m', memory: '512Mi' },
    defaultRequest: { cpu: '100m', memory: '128Mi' },
  },
  networkPolicy: { ingress: 'deny', egress: 'deny', dns: true },
} as const
