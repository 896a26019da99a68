import type { Spec } from '@konductor/core/config'
import type { AnyModule } from '@konductor/interfaces'

const isSpec = (value: unknown): value is Spec => typeof value === 'object' && value !== null && 'type' in value

/** What the codec of a module's section accepts, as data. */
export const specOf = ({ id, config }: AnyModule): Spec => {
  const spec: unknown = Reflect.get(config, 'spec')
  if (!isSpec(spec)) throw new TypeError(`the section ${id} was not made with sectionOf`)
  return spec
}
