import type { Resource, ResourceTransform, ResourceTransformation } from '@pulumi/pulumi'
import { awaitStackRegistrations } from '@pulumi/pulumi/runtime/settings.js'
import * as sdk from '@pulumi/pulumi/runtime/state.js'
import {
  getStackResource,
  registerResourceTransform,
  registerStackTransformation,
} from '@pulumi/pulumi/runtime/stack.js'
import { Component } from '../component/component.ts'
import { tagged, tagTransform, type TagRule } from './transform.ts'

/** What has resources ask for tags, and hears which. */
export interface Tagging {
  /** From here on tags are known; resources that are created once this has settled have them. */
  know(rules: readonly TagRule[]): Promise<void>
}

/**
 * Puts tags on every resource of the program, on those that remote components make elsewhere too; to be called before
 * the program can create one.
 *
 * A transform of Pulumi's engine is asked about each resource in a call of its own, which costs a quarter of what a
 * resource costs a program at all. So what this process creates gets its tags where it is created, and the engine's
 * transform stands behind only where that is not enough: on what is created before tags are known, on what remote
 * components make, after transforms that a resource has of its own, and on everything where the program created
 * resources before, or has the engine call it back itself.
 *
 * @param rules Settles in every run: resources that are created before wait for it, and where it fails, so do they.
 */
export const tagResources = (rules: Promise<readonly TagRule[]>): Tagging => {
  const throughEngine = tagTransform(rules)
  if (hasResources()) {
    registerResourceTransform(throughEngine)
    return { know: async () => {} }
  }
  let known: readonly TagRule[] | undefined
  const here = tagHere(() => known, throughEngine)
  // Once tags are known, the one below does it all.
  registerStackTransformation((args) => (known === undefined ? here(args) : undefined))
  return {
    know: async (all) => {
      known = all
      // After those that the program has registered since: tags are put to what these make of a resource.
      registerStackTransformation(here)
      if (!hasCallbacks()) return
      // Two on their way at once reach the engine in any order.
      await awaitStackRegistrations()
      registerResourceTransform(throughEngine)
    },
  }
}

/** Tags for what this process creates, and the engine's transform for what needs it. */
export const tagHere =
  (known: () => readonly TagRule[] | undefined, throughEngine: ResourceTransform): ResourceTransformation =>
  ({ resource, type, name, props, opts }) => {
    // What is read only is another program's.
    if (opts.urn !== undefined || Reflect.get(opts, 'id') !== undefined) return undefined
    const own = opts.transforms ?? []
    const behind = () => ({ ...opts, transforms: [...own, throughEngine] })
    if (isComponent(resource)) {
      if (own.length > 0) return { props, opts: behind() }
      // Known to make its children here.
      if (resource instanceof Component) return undefined
      const transforms: ResourceTransform[] = []
      // Pulumi notes that a component is remote when this has returned, and reads its transforms later still.
      queueMicrotask(() => {
        if (isRemote(resource)) transforms.push(throughEngine)
      })
      return { props, opts: { ...opts, transforms } }
    }
    const rules = known()
    if (rules === undefined) return { props, opts: behind() }
    const written = tagged(rules, { type, name, props })
    if (written === props && own.length === 0) return undefined
    return { props: written, opts: own.length === 0 ? opts : behind() }
  }

/** Pulumi's own mark is set only once a transformation has returned. */
const isComponent = (resource: Resource): boolean => typeof Reflect.get(resource, 'registerOutputs') === 'function'

/** Also of an SDK that does not say. */
const isRemote = (component: Resource): boolean => Reflect.get(component, '__remote') !== false

/** Whether the program has created a resource; where that cannot be told, it may have. */
const hasResources = (): boolean => {
  const stack = getStackResource()
  if (stack === undefined) return true
  const children: unknown = Reflect.get(stack, '__childResources')
  return children !== undefined && !(children instanceof Set && children.size === 0)
}

/** Whether the program may have transforms that the engine calls back for. */
const hasCallbacks = (): boolean => {
  const store: unknown = Reflect.get(sdk, 'getStore')?.()
  return typeof store !== 'object' || store === null || Reflect.get(store, 'callbacks') !== undefined
}
