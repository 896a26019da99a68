import type { WrittenSettings } from '@konductor/core/config'
import { SEALED } from '@konductor/host'
import { entryOf, type Filling } from './filled-map.ts'
import { resolved } from './find-entry.ts'
import { stackFilling } from './stack-filling.ts'
import { editable, topMap } from './yaml-text.ts'

type Place = Pick<Filling, 'from' | 'top' | 'fileOf'>

const layerFilling = (text: string): Place => {
  const from = editable(text)
  return { from, top: topMap(from), fileOf: (written) => written }
}

/** Too short to be a secret, and in too many other places. */
const shortest = 3

/**
 * Every line of every secret that stands in plain text in the files, as it is written there and as it is meant, the
 * longest first: no diff shows them.
 */
export const secretTexts = (
  { files }: WrittenSettings,
  textOf: (layer: string | undefined) => string | undefined,
  project: string,
): readonly string[] => {
  const texts = files.flatMap(({ layer, settings }) => {
    const text = textOf(layer) ?? ''
    const place = layer === undefined ? stackFilling(text, project) : layerFilling(text)
    return settings
      .filter(({ secret, value }) => secret && value !== undefined && value !== SEALED)
      .flatMap((setting) => {
        const entry = place && entryOf(setting, place)
        const range = entry && place ? resolved(entry.value, place.from)?.range : undefined
        const written = range == null ? '' : text.slice(range[0], range[1])
        const meant = typeof setting.value === 'string' ? setting.value : JSON.stringify(setting.value)
        return [meant, JSON.stringify(meant).slice(1, -1), meant.replaceAll("'", "''"), written]
      })
  })
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim().replace(/^(["'])(.*)\1$/, '$2'))
  return [...new Set(lines)].filter((line) => line.length >= shortest).sort((a, b) => b.length - a.length)
}
