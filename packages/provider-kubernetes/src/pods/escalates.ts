import type { ContainerSecurityArgs } from './container-args.ts'

/** Whether a container may get more rights than it starts with: where it is privileged Kubernetes leaves no choice. */
export const escalates = ({
  privileged = false,
  addCapabilities = [],
  allowPrivilegeEscalation = false,
}: ContainerSecurityArgs = {}): boolean =>
  allowPrivilegeEscalation || privileged || addCapabilities.some((name) => /^(CAP_)?SYS_ADMIN$/.test(name))
