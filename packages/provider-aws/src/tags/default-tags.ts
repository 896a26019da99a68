import { metadataTags, type FittedTags } from '@konductor/core/config'
import type { Metadata } from '@konductor/interfaces'
import { awsTagLimits } from './aws-tag-limits.ts'

/** What a provider writes on every resource: who, what and why, and over it the user's own tags. */
export const defaultTags = (metadata: Metadata, stack: string, own: Readonly<Record<string, string>>): FittedTags =>
  metadataTags(metadata, stack, awsTagLimits, own)
