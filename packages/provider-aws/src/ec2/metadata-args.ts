import type { MetadataArgs } from './machine-args.ts'

/** How what runs on an instance asks about it, in the words of the SDK. */
export const metadataArgs = ({
  httpTokens = 'required',
  httpPutResponseHopLimit = 1,
  httpEndpoint = 'enabled',
  instanceMetadataTags = false,
}: MetadataArgs = {}) => ({
  httpEndpoint,
  httpTokens,
  httpPutResponseHopLimit,
  instanceMetadataTags: instanceMetadataTags ? 'enabled' : 'disabled',
})
