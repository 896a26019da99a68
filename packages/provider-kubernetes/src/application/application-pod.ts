import type { ClosedOf, Path } from '@konductor/core/config'
import { ContainerConfig } from '../pods/container.config.ts'
import { keysOf, picked } from '../pods/picked.ts'
import { podProperties, type PodConfig } from '../pods/pod.config.ts'
import type { applicationProperties } from './application.properties.ts'

type Written = ClosedOf<typeof applicationProperties>

const { containers: _containers, security: _security, ...ofPod } = podProperties

/**
 * The pods of an application, of which the main container is written flat.
 *
 * @param name What the main container is called: as the application.
 */
export const podOf = (own: Written, name: string): PodConfig => ({
  ...picked(own, keysOf(ofPod)),
  security: own.podSecurity,
  containers: { ...own.sidecars, [name]: picked(own, keysOf(ContainerConfig.properties)) },
})

/** Where something of the pods is written, by its place in what {@link podOf} makes of it. */
export const flatPath = (name: string, [first, second, ...rest]: Path): Path => {
  if (first === 'containers' && second === name) return rest
  if (first === 'containers') return second === undefined ? [] : ['sidecars', second, ...rest]
  const own = second === undefined ? rest : [second, ...rest]
  return first === 'security' ? ['podSecurity', ...own] : first === undefined ? [] : [first, ...own]
}
