import type { ResourceClass } from '@konductor/core'
import type { CustomResource } from '@pulumi/pulumi/resource.js'
import { createRequire } from 'node:module'
import { labelledTypes } from '../generated/labelled-types.ts'
import { CustomObject } from './custom-object.ts'

type Class = ResourceClass<CustomResource, Readonly<Record<string, unknown>>>

const require = createRequire(import.meta.url)

/**
 * The class of an object of any kind: the SDK's own where it has one, which knows what is secret and which versions of
 * an API are one kind, else that for custom resources. Either way its type says what it is, so that labels, checks and
 * what is known of replacements hold for it.
 */
export const resourceClass = (apiVersion: string, kind: string): Class => {
  const version = apiVersion.includes('/') ? apiVersion : `core/${apiVersion}`
  if (labelledTypes.get(version)?.has(kind) !== true) return CustomObject as unknown as Class
  const [group = '', of = ''] = version.split('/')
  // The SDK gives each class out of a CommonJS module of its own; a builder cannot wait for an import.
  const classes: Readonly<Record<string, Class>> = require(
    `@pulumi/kubernetes/${group.split('.')[0] ?? group}/${of}/index.js`,
  )
  return classes[kind] ?? (CustomObject as unknown as Class)
}
