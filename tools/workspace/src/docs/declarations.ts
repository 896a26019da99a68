import ts from 'typescript'

const namesOf = (node: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
  return 'name' in node && node.name !== undefined ? [(node.name as ts.DeclarationName).getText()] : []
}

/**
 * The text of the top-level declarations with these names, as the file has them and in its order; `import` means all
 * imports.
 *
 * @throws when a name is declared nowhere.
 */
export const declarations = (file: string, text: string, names: readonly string[]): string => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const wanted = new Set(names)
  const found = new Set<string>()
  const parts = source.statements.filter((node) => {
    const known = ts.isImportDeclaration(node) ? ['import'] : namesOf(node)
    const taken = known.filter((name) => wanted.has(name))
    for (const name of taken) found.add(name)
    return taken.length > 0
  })
  const missing = names.filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`${file} declares no ${missing.join(', ')}`)
  return parts
    .map((node, index) => {
      const previous = parts[index - 1]
      const apart = previous !== undefined && /\n\s*\n/.test(text.slice(previous.end, node.getStart())) ? '\n' : ''
      return apart + node.getText()
    })
    .join('\n')
}
