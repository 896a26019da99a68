import { text } from '@konductor/core/config'

const label = '[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?'
// Without a dot or a port it is part of the repository, or a registry that nobody can reach.
const host = `(${label}(\\.${label})+(:[0-9]+)?|${label}:[0-9]+)`
const part = '[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*'

/** An image as registries name it. */
export const image = () =>
  text({
    expected:
      'an image such as registry.example.com/shop/web:1.4.2 or …/web@sha256:<64 hexadecimal digits>, its repository in lower case',
    pattern: new RegExp(`^(${host}/)?${part}(/${part})*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[a-f0-9]{64})?$`),
  })

/** Its tag, where it has one. */
export const tagOf = (name: string): string | undefined => {
  const [last = ''] = name.slice(name.lastIndexOf('/') + 1).split('@')
  return last.includes(':') ? last.slice(last.indexOf(':') + 1) : undefined
}

/** Whether it is the same image for ever. */
export const hasDigest = (name: string): boolean => name.includes('@sha256:')
