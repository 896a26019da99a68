import type { TagLimits } from '@konductor/core/config'

const takes = /^[\p{L}\p{N} +\-=._:/@]$/u

/**
 * What AWS takes as tags of a resource. Keys that differ in case only are one: IAM refuses both `Environment` and
 * `environment` on one role.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const awsTagLimits: TagLimits = {
  tags: 50,
  room: 10,
  key: { longest: 128, counted: 'characters', takes },
  value: { longest: 256, counted: 'characters', takes },
  reserved: /^aws:/i,
  foldsCase: true,
}
