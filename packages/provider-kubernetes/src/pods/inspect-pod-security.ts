import { formatPath, parsePath } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { manifestOf } from '../checks/manifest.ts'
import { podForbidden } from '../checks/pod-security.ts'
import type { PodSecurityLevel } from '../core/namespace-defaults.ts'
import { podSecurityLabels } from '../core/pod-security-labels.ts'
import type { KubernetesUnit } from '../units.ts'
import { podPlace } from './pod-place.ts'
import { podSpec } from './pod-spec.ts'
import type { UnitWithPods } from './units-with-pods.ts'

const namespace = 'namespace'

/** What a namespace that enforces a level says of pods: Kubernetes' own check, at our settings. */
const forbidden = ({ pod, name }: UnitWithPods, level: PodSecurityLevel) => {
  const spec = podSpec(pod, { name, serviceAccountName: name })
  const own = manifestOf({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace }, spec })
  const labels = podSecurityLabels(level, 'latest')
  const its = manifestOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } })
  if (own === undefined || its === undefined) return []
  return podForbidden
    .find(own, [own, its])
    .map(({ path, because }) => ({ below: podPlace(pod, name, path.slice(1)), because }))
}

/**
 * Pods that the namespace turns away which the same stack makes. Kubernetes says so of no Deployment: it makes it, and
 * then it never has pods; and Pulumi shows nothing of the reason.
 */
export const inspectPodSecurity = (
  all: readonly UnitWithPods[],
  units: readonly KubernetesUnit[],
): readonly Finding[] => {
  const found = all.flatMap((each): readonly Finding[] => {
    const its = units.find(({ id }) => id === each.namespace)
    if (its?.kind !== 'namespace') return []
    const enough = forbidden(each, 'baseline').length === 0 ? 'baseline' : 'privileged'
    return forbidden(each, its.settings.podSecurity).map(({ below, because }) => ({
      _tag: podForbidden._tag,
      severity: 'problem',
      at: formatPath([...parsePath(each.unit.at), ...each.settingOf(below)]),
      because,
      fix: `take it out, or let the namespace enforce less: ${its.at}.podSecurity: ${enough}`,
    }))
  })
  // Once for each setting: an entry on several clusters has it in each of its units, and one setting may break two rules.
  return [...new Map(found.map((finding) => [finding.at, finding])).values()]
}
