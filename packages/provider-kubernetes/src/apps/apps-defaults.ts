/** What keeps pods running is like when nobody says otherwise. */
export const appsDefaults = {
  /** One each in three zones. */
  deploymentReplicas: 3,
  /** Copies of what keeps data know of each other only where they are told. */
  statefulSetReplicas: 1,
  /** What Pulumi waits until everything is ready, when it is made and at each update. */
  timeout: '5m',
} as const
