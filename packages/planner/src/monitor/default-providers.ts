import type { Graph } from '../graph/graph.ts'
import type { Registration } from '../graph/registration.ts'
import { providerReference, providerType, urnOf, type Identity } from '../graph/urn.ts'
import { secret, UNKNOWN, type WireObject } from '../wire/value.ts'
import { Refusal } from './failure.ts'
import type { PackageRequest } from './packages.ts'

/** The configuration of a run: `namespace:key` → text. */
export interface Configuration {
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: ReadonlySet<string>
}

/** The providers that Pulumi makes for what names none. */
export interface DefaultProviders {
  /** Reference to the package's provider, registered on first use; `undefined` where configuration disables it. */
  reference(request: PackageRequest): string | undefined
}

const NAMESPACE = 'pulumi'
const DISABLED = 'pulumi:disable-default-providers'

/** As Pulumi makes a name of an address: by segments, the empty ones left out. */
const asName = (address: string): string =>
  address
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replace(/^[^A-Za-z0-9._]/, '_').replaceAll(/[^A-Za-z0-9._-]/g, '_'))
    .join('/')

/** `default`, and what tells versions and sources of one package apart: `default_7_48_0`. */
export const defaultName = (request: PackageRequest): string => {
  const version = /^v?(\d+\.\d+\.\d+)(.*)$/.exec(request.version)
  const numbers = (version?.[1] ?? '').split('.').filter((part) => part !== '')
  const rest = (version?.[2] ?? '').split(/[-+.]/).filter((part) => part !== '')
  return [
    'default',
    ...numbers,
    ...rest,
    ...(request.pluginDownloadURL === '' ? [] : [asName(request.pluginDownloadURL)]),
  ].join('_')
}

const disabledPackages = (configuration: Configuration): readonly string[] => {
  const text = configuration.values[DISABLED]
  if (text === undefined || text === '') return []
  const parsed = ((): unknown => {
    try {
      return JSON.parse(text)
    } catch (error) {
      throw new Refusal(`Failed to parse ${text}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })()
  if (!Array.isArray(parsed)) throw new Refusal(`Failed to parse ${text}: it is not a list`)
  return parsed.map((name: unknown, index) => {
    if (typeof name !== 'string') throw new Refusal(`${DISABLED}[${index}] must be a string`)
    return name.trim()
  })
}

/** A package's own configuration, which is what its default provider is made from. */
const packageConfiguration = (configuration: Configuration, name: string): WireObject =>
  Object.fromEntries(
    Object.entries(configuration.values)
      .filter(([key]) => key.startsWith(`${name}:`))
      .map(([key, value]) => [key.slice(name.length + 1), configuration.secretKeys.has(key) ? secret(value) : value]),
  )

/** @param add Called with each provider that comes into being. */
export const createDefaultProviders = (
  identity: Identity,
  configuration: Configuration,
  graph: Graph,
  add: (registration: Registration) => void,
): DefaultProviders => ({
  reference: (request) => {
    const disabled = request.name === NAMESPACE ? [] : disabledPackages(configuration)
    if (disabled.includes('*') || disabled.includes(request.name)) return undefined
    const type = providerType(request.name)
    const name = defaultName(request)
    const urn = urnOf(identity, undefined, type, name)
    if (!graph.has(urn))
      add({
        urn,
        type,
        name,
        custom: true,
        remote: false,
        read: false,
        byDefault: true,
        id: undefined,
        parent: undefined,
        provider: undefined,
        providers: new Map(),
        dependencies: [],
        propertyDependencies: new Map(),
        inputs: packageConfiguration(configuration, request.name),
        outputs: {},
        options: {
          ...(request.version === '' ? {} : { version: request.version }),
          ...(request.pluginDownloadURL === '' ? {} : { pluginDownloadURL: request.pluginDownloadURL }),
        },
        transforms: [],
      })
    return providerReference(urn, UNKNOWN)
  },
})
