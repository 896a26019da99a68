/** What an application is like when nobody says otherwise. */
export const applicationDefaults = {
  /** Pods, where no autoscaler decides: one may be lost while another is replaced. */
  replicas: 3,
  autoscaling: { min: 2, cpu: 75 },
  /** One pod goes at a time, however many there are. */
  disruptionBudget: { maxUnavailable: 1 },
  metrics: { path: '/metrics', interval: '30s' },
  /** A listener that speaks TLS, by the name that most gateways give it. */
  section: 'https',
} as const
