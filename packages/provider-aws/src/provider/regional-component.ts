import { Component, type ChildOptions, type ResourceClass } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import type { Resource } from '@pulumi/pulumi'
import { globalTypes } from '../generated/global-types.ts'

/** What every component takes whose resources live in a region. */
export interface Regional {
  /** The region that its resources live in; another one replaces them. @default that of the provider */
  readonly region?: string | undefined
}

/**
 * The base of every component of AWS: a `region` among its arguments reaches each child that lives in a region, and the
 * components among them, without anybody writing it.
 */
export abstract class RegionalComponent extends Component {
  readonly #region: string | undefined

  protected constructor(type: string, name: string, args: Regional, opts: ComponentOptions = {}) {
    super(type, name, args, opts)
    this.#region = args.region
  }

  protected override main<R extends Resource, A extends object | undefined>(
    Type: ResourceClass<R, A>,
    args: NonNullable<NoInfer<A>>,
    opts: ChildOptions = {},
  ): R {
    return super.main(Type, this.#placed(Type, args), opts)
  }

  protected override child<R extends Resource, A extends object | undefined>(
    Type: ResourceClass<R, A>,
    role: string,
    args: NonNullable<NoInfer<A>>,
    opts: ChildOptions = {},
  ): R {
    return super.child(Type, role, this.#placed(Type, args), opts)
  }

  #placed<A extends object>(Type: object, args: A): A {
    if (this.#region === undefined || !isRegional(Type)) return args
    return { region: this.#region, ...args }
  }
}

/** Whether a class takes a region: an SDK's resource by the table, a component by its base. */
const isRegional = (Type: object): boolean => {
  const type: unknown = Reflect.get(Type, '__pulumiType')
  if (typeof type === 'string') return type.startsWith('aws:') && !globalTypes.has(type)
  return Reflect.get(Type, 'prototype') instanceof RegionalComponent
}
