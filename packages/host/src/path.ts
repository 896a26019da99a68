/** Where a value stands in configuration: keys and list indices from the top. */
export type Path = readonly (string | number)[]

const plainKey = /^[^.[\]"\s]+$/

/**
 * The one textual form of a path.
 *
 * @example formatPath(['aws', 'buckets', 0, 'odd.key']) // aws.buckets[0]["odd.key"]
 */
export const formatPath = (path: Path): string => {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!plainKey.test(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

const step = /\.?([^.[\]"\s]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y

/**
 * The path that `formatPath` wrote.
 *
 * @throws when the text is no path.
 */
export const parsePath = (text: string): Path => {
  const path: (string | number)[] = []
  step.lastIndex = 0
  while (step.lastIndex < text.length) {
    const at = step.lastIndex
    const match = step.exec(text)
    if (match === null) throw new Error(`not a path: ${text} (at character ${at + 1})`)
    const [, key, index, quoted] = match
    if (key !== undefined) path.push(key)
    else if (index !== undefined) path.push(Number(index))
    else path.push(String(JSON.parse(quoted ?? '""')))
  }
  return path
}
