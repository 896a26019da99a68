import type { Claim, ComponentOptions, ControlsByFramework, Overrides } from '@konductor/interfaces'
import type { CustomResourceOptions, Input, Inputs, Output, Resource } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { Output as OutputValue } from '@pulumi/pulumi/output.js'
import { ComponentResource, mergeOptions } from '@pulumi/pulumi/resource.js'
import { supported } from '../compliance/supported.ts'
import { claiming } from '../compliance/verify-claims.ts'
import { held, type ControlIds, type Held, type Safeguard } from '../config/controls/safeguard.ts'
import { answered } from './answered.ts'
import { override, unusedOverride } from './override.ts'
import { plainName } from './plain-name.ts'

/** What a child takes beside its arguments; its parent and provider come by themselves. */
export type ChildOptions = Omit<CustomResourceOptions, 'parent'> & Omit<ComponentOptions, 'parent'>

/** The class of a custom resource or of a component. */
export type ResourceClass<R extends Resource, A> = new (
  name: string,
  args: A,
  opts?: CustomResourceOptions & ComponentOptions,
) => R

/**
 * The base of every component: its children get parent, provider and protection without anybody writing them, and its
 * public `Output` properties become its registered outputs.
 *
 * Works in any Pulumi program, with `deploy` or without.
 *
 * @example
 * class Queue extends Component {
 *   readonly url: Output<string>
 *   constructor(name: string, args: QueueArgs = {}, opts: ComponentOptions = {}) {
 *     super('acme:index:Queue', name, args, opts)
 *     const queue = this.main(sqs.Queue, { fifoQueue: args.fifo ?? false })
 *     this.child(sqs.QueuePolicy, 'policy', { queueUrl: queue.url, policy: args.policy })
 *     this.url = queue.url
 *   }
 * }
 */
export abstract class Component extends ComponentResource {
  readonly #name: string
  readonly #roles = new Set<string>()
  readonly #inherited: ChildOptions
  readonly #main: CustomResourceOptions | undefined
  readonly #overrides: Overrides | undefined
  readonly #frameworks: ComponentOptions['frameworks']
  #held: Held | undefined

