const unknown = 'unknown'

/** `git` is the name everybody has on a host that is reached by SSH; any other user name can be a token. */
const shownUser = (user: string): string => (user === 'git' ? 'git@' : '')

/**
 * Whether a remote is a folder of this machine: it says nothing to anybody else, tells how the machine is laid out, and
 * would be another one on the next machine.
 */
export const isFolder = (raw: string): boolean => {
  const text = raw.trim()
  return /^file:\/\//i.test(text) || (!hasScheme(text) && !isShortForm(text))
}

/**
 * The address of a repository without anything secret in it: no user, password, query or fragment.
 *
 * @returns `"unknown"` when it is empty, a folder of this machine, or written so that what is secret in it cannot be
 *   told.
 */
export const remoteUrl = (raw: string): string => {
  const text = raw.trim()
  // A control character or a space is in no address; `helper::address` runs a program.
  if (text === '' || /\s|\p{Cc}|::/u.test(text)) return unknown
  if (isFolder(text)) return unknown
  return hasScheme(text) ? withScheme(text) : scpForm(text)
}

const hasScheme = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text)

/** Git's own rule: the short form has its colon before the first slash. A drive has one letter. */
const isShortForm = (text: string): boolean => /^[^/]+:/.test(text) && !/^[a-z]:[\\/]/i.test(text)

const withScheme = (text: string): string => {
  if (!URL.canParse(text)) return unknown
  const { protocol, username, host, pathname, search, hash } = new URL(text)
  // A password with `/`, `?` or `#` in it moves its rest, and the host, behind the authority.
  if (/@|%40/i.test(pathname + search + hash)) return unknown
  if (host === '') return unknown
  return `${protocol}//${protocol === 'ssh:' ? shownUser(username) : ''}${host}${pathname}`
}

const scpForm = (text: string): string => {
  const at = text.lastIndexOf('@')
  const user = text.slice(0, Math.max(at, 0))
  const address = withoutQuery(text.slice(at + 1))
  // A second `@`, or `?` and `#` before it: what is password and what is query cannot be told.
  if (/[@?#]/.test(user) || !/^[^:/]+:[^:]+$/.test(address)) return unknown
  return `${shownUser(user)}${address}`
}

const withoutQuery = (text: string): string => text.replace(/[?#].*$/, '')
