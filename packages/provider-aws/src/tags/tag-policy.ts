import { holdsAll, tagPlace } from '@konductor/core/config'
import type { TagPolicy } from '@konductor/interfaces'
import { taggableTypes } from '../generated/taggable-types.ts'
import { defaultTags } from './default-tags.ts'

const tags = ['tags']

/** How AWS takes tags: the provider itself writes them on every resource. */
export const tagPolicy: TagPolicy = {
  takes: (type) => taggableTypes.has(type),
  encode: (metadata, stack) => {
    const { tags: values, protected: kept, changed } = defaultTags(metadata, stack, {})
    return { tags: [{ property: tags, values, protected: kept }], changed }
  },
  leftOut: (controls) =>
    Object.entries(controls)
      .filter(([, ids]) => !holdsAll(ids, tagPlace))
      .map(([framework]) => `the tag supports.${framework} has not all of the controls`),
  properties: [tags],
  foldsCase: true,
  providerProperty: ['defaultTags', 'tags'],
  providerType: 'pulumi:providers:aws',
}
