import type { Metadata } from '@konductor/interfaces'
import { metadataTags, type FittedTags, type TagLimits } from './encode-tags.ts'

// As Azure writes them, in the article "Use tags to organize your Azure resources and management hierarchy", section
// "Limitations", as of 2022-03-15. The reserved words are those that its error ReservedTagName names.
const common: TagLimits = {
  tags: 50,
  room: 10,
  key: { longest: 512, counted: 'units', takes: /^[^<>%&\\?/\p{Cc}\p{Cs}]$/u },
  value: { longest: 256, counted: 'units', takes: /^[^\p{Cc}\p{Cs}]$/u },
  reserved: /^(microsoft|azure|windows)/i,
  foldsCase: true,
}

const fewer = { tags: 15, room: 3 } as const

/** Keys for services that take no space, nothing outside of ASCII and no digit at the start. */
const plainKeys = {
  key: { ...common.key, takes: /^[A-Za-z0-9._-]$/ },
  reserved: /^(microsoft|azure|windows|\d)/i,
} as const

const exceptions: readonly (readonly [types: RegExp, limits: Partial<TagLimits>])[] = [
  [/^storage:StorageAccount$/, { key: { ...common.key, longest: 128 } }],
  [/^(automation|cdn):/, fewer],
  [/^(dns|privatedns):/, { ...fewer, ...plainKeys }],
  [/^(network|trafficmanager):(TrafficManager)?Profile$/, plainKeys],
  [/^(network|frontdoor):FrontDoor$/, { key: { ...common.key, takes: /^[^<>%&\\?/#:\p{Cc}\p{Cs}]$/u } }],
]

/**
 * What Azure takes as tags of a resource.
 *
 * @param type token of Pulumi's azure-native: `azure-native:storage:StorageAccount`, with an API version or without.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
export const azureTagLimits = (type: string): TagLimits => {
  const [, service = '', kind = ''] = type.split(':')
  const token = `${service.replace(/\/.*$/, '')}:${kind}`
  return { ...common, ...exceptions.find(([types]) => types.test(token))?.[1] }
}

/** The metadata of a run as tags of Azure, under those of the resource. Pure and deterministic. */
export const azureMetadataTags = (
  metadata: Metadata,
  stack: string,
  type: string,
  own?: Readonly<Record<string, string>>,
): FittedTags => metadataTags(metadata, stack, azureTagLimits(type), own)
