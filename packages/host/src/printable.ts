// Control characters, and the marks that turn the direction of text: a name must not move the cursor or hide what follows.
// eslint-disable-next-line no-control-regex -- these characters are what it is about
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text from elsewhere made safe for a terminal: what would steer it is shown as an escape. Line breaks and tabs stay. */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })

/** The same on one line. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