  /**
   * @param type Type token, final once released: `konductor:aws:SecureBucket`.
   * @param name Logical name, which the children's names start with.
   * @param args What the component was given. It stays here: as inputs of the component it would hold all children
   *   back until every value is known, and would store a secret that a child only later marks as one.
   * @param opts Pulumi's options; `main` reaches the main child only, `override` is merged last, by role.
   * @throws ResourceError when the arguments are no object, which a caller without types may give.
   */
  protected constructor(type: string, name: string, args: object, opts: ComponentOptions = {}) {
    const { main, override: overrides, frameworks, ...own } = opts
    super(type, plainName(type, name), {}, own)
    if (!isObject(args)) throw new ResourceError(`${type} ${name} takes its arguments as an object`, this, true)
    this.#name = name
    this.#main = main
    this.#overrides = overrides
    this.#frameworks = frameworks
    // Pulumi hands on `protect` and the provider; these two it leaves with the component.
    this.#inherited = {
      ...(own.retainOnDelete === undefined ? {} : { retainOnDelete: own.retainOnDelete }),
      ...(own.dependsOn === undefined ? {} : { dependsOn: own.dependsOn }),
      ...(frameworks === undefined ? {} : { frameworks }),
    }
  }

  /**
   * Asks for arguments that there is no default for: TypeScript does, JavaScript does not.
   *
   * @param needed Name of each → what it says, as the rest of a sentence: `logging` → `says which bucket takes the logs`.
   * @throws ResourceError when one is not there.
   */
  protected needs<A extends object>(args: A, needed: { readonly [K in keyof A & string]?: string }): void {
    const missing = Object.entries(needed).filter(([key]) => (Reflect.get(args, key) ?? undefined) === undefined)
    if (missing.length === 0) return
    const said = missing.map(([key, says]) => `${key}, which ${String(says)}`).join(', and ')
    throw new ResourceError(`${this.#name} needs ${said}`, this, true)
  }

  /**
   * Says what the component does for security, to be called before its children are made: of the safeguards those that
   * the settings keep and none of whose children is overridden.
   *
   * @returns the controls it thereby supports, of those the project answers to, for the tags of its resources.
   */
  protected supports<S>(safeguards: readonly Safeguard<S>[], settings: S): ControlsByFramework {
    this.#held = held(safeguards, settings, Object.keys(this.#overrides ?? {}))
    return supported(this.#held.claims, this.#frameworks === undefined ? answered() : { frameworks: this.#frameworks })
  }

  /** What the component does for security with the arguments it was built with, and the controls it thereby supports. */
  get claims(): readonly Claim[] {
    return this.#held?.claims ?? []
  }

  /** The control ids it thereby supports, by publisher, for the `state` of its unit. */
  get controls(): ControlIds {
    return this.#held?.controls ?? {}
  }

  /**
   * The child that the component is about, called as the component itself.
   *
   * @throws ResourceError when there is one already.
   */
  protected main<R extends Resource, A extends object | undefined>(
    Type: ResourceClass<R, A>,
    args: NonNullable<NoInfer<A>>,
    opts: ChildOptions = {},
  ): R {
    this.#take('main')
    return this.#make(Type, 'main', this.#name, args, merged(opts, this.#main))
  }

  /**
   * Another child, called `<name>-<role>`.
   *
   * @param role Kebab-case, final once released.
   * @throws ResourceError when the role is taken.
   */
  protected child<R extends Resource, A extends object | undefined>(
    Type: ResourceClass<R, A>,
    role: string,
    args: NonNullable<NoInfer<A>>,
    opts: ChildOptions = {},
  ): R {
    this.#take(role)
    return this.#make(Type, role, `${this.#name}-${role}`, args, opts)
  }

  /** By name only: what a claim is held against is its package's. */
  #claimed(): Readonly<Record<string, string>> {
    return this.#held === undefined ? {} : claiming(this.#held.claims.map(({ safeguard }) => safeguard))
  }

  #take(role: string): void {
    if (this.#roles.has(role)) throw new ResourceError(`two children have the role "${role}"`, this, true)
    this.#roles.add(role)
  }

  #make<R extends Resource, A extends object | undefined>(
    Type: ResourceClass<R, A>,
    role: string,
    name: string,
    args: NonNullable<A>,
    opts: ChildOptions,
  ): R {
    return new Type(name, override(args, this.#overrides, role), {
      ...merged(this.#inherited, opts),
      parent: this,
    })
  }

  /** Called by Pulumi itself once the constructor has ended; nothing needs to call it. */
  protected override registerOutputs(outputs?: Inputs | Promise<Inputs> | Output<Inputs>): void {
    super.registerOutputs(outputs ?? { ...publicOutputs(this), ...this.#claimed() })
    const wrong = unusedOverride(this.#overrides)
    if (wrong !== undefined) throw new ResourceError(wrong, this, true)
  }
}

/** The second over the first. Pulumi copies and compares all of both, which for most children comes to one of them. */
const merged = (first: ChildOptions, second: ChildOptions | undefined): ChildOptions => {
  if (second === undefined || isEmpty(second)) return first
  return isEmpty(first) ? second : mergeOptions(first, second)
}

const isEmpty = (options: object): boolean => Object.keys(options).length === 0

/** What the compiler knows already of callers that have one. */
const isObject = (args: unknown): boolean => typeof args === 'object' && args !== null && !Array.isArray(args)

const publicOutputs = (component: Component): Record<string, Input<unknown>> =>
  Object.fromEntries(
    Object.entries(component).filter(
      ([key, value]) => key !== 'urn' && !key.startsWith('_') && OutputValue.isInstance(value),
    ),
  )
