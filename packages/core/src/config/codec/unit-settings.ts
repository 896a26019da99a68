import type { Overrides, UnitBase, UnitOptions } from '@konductor/interfaces'
import { closed, optional } from './closed.ts'
import { dictionary, list, named } from './collections.ts'
import { anything, flag, text } from './scalars.ts'

const duration = () => text({ expected: 'a duration such as 30m', pattern: /^\d+(ms|s|m|h)$/ })
const properties = () => list(text({ expected: 'the name of a property of the resource' }))

/** Pulumi's resource options, in Pulumi's words. */
export const UnitOptionsCodec = closed({
  protect: optional(flag(), 'Pulumi refuses to delete it and its children.'),
  retainOnDelete: optional(flag(), 'Removing it from configuration leaves the resources in the cloud.'),
  ignoreChanges: optional(properties(), 'Properties whose changes are not acted on.', { example: ['tags'] }),
  replaceOnChanges: optional(properties(), 'Properties whose changes replace the resource.'),
  deleteBeforeReplace: optional(flag(), 'Deletes before the replacement is created.'),
  import: optional(text({ expected: 'the id of a resource that exists' }), 'Takes over a resource that exists.'),
  customTimeouts: optional(
    closed({
      create: optional(duration(), 'Time to create.', { example: '30m' }),
      update: optional(duration(), 'Time to update.', { example: '30m' }),
      delete: optional(duration(), 'Time to delete.', { example: '30m' }),
    }),
    'How long the cloud may take.',
  ),
})

const plainRole = /^[a-z][a-z0-9-]*$/

/**
 * The properties that every unit has beside its own: spread them into its codec.
 *
 * @param roles The children that `override` can reach: `main`, and what follows the name of each other child; a pattern
 *   for those that the user names: `listener-[a-z0-9-]+`.
 *
 * @example
 * closed({ versioning: defaulted(flag(), true, 'Keeps old versions.'), ...unitSettings(['main', 'policy']) })
 */
export const unitSettings = <const R extends readonly [string, ...string[]]>(roles: R) => ({
  options: optional(UnitOptionsCodec, "Pulumi's resource options."),
  formerly: optional(
    text({ expected: 'the key it had before' }),
    'The key it had before: renames it without replacing anything.',
  ),
  override: optional(
    named(dictionary(anything()), {
      pattern: `^(${roles.join('|')})$`,
      expected: `one of ${roles.join(', ')}`,
      known: roles.filter((role) => plainRole.test(role)),
    }),
    `Properties of the cloud's SDK, by child (${roles.join(', ')}), merged last and unchecked.`,
  ),
})

/** What {@link unitSettings} decodes to. */
export interface DecodedUnitSettings {
  readonly options?: UnitOptions
  readonly formerly?: string
  readonly override?: Overrides
}

/**
 * The part of a unit that comes from {@link unitSettings}.
 *
 * @param renamed Makes the old logical name from the old key. @default the key itself
 */
export const unitBase = (
  settings: DecodedUnitSettings,
  renamed: (formerly: string) => string = (formerly) => formerly,
): Pick<UnitBase, 'options' | 'formerly' | 'override'> => ({
  ...(settings.options === undefined ? {} : { options: settings.options }),
  ...(settings.formerly === undefined ? {} : { formerly: renamed(settings.formerly) }),
  ...(settings.override === undefined ? {} : { override: settings.override }),
})

/** Whether a module's section is on. */
export const enabledSwitch = () => optional(flag(), 'Whether this is on.')
