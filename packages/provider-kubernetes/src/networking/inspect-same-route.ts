import type { Finding } from '@konductor/interfaces'
import { routeKey } from '../checks/same-route.ts'
import { whereabouts } from '../objects/whereabouts.ts'
import type { KubernetesUnit } from '../units.ts'
import { exposed, type Exposed, type RoutePath } from './exposed-path.ts'

/** A way in that an entry asks for. */
interface Asked {
  readonly key: string
  readonly at: string
  readonly shown: string
}

/** Ingresses, those of applications too, that want the same traffic of one controller. */
export const inspectSameRoute = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const first = new Map<string, KubernetesUnit>()
  const found = units.flatMap((unit) =>
    askedBy(unit).flatMap(({ key, at, shown }): readonly Finding[] => {
      const other = first.get(key)
      if (other === undefined) first.set(key, unit)
      return other === undefined
        ? []
        : [
            {
              _tag: 'SameRoute',
              severity: 'warning',
              at,
              because: `${other === unit ? 'another path of it' : other.at} has ${shown} too, of the same class on the same cluster: which of them answers is chance`,
              fix: 'keep one, or give one another host, path or class',
            },
          ]
    }),
  )
  // An entry on several clusters says the same of each.
  return [...new Map(found.map((finding) => [JSON.stringify([finding.at, finding.because]), finding])).values()]
}

const askedBy = (unit: KubernetesUnit): readonly Asked[] => {
  const { cluster } = whereabouts(unit)
  const of = (own: Exposed<RoutePath> & { readonly class?: string | undefined }, at: string): readonly Asked[] => {
    const { hosts, paths } = exposed(own)
    return hosts.flatMap((host) =>
      paths.map(({ path, pathType = 'Prefix' }, index) => ({
        key: JSON.stringify([cluster, routeKey({ class: own.class, host, path, pathType })]),
        at: Array.isArray(own.paths) ? `${at}.paths[${index}]` : `${at}.hosts`,
        shown: `${host}${path}`,
      })),
    )
  }
  if (unit.kind === 'ingress') return of(unit.settings, unit.at)
  return unit.kind === 'application' && unit.settings.ingress !== undefined
    ? of(unit.settings.ingress, `${unit.at}.ingress`)
    : []
}
