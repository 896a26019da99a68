import type { BuiltUnit } from './build.ts'

/** The name under `<module>.providers`, when the unit is one of the module's Pulumi providers and not what it brings. */
export const providerName = ({ unit, module }: Pick<BuiltUnit, 'unit' | 'module'>): string | undefined => {
  const prefix = `${module}.providers.`
  const name = unit.id.startsWith(prefix) ? unit.id.slice(prefix.length) : ''
  return name === '' || name.includes('.') ? undefined : name
}
