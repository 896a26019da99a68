import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceText } from './problem-tags.ts'

/** A text that tells a user what to do about a problem. */
export interface FixText {
  /** As far as it is the same each time: what a value begins is left out. */
  readonly text: string
  /** `core/src/check/read.ts:70`. */
  readonly at: string
}

const nameOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : undefined

const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

/** Functions of a file that take a fix: by name, its position. */
const makersIn = (file: ts.SourceFile): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  visit(file, (node) => {
    if (!ts.isFunctionLike(node)) return
    const index = node.parameters.findIndex(({ name }) => nameOf(name) === 'fix')
    const owner = ts.isFunctionDeclaration(node) ? node : node.parent
    const name = 'name' in owner ? nameOf(owner.name as ts.Node) : undefined
    if (index >= 0 && name !== undefined) found.set(name, index)
  })
  return found
}

/** Of the names that a file takes from others of its package, the file of each. */
const importedBy = (file: ts.SourceFile): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const node of file.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue
    const names = node.importClause?.namedBindings
    if (names === undefined || !ts.isNamedImports(names) || !node.moduleSpecifier.text.startsWith('.')) continue
    const from = posix.join(posix.dirname(file.fileName), node.moduleSpecifier.text)
    for (const { name } of names.elements) found.set(name.text, from)
  }
  return found
}

/** The literals that an expression can begin with. */
const beginnings = (node: ts.Expression): readonly ts.LiteralLikeNode[] => {
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isTemplateExpression(node)) return node.head.text === '' ? [] : [node.head]
  if (ts.isParenthesizedExpression(node)) return beginnings(node.expression)
  if (ts.isConditionalExpression(node)) return [...beginnings(node.whenTrue), ...beginnings(node.whenFalse)]
  if (!ts.isBinaryExpression(node)) return []
  const either = node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  return [...beginnings(node.left), ...(either ? beginnings(node.right) : [])]
}

/** An entry of a catalogue says what a tag means; it is no problem. */
const isEntry = (node: ts.ObjectLiteralElementLike): boolean => {
  const names = ts.isObjectLiteralExpression(node.parent) ? node.parent.properties.map(({ name }) => nameOf(name)) : []
  return names.includes('means') && !names.includes('_tag')
}

/** What the source of the packages tells users to do, where that can be read off the source. */
export const fixTexts = (files: readonly SourceText[]): readonly FixText[] => {
  const sources = files.map(({ name, text }) => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  const makers = new Map(sources.map((source) => [source.fileName, makersIn(source)]))
  const found: FixText[] = []
  for (const source of sources) {
    const take = (value: ts.Expression): void => {
      for (const literal of beginnings(value)) {
        const line = source.getLineAndCharacterOfPosition(literal.getStart()).line + 1
        found.push({ text: literal.text, at: `${source.fileName}:${line}` })
      }
    }
    const imported = importedBy(source)
    const positionOf = (name: string): number | undefined =>
      makers.get(source.fileName)?.get(name) ?? makers.get(imported.get(name) ?? '')?.get(name)
    visit(source, (node) => {
      if (ts.isPropertyAssignment(node) && nameOf(node.name) === 'fix' && !isEntry(node)) take(node.initializer)
      const argument = ts.isCallExpression(node)
        ? node.arguments[positionOf(nameOf(node.expression) ?? '') ?? -1]
        : undefined
      if (argument !== undefined) take(argument)
    })
  }
  return found
}
