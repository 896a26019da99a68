import { CoreSections, decodeAt, settingDocs, UnitOptionsCodec, type AnyCodec, type Spec } from '@konductor/core/config'
import type { AnyModule } from '@konductor/interfaces'
import { stringify } from 'yaml'
import { settingTable } from './setting-table.ts'

const all = settingDocs(CoreSections.spec)

/** `<!-- settings: options -->`: what `options` of a unit takes. */
export const unitOptionsBlock = (): string => settingTable(settingDocs(UnitOptionsCodec.spec)).join('\n')

/** `<!-- keys: all -->`: every key at the top, those of modules included. */
export const keysBlock = (modules: readonly AnyModule[]): string =>
  [
    '| key | what it is |',
    '| --- | --- |',
    ...all
      .filter(({ path }) => !path.includes('.'))
      .map(({ path, description, default: byDefault }) => {
        const more = byDefault === undefined ? '' : ` Default: \`${byDefault}\`.`
        return `| \`${path}\` | ${description}${more} |`
      }),
    ...modules.map(
      ({ id, displayName }) => `| \`${id}\` | The module ${displayName}: [reference](reference/${id}.md). |`,
    ),
    '| the id of any other module | Its section. |',
    '| `konductor:layers` | The [layers](#layers); in the stack only. |',
  ].join('\n')

/** A value for what this says, made of the examples and defaults of its settings; nothing where there are none. */
const exampleOf = (spec: Spec): unknown => {
  switch (spec.type) {
    case 'closed': {
      const entries = Object.entries(spec.properties).flatMap(
        ([name, { example, default: byDefault, ...property }]) => {
          const whole =
            property.spec.type === 'closed' || property.spec.type === 'list' ? exampleOf(property.spec) : undefined
          const value = whole ?? example ?? byDefault ?? exampleOf(property.spec)
          return value === undefined ? [] : [[name, value]]
        },
      )
      return entries.length === 0 ? undefined : Object.fromEntries(entries)
    }
    case 'list': {
      const item = exampleOf(spec.item)
      return spec.item.type !== 'closed' || item === undefined ? undefined : [item]
    }
    case 'choice':
      return spec.values[0]
    default:
      return undefined
  }
}

/** Settings that name files of the project, which an example by itself has none of. */
const wantFiles = new Set(['versions.source', 'versions.file'])

/** All of a section's settings, with their examples, as YAML that is checked; nothing where it has no settings. */
const exampleBlock = (section: string, codec: AnyCodec): readonly string[] => {
  const whole = exampleOf(codec.spec)
  if (codec.spec.type !== 'closed' || whole === undefined) return []
  const value = Object.fromEntries(Object.entries(Object(whole)).filter(([key]) => !wantFiles.has(`${section}.${key}`)))
  const decoded = decodeAt(codec, value, section)
  if (decoded._tag === 'Left') throw new Error(`the examples of ${section} are wrong: ${JSON.stringify(decoded.left)}`)
  return [
    '',
    '```yaml check',
    stringify({ [section]: value }, { version: '1.1', lineWidth: 100, singleQuote: true }).trimEnd(),
    '```',
  ]
}

/** `<!-- settings: core -->`: every setting of each of core's sections, and an example of all of them. */
export const coreSettingsBlock = (): string =>
  Object.entries(CoreSections.properties)
    .flatMap(([section, { codec, description }]) => {
      const rows = all.filter(({ path }) => path.startsWith(`${section}.`))
      return [
        `### \`${section}\``,
        '',
        ...(rows.length > 0 ? [description, ''] : []),
        ...settingTable(rows.length > 0 ? rows : all.filter(({ path }) => path === section)),
        ...exampleBlock(section, codec),
        '',
      ]
    })
    .join('\n')
    .trimEnd()
