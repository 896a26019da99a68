import type { types } from '@pulumi/kubernetes'
import { isEnvSource, type EnvFromArgs, type EnvSource, type EnvValue } from './env-args.ts'
import { byName } from './in-order.ts'

type EnvVar = types.input.core.v1.EnvVar

/** The variables of a container: by name, but each after those that it names as `$(NAME)`, which Kubernetes needs. */
export const envSpec = (env: Readonly<Record<string, EnvValue>> = {}): EnvVar[] => {
  const values = new Map(byName(env))
  const written = new Set<string>()
  const ordered: EnvVar[] = []
  const write = (name: string): void => {
    const value = values.get(name)
    if (value === undefined || written.has(name)) return
    // Before what it names: two that name each other end here.
    written.add(name)
    if (typeof value === 'string') for (const [, named = ''] of value.matchAll(/\$\(([^)]+)\)/g)) write(named)
    ordered.push(isEnvSource(value) ? { name, valueFrom: valueFrom(value) } : { name, value })
  }
  for (const name of values.keys()) write(name)
  return ordered
}

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
