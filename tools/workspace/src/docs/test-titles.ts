import ts from 'typescript'
import type { SourceText } from './problem-tags.ts'

/** A test by its whole title: what it is inside of, its own title, and the texts of the table it is repeated for. */
const titlesIn = (file: ts.SourceFile): readonly string[] => {
  const found: string[] = []
  const textsIn = (node: ts.Node): string =>
    ts.isStringLiteralLike(node)
      ? node.text
      : ts.isArrowFunction(node)
        ? ''
        : node
            .getChildren(file)
            .map(textsIn)
            .filter((text) => text !== '')
            .join(' ')
  const see = (node: ts.Node, outer: string): void => {
    if (!ts.isCallExpression(node)) return node.forEachChild((child) => see(child, outer))
    const [, name, each] = /^(describe|it|test)\b[^(]*(\()?/.exec(node.expression.getText(file)) ?? []
    const [title] = node.arguments
    if (name === undefined || title === undefined || !ts.isStringLiteralLike(title))
      return node.forEachChild((child) => see(child, outer))
    const table = each !== undefined && ts.isCallExpression(node.expression) ? textsIn(node.expression) : ''
    const whole = [outer, title.text, table].filter((text) => text !== '').join(' ')
    if (name !== 'describe') found.push(whole)
    node.arguments.forEach((argument) => see(argument, whole))
  }
  see(file, '')
  return found
}

/** The whole titles of the tests in these files. */
export const testTitles = (files: readonly SourceText[]): readonly string[] =>
  files.flatMap(({ name, text }) => titlesIn(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)))
