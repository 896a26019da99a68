import type { IResourceMonitorClient } from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import type { RegisterResourceOutputsRequest, RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import type { MockCallArgs, MockResourceArgs } from '@pulumi/pulumi/runtime/mocks.js'
import { setMocks } from '@pulumi/pulumi/runtime/mocks.js'
import { specialSecretSig, specialSigKey, unknownValue } from '@pulumi/pulumi/runtime/rpc.js'
import { disconnect, getMonitor, setMockOptions } from '@pulumi/pulumi/runtime/settings.js'
import { runInPulumiStack } from '@pulumi/pulumi/runtime/stack.js'

/** A resource as Pulumi's engine would have been asked for it. */
export interface RecordedResource {
  readonly type: string
  readonly name: string
  readonly custom: boolean
  /** Plain values; a secret is `{ secret: value }`, what nobody knows yet `{ unknown: true }`. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Logical name of the parent; not there for a child of the stack. */
  readonly parent?: string
  /** Logical name of the explicit provider. */
  readonly provider?: string
  readonly protect?: boolean
  readonly retainOnDelete?: boolean
  readonly ignoreChanges: readonly string[]
  readonly replaceOnChanges: readonly string[]
  readonly import?: string
  /** Logical names, sorted. */
  readonly dependencies: readonly string[]
  /** Names it had before. */
  readonly aliases: readonly string[]
  /** What a component registered; not there when it registered nothing at all. */
  readonly outputs?: Readonly<Record<string, unknown>>
}

/** What a program under {@link record} runs with. */
export interface RecordOptions {
  readonly project?: string
  readonly stack?: string
  /** Outputs of new resources are unknown, as in a preview. @default false */
  readonly preview?: boolean
  /** What the cloud answers beside the inputs. @default an `arn` and an `id` made from the name */
  outputs?(resource: MockResourceArgs): Readonly<Record<string, unknown>>
  /** What a provider function answers. @default `{}` */
  call?(call: MockCallArgs): Readonly<Record<string, unknown>>
}

type Answer<M extends 'registerResource' | 'registerResourceOutputs'> = Parameters<IResourceMonitorClient[M]>[3]

const nameOf = (urn: string): string => urn.slice(urn.lastIndexOf('::') + 2)

const plain = (value: unknown): unknown => {
  if (value === unknownValue) return { unknown: true }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.some(([key, signature]) => key === specialSigKey && signature === specialSecretSig)) {
    return { secret: plain(Reflect.get(value, 'value')) }
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]))
}

const plainRecord = (struct: { toJavaScript(): object } | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(struct?.toJavaScript() ?? {}).map(([key, value]) => [key, plain(value)]))

const given = <K extends string, V>(key: K, value: V | undefined | ''): { readonly [P in K]?: V } =>
  // One key of a mapped type: the compiler cannot see that a computed key is K.
  (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [P in K]?: V }

const recorded = (request: RegisterResourceRequest): RecordedResource => ({
  type: request.getType(),
  name: request.getName(),
  custom: request.getCustom(),
  inputs: plainRecord(request.getObject()),
  ...(request.getParent().includes('pulumi:pulumi:Stack::') ? {} : given('parent', nameOf(request.getParent()))),
  ...given('provider', request.getProvider() && nameOf(request.getProvider().replace(/::[^:]*$/, ''))),
  ...given('protect', request.getProtect()),
  ...given('retainOnDelete', request.getRetainondelete()),
  ignoreChanges: request.getIgnorechangesList(),
  replaceOnChanges: request.getReplaceonchangesList(),
  ...given('import', request.getImportid()),
  dependencies: request.getDependenciesList().map(nameOf).sort(),
  aliases: request.getAliasesList().map((alias) => alias.getSpec()?.getName() ?? alias.getUrn()),
})

/**
 * Runs a program against Pulumi's mocks and returns what it registered, in the order of registration.
 *
 * Shows what mocks themselves hide: parents, providers, protection, dependencies, registered outputs. One at a time:
 * the SDK keeps its settings for the whole process.
 *
 * @throws what the program throws.
 */
export const record = async (program: () => unknown, options: RecordOptions = {}): Promise<RecordedResource[]> => {
  const { project = 'project', stack = 'stack', preview = false } = options
  const resources: RecordedResource[] = []
  const urns = new Map<RecordedResource, string>()
  const outputs = new Map<string, Record<string, unknown>>()
  await setMocks(
    {
      newResource: (resource) => ({
        id: preview ? undefined : `${resource.name}-id`,
        state: {
          ...(preview ? {} : { arn: `arn:${resource.name}` }),
          ...resource.inputs,
          ...options.outputs?.(resource),
        },
      }),
      call: (call) => ({ ...options.call?.(call) }),
    },
    project,
    stack,
    preview,
  )
  const mock = getMonitor()
  if (mock === undefined) throw new Error('Pulumi has no monitor although mocks are set')
  const listening = new Proxy(mock, {
    get: (target, key) => {
      if (key === 'registerResource') {
        return (request: RegisterResourceRequest, callback: Answer<'registerResource'>) => {
          const resource = recorded(request)
          if (resource.type !== 'pulumi:pulumi:Stack') resources.push(resource)
          return target.registerResource(request, (error, response) => {
            if (error === null) urns.set(resource, response.getUrn())
            callback(error, response)
          })
        }
      }
      if (key === 'registerResourceOutputs') {
        return (request: RegisterResourceOutputsRequest, callback: Answer<'registerResourceOutputs'>) => {
          outputs.set(request.getUrn(), plainRecord(request.getOutputs()))
          return target.registerResourceOutputs(request, callback)
        }
      }
      return Reflect.get(target, key)
    },
  })
  setMockOptions(listening, project, stack, preview)
  let failure: { readonly error: unknown } | undefined
  await runInPulumiStack(async () => {
    try {
      await program()
    } catch (error) {
      failure = { error }
    }
  })
  await disconnect()
  if (failure !== undefined) throw failure.error
  return resources.map((resource) => {
    const own = outputs.get(urns.get(resource) ?? '')
    return own === undefined ? resource : { ...resource, outputs: own }
  })
}

/**
 * What a program fails with, thrown at once or after a constructor has ended, where Pulumi learns of it as an unhandled
 * rejection.
 *
 * @throws when it does not fail.
 */
export const recordFailure = async (program: () => unknown, options: RecordOptions = {}): Promise<unknown> => {
  const others = process.listeners('unhandledRejection')
  const late: unknown[] = []
  const keep = (error: unknown): void => void late.push(error)
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', keep)
  try {
    const thrown = await record(program, options).then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    // Node reports rejections after the microtasks of a turn, and one failure may bring others after it.
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    if (thrown !== undefined) return thrown.error
  } finally {
    process.removeListener('unhandledRejection', keep)
    for (const listener of others) process.on('unhandledRejection', listener)
  }
  if (late.length === 0) throw new Error('the program did not fail')
  return late[0]
}
