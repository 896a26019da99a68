import { aws } from '@konductor/provider-aws'
import type { Claimed } from './assess.ts'

/** What components of AWS claim, and show in a tag. */
export const awsClaimed: Claimed = {
  safeguards: aws.safeguards ?? {},
  shown: ({ inputs }) => {
    const tags = inputs['tags']
    const tag: unknown =
      typeof tags === 'object' && tags !== null ? Reflect.get(tags, 'supports.nist-800-53') : undefined
    return typeof tag === 'string' ? tag.split(' ') : []
  },
}
