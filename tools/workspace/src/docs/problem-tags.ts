import ts from 'typescript'

/** Where a tag stands in the source. */
export interface TagUse {
  readonly tag: string
  /** `core/src/check/read.ts:70`. */
  readonly at: string
  /** What it is said to be right beside the tag. */
  readonly severity?: readonly string[]
}

/** What the source of the packages says of problems. */
export interface TagUses {
  readonly tags: readonly TagUse[]
  /** Places where a problem gets a tag that cannot be read off the source. */
  readonly unclear: readonly string[]
}

/** A file of a package. */
export interface SourceText {
  readonly name: string
  readonly text: string
}

/** Tags of values that are no problems: the two sides of an outcome, and the one kind of hidden value. */
const noProblem: ReadonlySet<string> = new Set(['Left', 'Right', 'Secret'])

/** Problem tags are PascalCase; other tagged unions are not. */
const isProblemTag = (text: string): boolean => /^[A-Z][A-Za-z0-9]+$/.test(text) && !noProblem.has(text)

const tagNames: ReadonlySet<string> = new Set(['_tag', 'tag'])

const nameOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : undefined

const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

/** Functions that make a problem of the tag they are given: by name, the position of the tag. */
const makersIn = (file: ts.SourceFile): readonly (readonly [string, number])[] => {
  const found: (readonly [string, number])[] = []
  visit(file, (node) => {
    if (!ts.isFunctionLike(node)) return
    const index = node.parameters.findIndex(({ name }) => tagNames.has(nameOf(name) ?? ''))
    const owner = ts.isFunctionDeclaration(node) ? node : node.parent
    const name = 'name' in owner ? nameOf(owner.name as ts.Node) : undefined
    if (index >= 0 && name !== undefined) found.push([name, index])
  })
  return found
}

/** Functions known by a type that takes a tag first: `const report: Report = …`, `({ report }: Reader)`. */
const typedMakersIn = (file: ts.SourceFile): readonly string[] => {
  const found: string[] = []
  visit(file, (node) => {
    if (ts.isTypeAliasDeclaration(node) && ts.isFunctionTypeNode(node.type)) {
      const [first] = node.type.parameters
      if (tagNames.has(nameOf(first?.name) ?? '')) found.push(node.name.text)
    }
  })
  return found
}

/** Functions and constants of a file by name: what is called so in it is not what another file calls so. */
const declaredIn = (file: ts.SourceFile): ReadonlySet<string> => {
  const found = new Set<string>()
  visit(file, (node) => {
    const declares = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)
    const name = declares ? nameOf(node.name as ts.Node | undefined) : undefined
    if (name !== undefined) found.add(name)
  })
  return found
}

const constantsIn = (file: ts.SourceFile): ReadonlyMap<string, ts.Expression> => {
  const found = new Map<string, ts.Expression>()
  visit(file, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isIdentifier(node.name))
      found.set(node.name.text, node.initializer)
  })
  return found
}

/** What an expression can be: its texts, `passed` for a tag handed on from elsewhere, `undefined` for anything else. */
const textsOf = (
  node: ts.Expression,
  constants: ReadonlyMap<string, ts.Expression>,
): readonly string[] | 'passed' | undefined => {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    return textsOf(node.expression, constants)
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [textsOf(node.whenTrue, constants), textsOf(node.whenFalse, constants)]
    return Array.isArray(one) && Array.isArray(other) ? [...one, ...other] : undefined
  }
  if (ts.isPropertyAccessExpression(node) && tagNames.has(node.name.text)) return 'passed'
  if (!ts.isIdentifier(node)) return undefined
  const constant = constants.get(node.text)
  if (constant !== undefined && constant !== node) return textsOf(constant, constants)
  return tagNames.has(node.text) ? 'passed' : undefined
}

/** Every tag that a problem, a warning or a fault can have, from the literals in the source. */
export const tagUses = (files: readonly SourceText[]): TagUses => {
  const sources = files.map(({ name, text }) => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  // What a function is called means something in its own package only.
  const packageOf = ({ fileName }: ts.SourceFile): string => fileName.split('/')[0] ?? ''
  const typed = new Set(sources.flatMap((file) => typedMakersIn(file).map((name) => `${packageOf(file)} ${name}`)))
  const makers = new Map(
    sources.flatMap((file) => makersIn(file).map(([name, index]) => [`${packageOf(file)} ${name}`, index])),
  )
  const tags: TagUse[] = []
  const unclear: string[] = []

  for (const source of sources) {
    const constants = constantsIn(source)
    const placeOf = (node: ts.Node): string =>
      `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const own = new Map(makersIn(source))
    const declared = declaredIn(source)
    const take = (value: ts.Expression, said?: readonly string[]): void => {
      const texts = textsOf(value, constants)
      const more = said === undefined ? {} : { severity: said }
      const at = placeOf(value)
      if (texts === undefined) unclear.push(at)
      else if (texts !== 'passed') tags.push(...texts.filter(isProblemTag).map((tag) => ({ tag, at, ...more })))
    }
    const positionOf = (name: string): number | undefined =>
      own.get(name) ??
      (declared.has(name) ? undefined : makers.get(`${packageOf(source)} ${name}`)) ??
      (typed.has(`${packageOf(source)} ${name.charAt(0).toUpperCase()}${name.slice(1)}`) ? 0 : undefined)
    visit(source, (node) => {
      if (ts.isPropertyAssignment(node) && nameOf(node.name) === '_tag')
        take(node.initializer, severityIn(node.parent, constants))
      if (ts.isPropertyAssignment(node) && nameOf(node.name) === 'tag' && isFault(node.parent)) take(node.initializer)
      if (!ts.isCallExpression(node)) return
      const position = positionOf(nameOf(node.expression) ?? '')
      const argument = position === undefined ? undefined : node.arguments[position]
      if (argument !== undefined && !ts.isSpreadElement(argument)) take(argument, severityOf(node))
    })
  }
  return { tags, unclear }
}

/** A map that says why and what to do is a problem, under whatever name its tag stands. */
const isFault = (node: ts.ObjectLiteralExpression): boolean => {
  const names = new Set(node.properties.map(({ name }) => nameOf(name)))
  return names.has('because') && names.has('fix')
}

const severityIn = (
  node: ts.ObjectLiteralExpression,
  constants: ReadonlyMap<string, ts.Expression>,
): readonly string[] | undefined => {
  const [said] = node.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) && nameOf(one.name) === 'severity' ? [textsOf(one.initializer, constants)] : [],
  )
  return said === 'passed' ? undefined : said
}

/** A function that is called `warning` or `problem` makes one, unless something is made of it again. */
const severityOf = (call: ts.CallExpression): readonly string[] | undefined => {
  const name = nameOf(call.expression)
  return (name === 'warning' || name === 'problem') && !ts.isSpreadAssignment(call.parent) ? [name] : undefined
}
