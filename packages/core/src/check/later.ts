const nothing = (): void => {}

/** Whether a value is a promise where only what is there at once will do; its failure is then not one error more. */
export const comesLater = (value: unknown): boolean => {
  if (typeof Reflect.get(Object(value), 'then') !== 'function') return false
  Promise.resolve(value).catch(nothing)
  return true
}
