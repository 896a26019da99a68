import {
  choice,
  closed,
  count,
  flag,
  list,
  optional,
  required,
  shapes,
  text,
  type TypeOf,
} from '@konductor/core/config'
import { relativePath } from './pod-names.ts'

const id = () => count({ min: 0, max: 2_147_483_647 })

const seccompProfile = () =>
  shapes({
    text: choice('RuntimeDefault', 'Unconfined'),
    map: closed({ localhost: required(relativePath(), 'A profile of the node.', { example: 'profiles/web.json' }) }),
  })

/** What a container may do. */
export const ContainerSecurityConfig = closed({
  runAsUser: optional(
    id(),
    'User (default: that of the pod). 0 is root, which has to be acknowledged, as has any below 10001.',
  ),
  runAsGroup: optional(id(), 'Group (default: that of the pod).'),
  writableRootFilesystem: optional(
    flag(),
    'Whether it may write where nothing is mounted (default false); /tmp is always there.',
    { elsewhere: ['readOnlyRootFilesystem'] },
  ),
  privileged: optional(flag(), 'Whether it may do whatever the node may (default false).'),
  allowPrivilegeEscalation: optional(flag(), 'Whether it may get more rights than it starts with (default false).'),
  addCapabilities: optional(
    list(text({ expected: 'a capability such as NET_BIND_SERVICE', pattern: /^(?!CAP_)[A-Z][A-Z_]*$/ })),
    'Capabilities, on top of none. NET_BIND_SERVICE is the one that needs no acknowledgement.',
    { example: ['NET_BIND_SERVICE'], elsewhere: ['capabilities'] },
  ),
  seccompProfile: optional(seccompProfile(), 'System calls that are let through (default: that of the pod).'),
})
export type ContainerSecurityConfig = TypeOf<typeof ContainerSecurityConfig>

/** What holds for all containers of a pod. */
export const PodSecurityConfig = closed({
  runAsUser: optional(id(), 'User (default 10001).'),
  runAsGroup: optional(id(), 'Group (default 10001).'),
  fsGroup: optional(id(), 'Group of the files in volumes (default 10001).'),
  fsGroupChangePolicy: optional(
    choice('OnRootMismatch', 'Always'),
    'Whether every file of a volume is looked at at every start (default OnRootMismatch: only where the folder is not right).',
  ),
  supplementalGroups: optional(list(id()), 'Further groups.'),
  seccompProfile: optional(seccompProfile(), 'System calls that are let through (default RuntimeDefault).'),
})
export type PodSecurityConfig = TypeOf<typeof PodSecurityConfig>
