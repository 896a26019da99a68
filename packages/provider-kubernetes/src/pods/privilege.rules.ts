import type { Path } from '@konductor/core/config'
import type { ContainerSecurityArgs } from './container-args.ts'
import { escalates } from './escalates.ts'
import type { PodArgs } from './pod-args.ts'
import { podDefaults } from './pod-defaults.ts'
import { inContainers, onContainers, type PodRule } from './pod-rule.ts'

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })

/** The one capability that Pod Security allows everywhere. */
const harmless = 'NET_BIND_SERVICE'

type Security = Pick<ContainerSecurityArgs, 'runAsUser' | 'runAsGroup' | 'seccompProfile'>

/** Where the pod, or a container of it, has something. */
const everywhere =
  (found: (security: Security) => readonly Path[]) =>
  (pod: PodArgs): readonly Path[] => [
    ...found(pod.security ?? {}),
    ...inContainers(({ security }) => found(security ?? {}))(pod),
  ]

const lowIds = (security: Security): readonly Path[] =>
  (['runAsUser', 'runAsGroup'] as const).flatMap((key) => {
    const id = security[key]
    return id !== undefined && id < podDefaults.user ? [['security', key]] : []
  })

/** Where the group root is one more group of the pods, which has the files that are root's. */
const rootGroups = ({ security: { fsGroup, supplementalGroups = [] } = {} }: PodArgs): readonly Path[] => [
  ...(fsGroup === 0 ? [['security', 'fsGroup']] : []),
  ...supplementalGroups.flatMap((group, index) => (group === 0 ? [['security', 'supplementalGroups', index]] : [])),
]

/** Containers that have every capability and run without a seccomp profile, whatever else stands there. */
const privileged = inContainers(({ security }) => (security?.privileged === true ? [['security', 'privileged']] : []))
const neverPrivileged = onContainers(['securityContext', 'privileged'], { not: { oneOf: [true] } })

const rootCapabilities = inContainers(({ security }) =>
  (security?.addCapabilities ?? []).flatMap((name, index) =>
    name === harmless ? [] : [['security', 'addCapabilities', index]],
  ),
)

const unconfined = everywhere(({ seccompProfile }) =>
  seccompProfile === 'Unconfined' ? [['security', 'seccompProfile']] : [],
)

