import structProtocol from 'google-protobuf/google/protobuf/struct_pb.js'
import type { Struct } from 'google-protobuf/google/protobuf/struct_pb.js'

/** Properties as the protocol carries them. */
export type Properties = Readonly<Record<string, unknown>>

/** What the engine writes where a value is only known once something exists. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

const SIGNATURE = '4dabf18193072939515e22adb298388d'

/** The properties in a message, or none. */
export const propertiesOf = (struct: Struct | undefined): Properties => struct?.toJavaScript() ?? {}

/** Properties as a message. */
export const structOf = (properties: Properties): Struct =>
  // The one border: a Struct takes JSON, which is what these properties came from.
  structProtocol.Struct.fromJavaScript(properties as Parameters<typeof structProtocol.Struct.fromJavaScript>[0])

export const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value out of its secret wrapper. */
export const open = (value: unknown): unknown =>
  isProperties(value) && SIGNATURE in value ? open(value['value']) : value

/** A property as text; `undefined` where it is anything else or not known yet. */
export const textOf = (properties: Properties, ...path: readonly string[]): string | undefined => {
  const value = path.reduce<unknown>((at, key) => {
    const opened = open(at)
    return isProperties(opened) ? opened[key] : undefined
  }, properties)
  const text = open(value)
  return typeof text === 'string' && text !== UNKNOWN && text !== '' ? text : undefined
}
