/** A link of a Markdown page to something in the repository. */
export interface Link {
  /** The path as written; empty for a place on the same page. */
  readonly path: string
  /** The heading it leads to, as GitHub names it. */
  readonly anchor?: string
}

const withoutCode = (markdown: string): string => markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The relative links of a page. */
export const linksOf = (markdown: string): readonly Link[] =>
  [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return []
    const [path = '', anchor] = target.split('#')
    return [{ path, ...(anchor === undefined ? {} : { anchor }) }]
  })

/** The names by which the headings of a page can be linked to. */
export const anchorsOf = (markdown: string): ReadonlySet<string> =>
  new Set(
    [...markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
