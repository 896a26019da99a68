/** The project and stack that a run is of. */
export interface Identity {
  readonly project: string
  readonly stack: string
  readonly organization: string
}

/** The type of the one resource that every other one is under. */
export const STACK_TYPE = 'pulumi:pulumi:Stack'

const SEPARATOR = '::'

/** The chain of types in a URN: `acme:index:Site$acme:index:Thing`. */
const qualifiedType = (urn: string): string => urn.split(SEPARATOR)[2] ?? ''

/** The type of the resource itself: the last of its chain. */
export const typeOf = (urn: string): string => qualifiedType(urn).split('$').at(-1) ?? ''

/** The logical name, which may itself hold `::`. */
export const nameOf = (urn: string): string => urn.split(SEPARATOR).slice(3).join(SEPARATOR)

/** The URN that Pulumi's engine gives a resource. The stack is left out of the chain of types. */
export const urnOf = (identity: Identity, parent: string | undefined, type: string, name: string): string => {
  const above = parent === undefined ? '' : qualifiedType(parent)
  const chain = above === '' || above === STACK_TYPE ? type : `${above}$${type}`
  return `urn:pulumi:${identity.stack}::${identity.project}::${chain}::${name}`
}

/** The package that manages a type: `aws` of `aws:s3/bucket:Bucket`. */
export const packageOf = (type: string): string => type.split(':')[0] ?? ''

const PROVIDERS = 'pulumi:providers:'

/** Whether a type is that of a provider. */
export const isProviderType = (type: string): boolean => type.startsWith(PROVIDERS)

/** The type of a package's providers. */
export const providerType = (name: string): string => `${PROVIDERS}${name}`

/** The URN in a provider reference, which is `<urn>::<id>`. */
export const providerUrn = (reference: string): string => reference.split(SEPARATOR).slice(0, -1).join(SEPARATOR)

/** A provider reference. In a preview no provider has an id yet. */
export const providerReference = (urn: string, id: string): string => `${urn}${SEPARATOR}${id}`
