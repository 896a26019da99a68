/** Where a value stands in configuration: keys and list indices from the top. */
export type Path = readonly (string | number)[]

const plainKey = /^[^.[\]"\s]+$/

/** The text of a path with one step more. */
export const appendStep = (text: string, step: string | number): string => {
  if (typeof step === 'number') return `${text}[${step}]`
  if (!plainKey.test(step)) return `${text}[${JSON.stringify(step)}]`
  return text === '' ? step : `${text}.${step}`
}

/**
 * The one textual form of a path.
 *
 * @example formatPath(['aws', 'buckets', 0, 'odd.key']) // aws.buckets[0]["odd.key"]
 */
export const formatPath = (path: Path): string => path.reduce<string>(appendStep, '')

const bracketed = '\\[(\\d+)\\]|\\[("(?:[^"\\\\]|\\\\.)*")\\]'
const first = new RegExp(`([^.[\\]"\\s]+)|${bracketed}`, 'y')
const further = new RegExp(`\\.([^.[\\]"\\s]+)|${bracketed}`, 'y')

/**
 * The path that `formatPath` wrote.
 *
 * @throws when the text is no path.
 */
export const parsePath = (text: string): Path => {
  const path: (string | number)[] = []
  let at = 0
  while (at < text.length) {
    const step = at === 0 ? first : further
    step.lastIndex = at
    const match = step.exec(text)
    if (match === null) throw new Error(`not a path: ${text} (at character ${at + 1})`)
    const [whole, key, index, quoted] = match
    if (key !== undefined) path.push(key)
    else if (index !== undefined) path.push(Number(index))
    else path.push(String(JSON.parse(quoted ?? '""')))
    at += whole.length
  }
  return path
}
