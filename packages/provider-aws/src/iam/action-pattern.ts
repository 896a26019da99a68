const patterns = new Map<string, RegExp>()

const expression = (pattern: string): RegExp => {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const made = new RegExp(`^${source}$`, 'i')
  patterns.set(pattern, made)
  return made
}

/** Whether a pattern of an action (`s3:Get*`, `*`) means all that the other one means. Case says nothing in actions. */
export const covers = (pattern: string, action: string): boolean => {
  if (pattern === '*' || pattern === '*:*') return true
  // Almost all are names, which need no expression.
  if (!pattern.includes('*') && !pattern.includes('?'))
    return pattern.length === action.length && pattern.toLowerCase() === action.toLowerCase()
  return expression(pattern).test(action)
}

/** Whether two patterns of actions can mean the same action. */
export const meets = (one: string, other: string): boolean =>
  mayShareService(one, other) && (covers(one, other) || covers(other, one))

/** Most actions are of another service, which is seen at once. */
const mayShareService = (one: string, other: string): boolean => {
  const [first, second] = [serviceOf(one), serviceOf(other)]
  return first === '*' || second === '*' || first.toLowerCase() === second.toLowerCase()
}

const serviceOf = (action: string): string => actionParts(action)[0]

/** The service of an action, and its name: `s3` and `GetObject`. */
export const actionParts = (action: string): readonly [service: string, name: string] => {
  const colon = action.indexOf(':')
  return colon < 0 ? ['*', action] : [action.slice(0, colon), action.slice(colon + 1)]
}

/** Whether an action is every action, of every service or of one. */
export const isWholeService = (action: string): boolean => /^\*+$/.test(actionParts(action)[1])

/** Whether an action is every action there is. */
export const isEverything = (action: string): boolean => isWholeService(action) && actionParts(action)[0] === '*'
