const unknown = 'unknown'

/** `git` is the name everybody has on a host that is reached by SSH; any other user name can be a token. */
const shownUser = (user: string): string => (user === 'git' ? 'git@' : '')

/**
 * The address of a repository without anything secret in it: no user, password, query or fragment.
 *
 * @returns `"unknown"` when it is empty, or written so that what is secret in it cannot be told.
 */
export const remoteUrl = (raw: string): string => {
  const text = raw.trim()
  // A control character or a space is in no address; `helper::address` runs a program.
  if (text === '' || /\s|\p{Cc}|::/u.test(text)) return unknown
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return withScheme(text)
  // Git's own rule: the short form has its colon before the first slash.
  return /^[^/]+:/.test(text) && !/^[a-z]:[\\/]/i.test(text) ? scpForm(text) : localPath(text)
}

const withScheme = (text: string): string => {
  if (!URL.canParse(text)) return unknown
  const { protocol, username, host, pathname, search, hash } = new URL(text)
  // A password with `/`, `?` or `#` in it moves its rest, and the host, behind the authority.
  if (/@|%40/i.test(pathname + search + hash)) return unknown
  if (protocol !== 'file:' && host === '') return unknown
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

const localPath = (text: string): string => (text.includes('@') ? unknown : withoutQuery(text) || unknown)

const withoutQuery = (text: string): string => text.replace(/[?#].*$/, '')
