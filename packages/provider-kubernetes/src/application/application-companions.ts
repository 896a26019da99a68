import { headlessName } from '../apps/stateful-set-companions.ts'
import type { Companion } from '../objects/companion.ts'
import { podCompanions } from '../pods/pod-companions.ts'
import { servedPorts } from './application-traffic.ts'
import type { ApplicationSettings } from './application.units.ts'

const isEmpty = (map: object | undefined): boolean => Object.keys(map ?? {}).length === 0

/** The objects of an application, all by its name but for one. */
export const applicationCompanions = (settings: ApplicationSettings): readonly Companion[] => {
  const { name, kind, route, metrics } = settings
  const isSet = kind === 'statefulSet'
  const kinds = [
    isSet ? 'StatefulSet' : 'Deployment',
    ...(servedPorts(settings).length === 0 ? [] : ['Service']),
    ...(isEmpty(settings.configuration) ? [] : ['ConfigMap']),
    ...(isEmpty(settings.secrets) ? [] : ['Secret']),
    ...(settings.networkPolicy === false ? [] : ['NetworkPolicy']),
    ...(settings.autoscaling === undefined ? [] : ['HorizontalPodAutoscaler']),
    ...(settings.disruptionBudget === false ? [] : ['PodDisruptionBudget']),
    ...(settings.ingress === undefined ? [] : ['Ingress']),
    ...(route === undefined ? [] : ['HTTPRoute']),
    ...(metrics?.serviceMonitor === true ? ['ServiceMonitor'] : []),
  ]
  return [
    ...podCompanions(settings),
    ...kinds.map((each) => ({ kind: each, name })),
    ...(isSet ? [{ kind: 'Service', name: headlessName(name) }] : []),
  ]
}
