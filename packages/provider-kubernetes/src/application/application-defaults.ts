/** What an application is like when nobody says otherwise. */
export const applicationDefaults = {
  /** Seconds that a new pod is well before the next is replaced. */
  minReadySeconds: 5,
  autoscaling: { min: 2, cpu: 75 },
  /** One pod goes at a time, however many there are. */
  disruptionBudget: { maxUnavailable: 1 },
  metrics: { path: '/metrics', interval: '30s' },
  /** A listener that speaks TLS, by the name that most gateways give it. */
  section: 'https',
} as const
