import type { Json } from './mapping.ts'

/** What a resource was given, and how a template says it. */
export interface Referable {
  readonly logicalId: string
  /** `Ref`, or the attribute that `Fn::GetAtt` reads. */
  readonly as: string
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const reference = ({ logicalId, as }: Referable): Json =>
  as === 'Ref' ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, as] }

/**
 * Turns every value that a resource was given into a reference to it, wherever it stands in a text.
 *
 * @param values Value → the one resource it was given to.
 * @returns a function of the text, and of the resource that it stands in, which does not refer to itself.
 */
export const referring = (values: ReadonlyMap<string, Referable>) => {
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length)
  const any = new RegExp(`(?<![\\w-])(${longestFirst.map(escaped).join('|')})(?![\\w-])`)
  return (text: string, self: string | undefined): Json => {
    if (longestFirst.length === 0) return text
    const parts = text.split(any).flatMap((part): readonly Json[] => {
      const found = values.get(part)
      if (found !== undefined && found.logicalId !== self) return [reference(found)]
      return part === '' ? [] : [part]
    })
    if (parts.every((part) => typeof part === 'string')) return text
    return parts.length === 1 ? (parts[0] ?? text) : { 'Fn::Join': ['', parts] }
  }
}
