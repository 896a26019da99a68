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
  const metadata = { namespace, annotations: pod.podAnnotations }
  const own = manifestOf({ apiVersion: 'v1', kind: 'Pod', metadata, spec })
  const labels = podSecurityLabels(level, 'latest')
  const its = manifestOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } })
  if (own === undefined || its === undefined) return []
  return podForbidden.find(own, [own, its]).map(({ path: [top, ...path], because }) => ({
    below: top === 'metadata' ? ['podAnnotations', ...path.slice(1)] : podPlace(pod, name, path),
    because,
  }))
}

/**
 * Pods that the namespace turns away which the same stack makes. Kubernetes says so of no Deployment: it makes it, and
 * then it never has pods; and Pulumi shows nothing of the reason.
 */
export const inspectPodSecurity = (
  all: readonly UnitWithPods[],
  units: readonly KubernetesUnit[],
): readonly Finding[] => {
  const namespaces = new Map(units.flatMap((unit) => (unit.kind === 'namespace' ? [[unit.id, unit] as const] : [])))
  const judged = new Set<string>()
  const found = all.flatMap((each): readonly Finding[] => {
    const its = namespaces.get(each.namespace ?? '')
    // An entry has the same pods on all of its clusters, and so has its namespace the same level.
    const known = `${each.unit.at} ${its?.at}`
    if (its === undefined || judged.has(known)) return []
    judged.add(known)
    const broken = forbidden(each, its.settings.podSecurity)
    if (broken.length === 0) return []
    const enough = forbidden(each, 'baseline').length === 0 ? 'baseline' : 'privileged'
    return broken.map(({ below, because }) => ({
      _tag: podForbidden._tag,
      severity: 'problem',
      at: formatPath([...parsePath(each.unit.at), ...each.settingOf(below)]),
      because,
      fix: `take it out, or let the namespace enforce less: ${its.at}.podSecurity: ${enough}`,
    }))
  })
  // Once for each setting, which may break two rules.
  return [...new Map(found.map((finding) => [finding.at, finding])).values()]
}
