import { packageOf } from '../graph/urn.ts'
import { isMap } from '../text/mark.ts'
import type { Configuration } from './default-providers.ts'

/** How names are made: for everything, a package, or a type. */
interface Naming {
  readonly mode?: unknown
  readonly pattern?: unknown
}

const AUTONAMING = 'pulumi:autonaming'
const RANDOM = /\$\{(?:hex|alphanum|string|num)\(\d+\)\}|\$\{uuid\}/

const tableOf = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {})

const isSaid = ({ mode, pattern }: Naming): boolean => mode !== undefined || pattern !== undefined

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

/**
 * Whether configuration makes the names of a type without anything random in them: the old resource then has to go
 * before another of its name can be made.
 */
export const hasFixedNames = (configuration: Configuration): ((type: string) => boolean) => {
  const text = configuration.values[AUTONAMING]
  if (text === undefined) return () => false
  const all = tableOf(parsed(text))
  const providers = tableOf(all['providers'])
  return (type) => {
    const ofPackage = tableOf(providers[packageOf(type)])
    const ofType = tableOf(tableOf(ofPackage['resources'])[type])
    const naming: Naming = [ofType, ofPackage, all].find(isSaid) ?? {}
    if (typeof naming.pattern === 'string') return !RANDOM.test(naming.pattern)
    return naming.mode === 'verbatim' || naming.mode === 'disabled'
  }
}
