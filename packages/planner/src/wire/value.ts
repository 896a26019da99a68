/** A property as the protocol carries it: JSON whose special values are objects under a signature. */
export type WireValue = null | boolean | number | string | readonly WireValue[] | WireObject

/** An object of the protocol. */
export interface WireObject {
  readonly [key: string]: WireValue
}

/** Stands for a value that is only known once something exists. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** The key under which a special value says what it is. */
export const SIGNATURE = '4dabf18193072939515e22adb298388d'

/** What a special value says under its signature key. */
export const signatures = {
  asset: 'c44067f5952c0a294b673a41bacd8c17',
  archive: '0def7320c3a5731c473e5ecbe6d01bc7',
  secret: '1b47061264138c4ac30d75fd1eb44270',
  resource: '5cf8f73096256a8f31e491e813e4eb8e',
  output: 'd0e6a833031e9bbcd3f4e8bde6ca49a4',
} as const

/** What a special value is. */
export type Kind = keyof typeof signatures

const kinds = new Map<WireValue, Kind>([
  [signatures.asset, 'asset'],
  [signatures.archive, 'archive'],
  [signatures.secret, 'secret'],
  [signatures.resource, 'resource'],
  [signatures.output, 'output'],
])

export const isList = (value: WireValue): value is readonly WireValue[] => Array.isArray(value)

export const isObject = (value: WireValue | undefined): value is WireObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What special value this object is, or `undefined` for the user's own object. */
export const kindOf = (value: WireObject): Kind | undefined => kinds.get(value[SIGNATURE] ?? null)

/** Marks a value as secret. */
export const secret = (value: WireValue): WireObject => ({ [SIGNATURE]: signatures.secret, value })

/** The same object with every value replaced. */
export const mapObject = (object: WireObject, change: (value: WireValue, key: string) => WireValue): WireObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))

/** Whether anything in it is not known yet. */
export const holdsUnknown = (value: WireValue): boolean => {
  if (value === UNKNOWN) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown)
}
