import { fault, type Check } from './check.ts'
import { sameCluster, type Manifest } from './manifest.ts'
import { at, items, text, type Place } from './place.ts'

/** What tells one way in of a controller from another. */
export interface Route {
  /** Class of the controller. @default the one that the cluster has for all */
  readonly class?: string | undefined
  readonly host: string
  readonly path: string
  readonly pathType: string
}

/** The same text for routes that are one: to a prefix a slash at its end is nothing. */
export const routeKey = ({ class: name = '', host, path, pathType }: Route): string =>
  JSON.stringify([name, host, pathType === 'Prefix' ? path.replace(/\/+$/, '') : path, pathType])

/** The routes of an ingress, as far as they can be seen. */
const routesOf = ({ root }: Manifest): readonly { readonly key: string; readonly place: Place }[] => {
  const name =
    text(at(root, 'spec', 'ingressClassName')) ??
    text(at(root, 'metadata', 'annotations', 'kubernetes.io/ingress.class'))
  return items(at(root, 'spec', 'rules')).flatMap((rule) =>
    items(at(rule, 'http', 'paths')).flatMap((place) => {
      const [host, path, pathType] = [at(rule, 'host'), at(place, 'path'), at(place, 'pathType')].map(text)
      return host === undefined || path === undefined || pathType === undefined
        ? []
        : [{ key: routeKey({ class: name, host, path, pathType }), place }]
    }),
  )
}

/** Ingresses that want the same traffic. */
export const sameRoute: Check = {
  _tag: 'SameRoute',
  severity: 'warning',
  means: 'Two ingresses of one class on one cluster have the same host and path: which of them answers is chance',
  fix: 'keep one, or give one another host, path or class',
  kinds: ['networking.k8s.io/Ingress'],
  find: (manifest, all) => {
    const before = all
      .slice(0, all.indexOf(manifest))
      .filter((other) => other.kind === 'Ingress' && sameCluster(manifest, other))
    const taken = new Set(before.flatMap(routesOf).map(({ key }) => key))
    return routesOf(manifest).flatMap(({ key, place }) =>
      taken.has(key) ? [fault(at(place, 'path'), 'another ingress of the plan has this host and path too')] : [],
    )
  },
}
