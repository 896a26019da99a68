import type { ComponentOptions, UnitBase } from '@konductor/interfaces'
import type { CustomResourceOptions, ProviderResource } from '@pulumi/pulumi'

/** What reaches every child. What holds data that cannot be made again is protected in production. */
const shared = (unit: UnitBase, protectsData: boolean) => {
  const names = [...(unit.formerly === undefined ? [] : [unit.formerly]), ...(unit.formerNames ?? [])]
  const protect = unit.options?.protect ?? (unit.stateful === true && protectsData ? true : undefined)
  return {
    ...(names.length === 0 ? {} : { aliases: names.map((name) => ({ name })) }),
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

/**
 * The options of a unit that is built as a component.
 *
 * @param protectsData Whether what holds data is protected unless the unit says otherwise.
 */
export const componentOptions = (
  unit: UnitBase,
  protectsData: boolean,
  provider?: ProviderResource,
): ComponentOptions => {
  const main = single(unit)
  return {
    ...shared(unit, protectsData),
    ...(provider === undefined ? {} : { providers: [provider] }),
    ...(Object.keys(main).length === 0 ? {} : { main }),
    ...(unit.override === undefined ? {} : { override: unit.override }),
  }
}

/** The options of a unit that is a single resource. */
export const resourceOptions = (
  unit: UnitBase,
  protectsData: boolean,
  provider?: ProviderResource,
): CustomResourceOptions => ({
  ...shared(unit, protectsData),
  ...single(unit),
  ...(provider === undefined ? {} : { provider }),
})