/** What containers may do. */
export const privilegeRules: readonly PodRule[] = [
  {
    id: 'unprivileged',
    does: 'runs no container with the rights of its node',
    themes: ['hardening', 'least privilege'],
    supports: { ...cis('5.2.2'), checkov: ['CKV_K8S_16'], trivy: ['KSV-0017'], 'nsa-kubescape': ['C-0057'] },
    evidence: onContainers(['securityContext', 'privileged'], { oneOf: [false] }),
    lostAt: privileged,
    opening: { control: 'CIS-K8s 5.2.2', what: 'whoever gets into the container has the node' },
  },
  {
    id: 'no-escalation',
    does: 'lets no process get more rights than it starts with',
    themes: ['hardening', 'least privilege'],
    supports: { ...cis('5.2.6'), checkov: ['CKV_K8S_20'], trivy: ['KSV-0001'], 'nsa-kubescape': ['C-0016'] },
    evidence: onContainers(['securityContext', 'allowPrivilegeEscalation'], { oneOf: [false] }),
    lostAt: inContainers(({ security }) => (escalates(security) ? [['security']] : [])),
    // What is privileged, or has SYS_ADMIN, is opened as that.
    openAt: inContainers(({ security }) =>
      security?.allowPrivilegeEscalation === true ? [['security', 'allowPrivilegeEscalation']] : [],
    ),
    opening: { control: 'CIS-K8s 5.2.6', what: 'a process can get more rights than it started with' },
  },
  {
    id: 'capabilities-dropped',
    does: 'drops all capabilities of root',
    themes: ['hardening', 'least privilege'],
    supports: {
      'cis-kubernetes@1.8': ['5.2.8', '5.2.9', '5.2.10'],
      'cis-kubernetes@2.0.1': ['5.2.8', '5.2.9'],
      checkov: ['CKV_K8S_28', 'CKV_K8S_37', 'CKV_K8S_39'],
      trivy: ['KSV-0003', 'KSV-0106'],
      'nsa-kubescape': ['C-0046'],
    },
    evidence: [...onContainers(['securityContext', 'capabilities', 'drop'], { holds: ['ALL'] }), ...neverPrivileged],
    lostAt: (pod) => [...rootCapabilities(pod), ...privileged(pod)],
    openAt: rootCapabilities,
    opening: { control: 'CIS-K8s 5.2.9', what: 'the container has a right of root' },
  },
  {
    id: 'no-capabilities',
    does: 'adds no capability of root',
    themes: ['least privilege'],
    supports: { checkov: ['CKV_K8S_25'], trivy: ['KSV-0119'] },
    evidence: [...onContainers(['securityContext', 'capabilities', 'add'], { present: false }), ...neverPrivileged],
    lostAt: inContainers(({ security }) =>
      security?.privileged === true || (security?.addCapabilities ?? []).length > 0 ? [['security']] : [],
    ),
  },
  {
    id: 'no-root',
    does: 'runs no process as root',
    themes: ['hardening', 'least privilege'],
    supports: {
      ...cis('5.2.7'),
      checkov: ['CKV_K8S_23'],
      trivy: ['KSV-0012', 'KSV-0105'],
      'nsa-kubescape': ['C-0013'],
    },
    evidence: onContainers(['securityContext', 'runAsNonRoot'], { oneOf: [true] }),
    lostAt: everywhere((security) => (security.runAsUser === 0 ? [['security', 'runAsUser']] : [])),
    opening: { control: 'CIS-K8s 5.2.7', what: 'the container runs as root' },
  },
  {
    id: 'high-user',
    does: 'runs as a user and group that no node has',
    themes: ['hardening'],
    supports: { checkov: ['CKV_K8S_40'], trivy: ['KSV-0020', 'KSV-0021', 'KSV-0116'] },
    evidence: [
      ...onContainers(['securityContext', 'runAsUser'], { atLeast: podDefaults.user }),
      ...onContainers(['securityContext', 'runAsGroup'], { atLeast: podDefaults.user }),
      { property: ['securityContext', 'fsGroup'], expected: { not: { oneOf: [0] } } },
      { property: ['securityContext', 'supplementalGroups', '*?'], expected: { not: { oneOf: [0] } } },
    ],
    lostAt: (pod) => [...everywhere(lowIds)(pod), ...rootGroups(pod)],
    // Root is opened as that.
    openAt: (pod) => [
      ...everywhere((security) => (security.runAsUser === 0 ? [] : lowIds(security)))(pod),
      ...(pod.security?.runAsUser === 0 ? [] : rootGroups(pod)),
    ],
    opening: {
      control: 'CKV_K8S_40',
      what: 'a user or group of the container may be one of the node, where it gets out',
    },
  },
  {
    id: 'seccomp',
    does: 'lets through only the system calls that applications need',
    themes: ['hardening'],
    supports: {
      'cis-kubernetes@1.8': ['5.7.2'],
      'cis-kubernetes@2.0.1': ['5.6.2'],
      checkov: ['CKV_K8S_31'],
      trivy: ['KSV-0030', 'KSV-0104'],
      'nsa-kubescape': ['C-0055'],
    },
    evidence: [
      ...onContainers(['securityContext', 'seccompProfile', 'type'], { oneOf: ['RuntimeDefault', 'Localhost'] }),
      ...neverPrivileged,
    ],
    lostAt: (pod) => [...unconfined(pod), ...privileged(pod)],
    openAt: unconfined,
    opening: { control: 'CIS-K8s 5.6.2', what: 'every system call of the node can be made' },
  },
  {
    id: 'read-only-root',
    does: 'lets no container change its own programs',
    themes: ['hardening'],
    supports: { checkov: ['CKV_K8S_22'], trivy: ['KSV-0014'], 'nsa-kubescape': ['C-0017'] },
    evidence: onContainers(['securityContext', 'readOnlyRootFilesystem'], { oneOf: [true] }),
    lostAt: inContainers(({ security }) =>
      security?.writableRootFilesystem === true ? [['security', 'writableRootFilesystem']] : [],
    ),
    opening: { control: 'CKV_K8S_22', what: 'whoever gets into the container can change what runs in it' },
  },
]
