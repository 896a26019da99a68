import { isMap } from '../../config/codec/collections.ts'
import { comesLater } from '../later.ts'

const isText = (value: unknown): boolean => typeof value === 'string'

const isReference = (value: unknown): boolean =>
  isMap(value) &&
  ['unit', 'capability', 'at'].every((key) => isText(value[key])) &&
  (value['from'] === undefined || isStackExport(value['from']))

const isStackExport = (value: unknown): boolean =>
  isMap(value) && ['stack', 'export'].every((key) => isText(value[key]))

const isNeed = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) ? value.every(isReference) : isReference(value))

const isUnit = (value: unknown): boolean =>
  isMap(value) &&
  ['id', 'at', 'name', 'kind'].every((key) => isText(value[key])) &&
  isMap(value['needs']) &&
  Object.values(value['needs']).every(isNeed) &&
  Array.isArray(value['offers']) &&
  value['offers'].every(isText)

/** Why an answer is no list of units, if it is none: a module in JavaScript, or of another version, can give anything. */
export const unitsFault = (answer: unknown): string | undefined => {
  if (comesLater(answer)) return 'units() gave a promise; it is synchronous'
  if (!Array.isArray(answer)) return 'units() gave no list'
  const wrong = answer.findIndex((value) => !isUnit(value))
  return wrong === -1 ? undefined : `what units() gave at position ${wrong + 1} is no unit`
}
