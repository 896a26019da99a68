import { optional, text } from '@konductor/core/config'
import { Region } from './region.ts'

/** The setting that names a unit's provider. For what belongs to an account alone, such as IAM, it is the only one. */
export const providerProperty = {
  provider: optional(
    text({ expected: 'the name of a provider under aws.providers', pattern: /^[a-z][a-z0-9-]*$/ }),
    'Provider that it lives in (default: default).',
    { example: 'east' },
  ),
} as const

/** The settings that say where a unit lives. */
export const placementProperties = {
  ...providerProperty,
  region: optional(
    Region,
    'Region that it lives in, where that is another than its provider has; another one would replace it.',
    { example: 'us-east-1' },
  ),
} as const
