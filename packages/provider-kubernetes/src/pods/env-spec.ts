import type { types } from '@pulumi/kubernetes'
import { isEnvSource, type EnvFromArgs, type EnvSource, type EnvValue } from './env-args.ts'
import { byName } from './in-order.ts'

type EnvVar = types.input.core.v1.EnvVar

/** The names of variables: sorted, but each after those that it names as `$(NAME)`, which Kubernetes needs. */
export const variablesInOrder = (env: Readonly<Record<string, EnvValue>> = {}): readonly string[] => {
  const values = new Map(byName(env))
  const begun = new Set<string>()
  const ordered: string[] = []
  const put = (name: string): void => {
    if (!values.has(name) || begun.has(name)) return
    // Before what it names: two that name each other end here.
    begun.add(name)
    const value = values.get(name)
    if (typeof value === 'string') for (const [, named = ''] of value.matchAll(/\$\(([^)]+)\)/g)) put(named)
    ordered.push(name)
  }
  for (const name of values.keys()) put(name)
  return ordered
}

/** The variables of a container. */
export const envSpec = (env: Readonly<Record<string, EnvValue>> = {}): EnvVar[] =>
  variablesInOrder(env).flatMap((name) => {
    const value = env[name]
    if (value === undefined) return []
    return [isEnvSource(value) ? { name, valueFrom: valueFrom(value) } : { name, value }]
  })

const valueFrom = (source: EnvSource): types.input.core.v1.EnvVarSource => {
  const { configMap, secret, key = '', optional, field, resource, divisor } = source
  const selector = { key, ...(optional === undefined ? {} : { optional }) }
  if (configMap !== undefined) return { configMapKeyRef: { name: configMap, ...selector } }
  if (secret !== undefined) return { secretKeyRef: { name: secret, ...selector } }
  if (field !== undefined) return { fieldRef: { fieldPath: field } }
  return { resourceFieldRef: { resource: resource ?? '', ...(divisor === undefined ? {} : { divisor }) } }
}

/** Objects whose entries all become variables, in the order given: the last one wins. */
export const envFromSpec = (sources: readonly EnvFromArgs[] = []): types.input.core.v1.EnvFromSource[] =>
  sources.map(({ configMap, secret, prefix, optional }) => {
    const more = optional === undefined ? {} : { optional }
    return {
      ...(prefix === undefined ? {} : { prefix }),
      ...(configMap === undefined ? {} : { configMapRef: { name: configMap, ...more } }),
      ...(secret === undefined ? {} : { secretRef: { name: secret, ...more } }),
    }
  })
