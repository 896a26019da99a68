import type { ComponentOptions, UnitBase } from '@konductor/interfaces'
import type { CustomResourceOptions, ProviderResource } from '@pulumi/pulumi'

const isProduction = (environment: string | undefined): boolean => /^prod(uction)?$/i.test(environment ?? '')

/** What reaches every child. What holds data that cannot be made again is protected in production. */
const shared = (unit: UnitBase, environment: string | undefined) => {
  const protect = unit.options?.protect ?? (unit.stateful === true && isProduction(environment) ? true : undefined)
  return {
    ...(unit.formerly === undefined ? {} : { aliases: [{ name: unit.formerly }] }),
    ...(protect === undefined ? {} : { protect }),
    ...(unit.options?.retainOnDelete === undefined ? {} : { retainOnDelete: unit.options.retainOnDelete }),
  }
}

/** What is meant for the cloud's resource alone. */
const single = ({ options = {} }: UnitBase): CustomResourceOptions => ({
  ...(options.ignoreChanges === undefined ? {} : { ignoreChanges: [...options.ignoreChanges] }),
  ...(options.replaceOnChanges === undefined ? {} : { replaceOnChanges: [...options.replaceOnChanges] }),
  ...(options.deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace: options.deleteBeforeReplace }),
  ...(options.import === undefined ? {} : { import: options.import }),
  ...(options.customTimeouts === undefined ? {} : { customTimeouts: { ...options.customTimeouts } }),
})

/** The options of a unit that is built as a component. */
export const componentOptions = (
  unit: UnitBase,
  environment: string | undefined,
  provider?: ProviderResource,
): ComponentOptions => {
  const main = single(unit)
  return {
    ...shared(unit, environment),
    ...(provider === undefined ? {} : { providers: [provider] }),
    ...(Object.keys(main).length === 0 ? {} : { main }),
    ...(unit.override === undefined ? {} : { override: unit.override }),
  }
}

/** The options of a unit that is a single resource. */
export const resourceOptions = (
  unit: UnitBase,
  environment: string | undefined,
  provider?: ProviderResource,
): CustomResourceOptions => ({
  ...shared(unit, environment),
  ...single(unit),
  ...(provider === undefined ? {} : { provider }),
})
