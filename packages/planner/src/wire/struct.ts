import structProtocol from 'google-protobuf/google/protobuf/struct_pb.js'
import type { Struct, Value } from 'google-protobuf/google/protobuf/struct_pb.js'
import type { WireObject, WireValue } from './value.ts'

/** The properties in a message, or none. */
export const propertiesOf = (struct: Struct | undefined): WireObject =>
  // The one border: a Struct holds JSON by construction, which its types cannot say.
  (struct?.toJavaScript() ?? {}) as WireObject

/** Properties as a message. */
export const structOf = (properties: WireObject): Struct => structProtocol.Struct.fromJavaScript({ ...properties })

/** The value in a message. */
export const valueOf = (value: Value): WireValue => value.toJavaScript() as WireValue
