/** What the first line of a file should be, and whether it is. */
export type Modeline =
  | { readonly change: 'same' }
  /** The file names a schema of somebody else: the user's choice, which is left alone. */
  | { readonly change: 'other'; readonly schema: string }
  | { readonly change: 'changed'; readonly content: Buffer }

const bom = '\u00ef\u00bb\u00bf'
const named = /^(#\s+yaml-language-server\s*:.*\$schema=)(\S+)/
const ours = /(^|\/)\.konductor\/(stack|layer)\.schema\.json$/

/** The comments and directives above the first line that says something. */
const headOf = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((line) => !/^\s*([#%][^]*)?$/.test(line))
  return end < 0 ? lines : lines.slice(0, end)
}

/**
 * A YAML file with the comment at its top by which editors find the schema, everything else byte for byte as it is.
 *
 * @param schema Path of the schema from the folder of the file.
 */
export const withModeline = (file: Uint8Array, schema: string): Modeline => {
  // One character for each byte: nothing is decoded, so nothing can change.
  const text = Buffer.from(file).toString('latin1')
  const [mark, body] = text.startsWith(bom) ? [bom, text.slice(bom.length)] : ['', text]
  const lines = body.split('\n')
  const index = headOf(lines).findIndex((line) => named.test(line))
  const [, before = '', written = ''] = named.exec(lines[index] ?? '') ?? []
  const changed = (content: string): Modeline => ({ change: 'changed', content: Buffer.from(mark + content, 'latin1') })
  if (index < 0) {
    const end = (lines[0] ?? '').endsWith('\r') ? '\r\n' : '\n'
    return changed(`# yaml-language-server: $schema=${schema}${end}${body}`)
  }
  if (written === schema) return { change: 'same' }
  if (!ours.test(written)) return { change: 'other', schema: Buffer.from(written, 'latin1').toString() }
  const line = (lines[index] ?? '').replace(before + written, () => before + schema)
  return changed(lines.with(index, line).join('\n'))
}
