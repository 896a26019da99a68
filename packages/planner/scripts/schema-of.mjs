// A JSON Schema (2020-12) from TypeScript types that describe plain data.
import ts from 'typescript'

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  customConditions: ['@konductor/source'],
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
}

const described = (symbol, checker, schema) => {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim()
  return text === '' || schema.$ref !== undefined ? schema : { description: text, ...schema }
}

/** The schema of the exported type `root` of `files`; `beside` are optional properties by the name of their type. */
export const schemaOf = ({ files, root, title, beside = {} }) => {
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const definitions = {}

  const properties = (type) => {
    const all = checker.getPropertiesOfType(type).map((property) => {
      const declared = checker.getTypeOfSymbol(property)
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
      return [
        property.getName(),
        described(property, checker, of(optional ? checker.getNonNullableType(declared) : declared)),
        optional,
      ]
    })
    const required = all.filter(([, , optional]) => !optional).map(([name]) => name)
    return {
      type: 'object',
      properties: Object.fromEntries(all.map(([name, schema]) => [name, schema])),
      ...(required.length === 0 ? {} : { required }),
    }
  }

  const union = (types) => {
    const literals = types.filter((type) => type.isStringLiteral())
    const booleans = types.filter((type) => (type.flags & ts.TypeFlags.BooleanLiteral) !== 0)
    const rest = types.filter((type) => !literals.includes(type) && !booleans.includes(type))
    const parts = [
      ...(literals.length === 0 ? [] : [{ enum: literals.map(({ value }) => value) }]),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((type) => of(type))),
      ...rest.map((type) => of(type)),
    ]
    return parts.length === 1 ? parts[0] : { anyOf: parts }
  }

  const of = (type) => {
    if ((type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0) return {}
    if ((type.flags & ts.TypeFlags.Null) !== 0) return { type: 'null' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return { const: checker.typeToString(type) === 'true' }
    if (type.isUnion()) return union(type.types)
    if ((type.flags & ts.TypeFlags.String) !== 0) return { type: 'string' }
    if ((type.flags & ts.TypeFlags.Number) !== 0) return { type: 'number' }
    if (checker.isArrayType(type)) return { type: 'array', items: of(checker.getTypeArguments(type)[0]) }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    if (index !== undefined) return { type: 'object', additionalProperties: of(index.type) }
    const { symbol } = type
    if ((type.flags & ts.TypeFlags.Object) === 0) throw new Error(`no schema for ${checker.typeToString(type)}`)
    const named = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Interface) !== 0
    if (!named) return properties(type)
    const name = symbol.getName()
    if (!(name in definitions)) {
      definitions[name] = {}
      definitions[name] = described(symbol, checker, properties(type))
    }
    return { $ref: `#/$defs/${name}` }
  }

  const typeNamed = (name) => {
    for (const file of files) {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file))
      const found = checker.getExportsOfModule(module).find((each) => each.getName() === name)
      if (found !== undefined) return checker.getDeclaredTypeOfSymbol(found)
    }
    throw new Error(`no type ${name}`)
  }

  const { $ref } = of(typeNamed(root))
  const additional = Object.fromEntries(Object.entries(beside).map(([name, type]) => [name, of(typeNamed(type))]))
  const { [$ref.split('/').at(-1)]: main, ...$defs } = definitions
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...main,
    properties: { ...main.properties, ...additional },
    $defs: Object.fromEntries(Object.entries($defs).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
