/** A fenced block of a Markdown text. */
export interface FencedBlock {
  readonly language: string
  /** What follows the language: `check`, `file=config/dev.yaml`. */
  readonly info: ReadonlyMap<string, string>
  readonly text: string
  /** Line of its first line of text, from 1. */
  readonly line: number
}

/** The fenced blocks of a Markdown text, in its order. */
export const fencedBlocks = (markdown: string): readonly FencedBlock[] => {
  const blocks: FencedBlock[] = []
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, info] = /^```(.*)$/.exec(line) ?? []
    if (info === undefined) open?.lines.push(line)
    else if (open === undefined) open = { info, line: index + 2, lines: [] }
    else {
      const [language = '', ...words] = open.info.trim().split(/\s+/)
      const pairs = words.map((word): [string, string] => {
        const [key = '', ...value] = word.split('=')
        return [key, value.join('=')]
      })
      blocks.push({ language, info: new Map(pairs), text: `${open.lines.join('\n')}\n`, line: open.line })
      open = undefined
    }
  }
  return blocks
}
