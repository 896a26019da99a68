import { parsePath } from '@konductor/host'
import type { AnyModule, Outcome, Problem } from '@konductor/interfaces'
import { canonical } from '../config/codec/spelling.ts'
import type { Spec } from '../config/codec/spec.ts'
import { descend } from './words.ts'

/** What the path of a setting may be written with: the spellings that configuration itself takes. */
export interface Asking {
  readonly project: string
  readonly modules: readonly AnyModule[]
  readonly words: Spec
}

const steps = (text: string): readonly string[] | undefined => {
  try {
    return parsePath(text).map(String)
  } catch {
    return undefined
  }
}

/** `aws:region` is the setting that the key stands in for. */
const ofPulumi = (key: string, modules: readonly AnyModule[]): readonly string[] | undefined => {
  for (const { id, pulumiNamespace } of modules) {
    if (pulumiNamespace === undefined || !key.startsWith(`${pulumiNamespace.name}:`)) continue
    const setting = pulumiNamespace.settings[key.slice(pulumiNamespace.name.length + 1)]
    if (setting !== undefined) return [canonical(id), ...parsePath(setting).map(String)]
  }
  return undefined
}

/** A path without the homes that configuration may stand in: `config`, a namespace, `core`. */
const withoutHomes = (path: readonly string[], asking: Asking): readonly string[] => {
  const [top = '', ...rest] = path
  if (top === 'config' || top === 'core') return rest.length === 0 ? path : withoutHomes(rest, asking)
  const [, namespace = '', key = ''] = /^([^:]+):(?:config:)?([^:]+)$/.exec(top) ?? []
  if (namespace === asking.project || namespace === 'konductor') return withoutHomes([key, ...rest], asking)
  return ofPulumi(`${namespace}:${key}`, asking.modules)?.concat(rest) ?? path
}

const moved = (path: readonly string[]): readonly string[] => {
  const [top = '', second, ...rest] = path
  const key = canonical(top)
  if (key === 'metadata' && second === 'compliance') return ['compliance', ...rest]
  if (key === 'compliance' && second === 'fisma' && ['mode', 'enforcing'].includes(String(rest[0])))
    return ['compliance', 'mode', ...rest.slice(1)]
  if (second === 'instances' && ['aws', 'azure', 'kubernetes'].includes(key)) return [key, 'providers', ...rest]
  return [key, ...path.slice(1)]
}

/** The path of a setting by the names of the codecs, however it was asked for; steps nobody knows stay as they are. */
export const askedPath = (text: string, asking: Asking): Outcome<Problem, readonly string[]> => {
  const path = text === '' ? undefined : steps(text)
  if (path === undefined)
    return {
      _tag: 'Left',
      left: {
        _tag: 'BadPath',
        at: 'path',
        because:
          'the path of a setting is keys with dots between them, and a key that holds a dot in brackets and quotes',
        fix: 'write it as messages do: aws.region, or kubernetes.default.labels["app.kubernetes.io/name"]',
      },
    }
  let spec: Spec | undefined = asking.words
  const right = moved(withoutHomes(path, asking)).map((step) => {
    const word: ReturnType<typeof descend> = spec && descend(spec, step)
    spec = word?.spec
    return word?.name ?? step
  })
  return { _tag: 'Right', right }
}
