import type { Safeguard } from '@konductor/core/config'

/** The settings that decide what an autoscaling group supports. */
export interface JudgedGroup {
  /** `false` where instances stay as they are when the launch template changes. */
  readonly instanceRefresh: unknown
  readonly maxInstanceLifetime?: number | undefined
}

/** What an autoscaling group does, and the controls that ask for it. */
export const autoscalingGroupSafeguards: readonly Safeguard<JudgedGroup>[] = [
  {
    id: 'launch-template',
    does: 'starts instances from a launch template, whose versions are kept',
    themes: ['hardening'],
    evidence: [{ role: 'main', property: ['launchTemplate'], expected: { present: true } }],
    by: ['main'],
    supports: { fsbp: ['AutoScaling.9'] },
  },
  {
    id: 'refresh',
    does: 'replaces its instances when what they start from changes',
    themes: ['hardening'],
    evidence: [{ role: 'main', property: ['instanceRefresh', 'strategy'], expected: { oneOf: ['Rolling'] } }],
    by: ['main'],
    lost: ({ instanceRefresh }) => instanceRefresh === false,
  },
  {
    id: 'short-lives',
    does: 'replaces an instance that has lived long, and with it an image that is old',
    themes: ['hardening'],
    evidence: [{ role: 'main', property: ['maxInstanceLifetime'], expected: { atLeast: 86_400 } }],
    by: ['main'],
    lost: ({ maxInstanceLifetime }) => maxInstanceLifetime === undefined,
  },
]
