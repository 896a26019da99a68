import { decodeAt, type AnyCodec } from '@konductor/core/config'

/** What a codec says of a value: tag, where, why, and what puts it right. */
export const faultsOf = (codec: AnyCodec, value: unknown): readonly (readonly [string, string, string, string])[] => {
  const decoded = decodeAt(codec, value, '')
  return decoded._tag === 'Right' ? [] : decoded.left.map(({ _tag, at, because, fix }) => [_tag, at, because, fix])
}
