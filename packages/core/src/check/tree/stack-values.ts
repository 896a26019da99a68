import { problem, type Draft } from '../draft.ts'

/** Values of Pulumi's configuration, read as what they mean. */
export interface StackValues {
  /** `namespace:key` → the value, JSON read. */
  readonly values: ReadonlyMap<string, unknown>
  readonly drafts: readonly Draft[]
}

/** As deep as a file may be. */
const deepest = 64

/** What would reach for the prototype of an object when it is copied. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Pulumi's own spelling of a key, `project:config:key`, is `project:key` everywhere else. */
export const shortKey = (key: string): string => key.replace(/^([^:]+):config:/, '$1:')

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

/** Whether a value is too deep, and what keys it must not have; a level at a time, since it may be deep indeed. */
const inspected = (value: unknown): { readonly tooDeep: boolean; readonly bad: ReadonlySet<string> } => {
  const bad = new Set<string>()
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return { tooDeep: true, bad }
    const next: unknown[] = []
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue
      for (const [key, inner] of Object.entries(each)) {
        if (forbidden.has(key)) bad.add(key)
        next.push(inner)
      }
    }
    level = next
  }
  return { tooDeep: false, bad }
}

const without = (value: unknown, bad: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, bad))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (bad.has(key) ? [] : [[key, without(item, bad)]])),
  )
}

/**
 * Reads the values that Pulumi passes: text as it is, everything else as JSON, and nothing at all as the empty text.
 * They need not come from a file whose limits were checked.
 */
export const readValues = (texts: Readonly<Record<string, string>>): StackValues => {
  const drafts: Draft[] = []
  const values = new Map<string, unknown>()
  for (const [written, text] of Object.entries(texts)) {
    const key = shortKey(written)
    const value = text === '' ? null : parsed(text)
    const { tooDeep, bad } = inspected(value)
    if (tooDeep) drafts.push(problem('TooDeep', key, `values are more than ${deepest} levels deep`, 'write it flatter'))
    for (const name of bad)
      drafts.push(problem('ForbiddenKey', key, `no setting can be called ${name}`, 'use another name'))
    values.set(key, tooDeep ? null : bad.size > 0 ? without(value, bad) : value)
  }
  return { values, drafts }
}
