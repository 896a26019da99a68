import { named, text } from '@konductor/core/config'

/** Tags as the user writes them, within AWS's limits: what does not fit is refused, since the user can write it otherwise. */
export const Tags = named(
  text({
    expected: 'at most 256 letters, digits, spaces and + - = . _ : / @',
    pattern: /^[A-Za-z0-9 +\-=._:/@\u00aa-\ud7ff\uf900-\uffdc]{0,256}$/,
    empty: true,
  }),
  {
    pattern: '^(?![aA][wW][sS]:)[A-Za-z0-9 +\\-=._:/@\\u00aa-\\ud7ff\\uf900-\\uffdc]{1,128}$',
    expected:
      'at most 128 letters, digits, spaces and + - = . _ : / @, not starting with aws: (the limits are those of AWS)',
  },
)
