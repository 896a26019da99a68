/** What a pod is like when nobody says otherwise: the closed thing. */
export const podDefaults = {
  /** Above what machines give to people and services, so that it is nobody where it gets out. */
  user: 10_001,
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { cpu: '500m', memory: '512Mi' },
  temporary: '128Mi',
  /** Files for the owner, who is root, and the group of the pod. */
  mode: '0440',
  tokenSeconds: 3600,
  terminationGracePeriodSeconds: 30,
  topologyKeys: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
} as const
