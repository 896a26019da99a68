import { isAlias, isNode, visit, type Alias, type Document, type Node } from 'yaml'

/** What aliases stand for: the last anchor of that name before each. */
export interface Anchors {
  readonly count: number
  /** The alias that is one too many, were `most` allowed. */
  after(most: number): Alias | undefined
  target(alias: Alias): Node | undefined
}

/** Of a document in which there is no alias. */
export const noAnchors: Anchors = { count: 0, after: () => undefined, target: () => undefined }

/** Looks anchors up once for the whole document: the library would search it again for every alias. */
export const anchorsOf = (document: Document): Anchors => {
  const named = new Map<string, Node>()
  const targets = new Map<Alias, Node | undefined>()
  visit(document, (_key, node) => {
    if (isAlias(node)) targets.set(node, named.get(node.source))
    else if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') named.set(node.anchor, node)
  })
  return {
    count: targets.size,
    after: (most) => [...targets.keys()][most],
    target: (alias) => targets.get(alias),
  }
}
