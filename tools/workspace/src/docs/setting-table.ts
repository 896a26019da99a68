import type { SettingDocs } from '@konductor/interfaces'

/** A cell of a table with text that Markdown shows as it is, but for what stands in backticks. */
export const cell = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('*', '\\*').replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('|', '\\|')

const row = (docs: SettingDocs): string => {
  const { path, type, required, description, default: byDefault, example, deprecated, environment } = docs
  const more = [
    required ? 'required' : '',
    byDefault === undefined ? '' : `default \`${byDefault}\``,
    example === undefined ? '' : `e.g. \`${example}\``,
    environment === undefined ? '' : `else from ${environment.map((name) => `\`${name}\``).join(' or ')}`,
    deprecated === undefined ? '' : `_deprecated_: ${cell(deprecated)}`,
  ].filter((text) => text !== '')
  return `| \`${path}\` | ${cell(type)} | ${[cell(description), ...more].join('<br>')} |`
}

/** Settings as a Markdown table. */
export const settingTable = (rows: readonly SettingDocs[]): readonly string[] => [
  '| setting | takes | what it does |',
  '| --- | --- | --- |',
  ...rows.map(row),
]
