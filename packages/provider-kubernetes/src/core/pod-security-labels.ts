import type { PodSecurityLevel } from './namespace-defaults.ts'

/**
 * The labels by which the API server holds pods to a Pod Security Standard.
 *
 * What is enforced may be opened; warnings and audit stay at `restricted`, so that what uses the opening shows.
 *
 * @param version `latest`, or a minor version of Kubernetes: `v1.34`.
 */
export const podSecurityLabels = (level: PodSecurityLevel, version: string): Readonly<Record<string, string>> => ({
  'pod-security.kubernetes.io/enforce': level,
  'pod-security.kubernetes.io/enforce-version': version,
  'pod-security.kubernetes.io/audit': 'restricted',
  'pod-security.kubernetes.io/audit-version': version,
  'pod-security.kubernetes.io/warn': 'restricted',
  'pod-security.kubernetes.io/warn-version': version,
})
