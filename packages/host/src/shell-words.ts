/**
 * The words of a text, split as a shell splits them (quotes, backslashes, comments), nothing expanded; nothing when
 * a quote is not closed. It is how Pulumi reads `nodeargs`.
 *
 * @example shellWords('--import "my file.mjs"') // ['--import', 'my file.mjs']
 */
export const shellWords = (text: string): readonly string[] | undefined => {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (quote !== undefined && letter === quote) quote = undefined
    else if (letter === '\\' && quote !== "'") {
      at += 1
      if (at === text.length) return undefined
      word = (word ?? '') + text.charAt(at)
    } else if (quote !== undefined) word = (word ?? '') + letter
    else if (letter === '"' || letter === "'") {
      quote = letter
      word ??= ''
    } else if (/[ \t\r\n]/.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (letter === '#' && word === undefined) {
      const end = text.indexOf('\n', at)
      at = end === -1 ? text.length : end
    } else word = (word ?? '') + letter
  }
  if (quote !== undefined) return undefined
  return word === undefined ? words : [...words, word]
}
