import type { Metadata } from '@konductor/interfaces'
import { encodeTags } from './encode-tags.ts'
import { mergeTags } from './merge-tags.ts'
import { metadataTags } from './metadata-tags.ts'

/** What a provider writes on every resource: who, what and why, and over it the user's own tags. */
export const defaultTags = (metadata: Metadata, stack: string, own: Readonly<Record<string, string>>) =>
  encodeTags(mergeTags(metadataTags(metadata, stack), metadata.project.tags, own))
